package dev.chainrule.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Writes an expression as text with as few parentheses as its meaning allows, other texts being
/// put in for its names.
public final class Printer {

  private Printer() {}

  /// The expression as the language writes it; reading it again gives the same expression.
  public static String print(Expr expr) {
    return print(expr, name -> name).stream().map(Fragment::text).collect(Collectors.joining());
  }

  /// The expression in pieces, `substitute` giving the text for each name. A text that begins with
  /// a minus sign binds as `-x` does, so `x^2` becomes `(-3)^2`.
  public static List<Fragment> print(Expr expr, UnaryOperator<String> substitute) {
    return expr.<Written>fold((part, operands) -> write(part, operands, substitute)).fragments();
  }

  /// Text with the precedence of what is outermost in it.
  private record Written(List<Fragment> fragments, int precedence) {}

  private static Written write(
      Expr expr, List<Written> operands, UnaryOperator<String> substitute) {
    return switch (expr) {
      case Expr.Literal literal -> atom(literal.value().toString(), "");
      case Expr.Name name -> atom(substitute.apply(name.text()), name.text());
      case Expr.Apply apply -> apply(apply.op(), operands);
    };
  }

  private static Written atom(String text, String name) {
    boolean signed = text.startsWith("-") || text.startsWith("\u2212");
    return new Written(List.of(new Fragment(text, name)), signed ? Notation.SIGN : Notation.ATOM);
  }

  private static Written apply(Op op, List<Written> operands) {
    var out = new ArrayList<Fragment>();
    switch (op.notation()) {
      case Notation.Infix infix -> {
        boolean tight = infix.precedence() >= Notation.POWER;
        int left = infix.rightAssociative() ? infix.precedence() + 1 : infix.precedence();
        int right = infix.rightAssociative() ? Notation.SIGN : infix.precedence() + 1;
        put(out, operands.get(0), left);
        out.add(Fragment.syntax(tight ? infix.symbol() : " " + infix.symbol() + " "));
        put(out, operands.get(1), right);
        return new Written(out, infix.precedence());
      }
      case Notation.Prefix prefix -> {
        out.add(Fragment.syntax(prefix.symbol()));
        put(out, operands.getFirst(), Notation.SIGN);
        return new Written(out, Notation.SIGN);
      }
      case Notation.Postfix postfix -> {
        put(out, operands.getFirst(), Notation.ATOM);
        out.add(Fragment.syntax(postfix.symbol()));
        return new Written(out, Notation.ATOM);
      }
      case Notation.Call call -> {
        out.add(Fragment.syntax(call.name() + "("));
        for (int i = 0; i < operands.size(); i++) {
          out.addAll(i == 0 ? List.of() : List.of(Fragment.syntax(", ")));
          out.addAll(operands.get(i).fragments());
        }
        out.add(Fragment.syntax(")"));
        return new Written(out, Notation.ATOM);
      }
    }
  }

  private static void put(List<Fragment> out, Written operand, int least) {
    boolean parenthesised = operand.precedence() < least;
    if (parenthesised) {
      out.add(Fragment.syntax("("));
    }
    out.addAll(operand.fragments());
    if (parenthesised) {
      out.add(Fragment.syntax(")"));
    }
  }
}
