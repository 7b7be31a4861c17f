package dev.chainrule.expr;

/// A word of the source text.
record Token(Kind kind, String text, Span span) {

  enum Kind {
    NUMBER,
    NAME,
    SYMBOL,
    /// A line end or a `;`.
    SEPARATOR,
    /// A character that begins nothing in the language.
    UNKNOWN,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean endsStatement() {
    return kind == Kind.SEPARATOR || kind == Kind.END;
  }

  /// The number it writes.
  double number() {
    double number = Double.parseDouble(text);
    if (Double.isInfinite(number)) {
      throw new Mistake(span, text + " is too large: the largest number is about 1.8e308");
    }
    return number;
  }

  /// How a problem names it.
  String described() {
    return switch (kind) {
      case END -> "the end of the program";
      case SEPARATOR -> text.equals(";") ? "';'" : "the end of the line";
      case NUMBER, NAME, SYMBOL, UNKNOWN -> "'" + text + "'";
    };
  }
}
