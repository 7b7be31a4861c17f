package dev.chainrule.expr;

/// How an operation is written, and how tightly it holds its operands.
public sealed interface Notation {

  int COMPARISON = 1;
  int SUM = 2;
  int PRODUCT = 3;
  int SIGN = 4;
  int POWER = 5;
  int ATOM = 6;

  /// How many operands it takes.
  int arity();

  /// Between two operands. Of equal precedence the left one is taken first, unless
  /// `rightAssociative`.
  record Infix(String symbol, int precedence, boolean rightAssociative) implements Notation {
    @Override
    public int arity() {
      return 2;
    }
  }

  /// Before its operand, as in `-x`: looser than a power, tighter than a product.
  record Prefix(String symbol) implements Notation {
    @Override
    public int arity() {
      return 1;
    }
  }

  /// After its operand, as in `x'`.
  record Postfix(String symbol) implements Notation {
    @Override
    public int arity() {
      return 1;
    }
  }

  /// A name with its operands in parentheses.
  record Call(String name, int arity) implements Notation {}

  static Notation infix(String symbol, int precedence) {
    return new Infix(symbol, precedence, false);
  }

  static Notation call(String name) {
    return new Call(name, 1);
  }

  static Notation call2(String name) {
    return new Call(name, 2);
  }
}
