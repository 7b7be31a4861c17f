package dev.chainrule.cli;

/// Carries what is wrong with a table or with weights out of the middle of a command; it never
/// leaves the command.
final class InputFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  InputFault(String sentence) {
    super(sentence, null, false, false);
    this.sentence = sentence;
  }

  static void raise(String sentence) {
    throw new InputFault(sentence);
  }

  String sentence() {
    return sentence;
  }
}
