package dev.chainrule.expr;

import java.util.ArrayDeque;
import java.util.Deque;
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
    return List.copyOf(
        expr.<Written>fold((part, operands) -> write(part, operands, substitute)).text());
  }

  /// Text with the precedence of what is outermost in it.
  private record Written(Deque<Fragment> text, int precedence) {}

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
    return new Written(
        new ArrayDeque<>(List.of(new Fragment(text, name))),
        signed ? Notation.SIGN : Notation.ATOM);
  }

  private static Written apply(Op op, List<Written> operands) {
    return switch (op.notation()) {
      case Notation.Infix infix -> infix(infix, operands.get(0), operands.get(1));
      case Notation.Prefix prefix ->
          new Written(
              joined(syntax(prefix.symbol()), atLeast(Notation.SIGN + 1, operands.getFirst())),
              Notation.SIGN);
      case Notation.Postfix postfix ->
          new Written(
              joined(atLeast(Notation.ATOM, operands.getFirst()), syntax(postfix.symbol())),
              Notation.ATOM);
      case Notation.Call call -> call(call, operands);
    };
  }

  private static Written infix(Notation.Infix infix, Written left, Written right) {
    int precedence = infix.precedence();
    boolean fromRight = infix.rightAssociative();
    String symbol = precedence >= Notation.POWER ? infix.symbol() : " " + infix.symbol() + " ";
    return new Written(
        joined(
            atLeast(fromRight ? precedence + 1 : precedence, left),
            syntax(symbol),
            atLeast(fromRight ? Notation.SIGN : precedence + 1, right)),
        precedence);
  }

  private static Written call(Notation.Call call, List<Written> operands) {
    var text = syntax(call.name() + "(");
    for (int i = 0; i < operands.size(); i++) {
      text = joined(text, i == 0 ? new ArrayDeque<>() : syntax(", "), operands.get(i).text());
    }
    return new Written(joined(text, syntax(")")), Notation.ATOM);
  }

  /// The operand's text, in parentheses if it binds more loosely than `least`.
  private static Deque<Fragment> atLeast(int least, Written operand) {
    return operand.precedence() < least
        ? joined(syntax("("), operand.text(), syntax(")"))
        : operand.text();
  }

  private static Deque<Fragment> syntax(String text) {
    return new ArrayDeque<>(List.of(Fragment.syntax(text)));
  }

  /// One text after the other. The largest takes in the others, so that deep expressions stay
  /// cheap.
  @SafeVarargs
  private static Deque<Fragment> joined(Deque<Fragment>... texts) {
    int largest = 0;
    for (int i = 1; i < texts.length; i++) {
      largest = texts[i].size() > texts[largest].size() ? i : largest;
    }
    var all = texts[largest];
    for (int i = largest - 1; i >= 0; i--) {
      texts[i].descendingIterator().forEachRemaining(all::addFirst);
    }
    for (int i = largest + 1; i < texts.length; i++) {
      all.addAll(texts[i]);
    }
    return all;
  }
}
