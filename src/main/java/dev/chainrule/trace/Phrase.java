package dev.chainrule.trace;

/// A piece of an explanation and what it speaks of, which decides its colour.
public record Phrase(String text, Meaning meaning) {

  public enum Meaning {
    /// Operators, brackets, words.
    PLAIN,
    /// A name or number of the forward pass.
    VALUE,
    /// A name or number of the backward pass.
    GRADIENT
  }

  static Phrase plain(String text) {
    return new Phrase(text, Meaning.PLAIN);
  }

  static Phrase value(String text) {
    return new Phrase(text, Meaning.VALUE);
  }

  static Phrase gradient(String text) {
    return new Phrase(text, Meaning.GRADIENT);
  }
}
