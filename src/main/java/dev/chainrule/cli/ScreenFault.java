package dev.chainrule.cli;

/// Nothing can be drawn on this machine; the message says why in a sentence.
public final class ScreenFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ScreenFault(String sentence) {
    super(sentence);
  }
}
