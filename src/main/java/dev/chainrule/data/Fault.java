package dev.chainrule.data;

/// Carries a sentence out of the middle of a table; it never leaves this package.
final class Fault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  Fault(String sentence) {
    super(sentence, null, false, false);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
