package dev.chainrule.expr;

/// One statement: `name = expression`, or an expression alone, whose name is then empty.
public record Statement(String name, Expr expr, Span span) {

  public boolean isNamed() {
    return !name.isEmpty();
  }
}
