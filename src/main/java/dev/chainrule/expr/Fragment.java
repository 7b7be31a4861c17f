package dev.chainrule.expr;

/// A piece of a printed expression: its text, and the name in the expression that it stands for,
/// empty for everything else.
public record Fragment(String text, String name) {

  static Fragment syntax(String text) {
    return new Fragment(text, "");
  }
}
