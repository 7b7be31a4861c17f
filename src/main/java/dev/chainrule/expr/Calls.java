package dev.chainrule.expr;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes the expression of an operator or a call, or says what is wrong with it.
final class Calls {

  /// Names that only wrap a number in other libraries.
  private static final Set<String> WRAPPERS = Set.of("Value", "Tensor", "tensor");

  private Calls() {}

  /// Whether a call of `name` stands for its first argument alone, as `Value(2.0, label='a')` does.
  static boolean isWrapper(Token name) {
    return WRAPPERS.contains(name.text());
  }

  static Expr binary(Op op, Expr left, Expr right) {
    return new Expr.Apply(op, List.of(left, right), left.span().cover(right.span()));
  }

  /// A sign before a literal makes the literal negative: `-4` is a number, not an operation.
  static Expr unary(Op op, Expr operand, Span symbol) {
    var span = symbol.cover(operand.span());
    return op == Op.NEG && operand instanceof Expr.Literal literal
        ? new Expr.Literal(literal.value().map(cell -> -cell), span)
        : new Expr.Apply(op, List.of(operand), span);
  }

  /// The same expression at the place that includes its parentheses.
  static Expr respan(Expr expr, Span span) {
    return switch (expr) {
      case Expr.Literal literal -> new Expr.Literal(literal.value(), span);
      case Expr.Name name -> new Expr.Name(name.text(), span);
      case Expr.Apply apply -> new Expr.Apply(apply.op(), apply.operands(), span);
    };
  }

  /// The operands above the lowest `base`, in the order they were written.
  static List<Expr> take(Deque<Expr> operands, int base) {
    var arguments = new ArrayDeque<Expr>();
    while (operands.size() > base) {
      arguments.push(operands.pop());
    }
    return List.copyOf(arguments);
  }

  static Expr call(Token name, List<Expr> arguments, Span end) {
    var span = arguments.getFirst().span().cover(name.span()).cover(end);
    if (isWrapper(name) && arguments.size() == 1) {
      return respan(arguments.getFirst(), span);
    }
    var filled = filled(name, arguments);
    if (filled.isPresent()) {
      return new Expr.Literal(filled.get(), span);
    }
    var op = Op.function(name.text()).orElseThrow(() -> unknown(name));
    if (op.arity() != arguments.size()) {
      throw new Mistake(span, countSentence(name, arguments.size()));
    }
    return new Expr.Apply(op, arguments, span);
  }

  /// Why a call of `name` with `given` arguments cannot be.
  static String countSentence(Token name, int given) {
    int wanted = Op.function(name.text()).map(Op::arity).orElse(isWrapper(name) ? 1 : 0);
    if (wanted == 0) {
      return unknown(name).problem().sentence();
    }
    return name.text()
        + " takes "
        + wanted
        + (wanted == 1 ? " argument, " : " arguments, ")
        + given
        + " given";
  }

  /// `ones(2, 3)` and `zeros(2, 3)`: a literal of that shape.
  private static Optional<Matrix> filled(Token name, List<Expr> arguments) {
    boolean ones = name.text().equals("ones");
    if (arguments.size() != 2 || !(ones || name.text().equals("zeros"))) {
      return Optional.empty();
    }
    var shape = new Shape(size(arguments.get(0)), size(arguments.get(1)));
    if (shape.size() > Program.MOST_NUMBERS) {
      throw new Mistake(
          name.span(),
          "a matrix holds at most " + Program.MOST_NUMBERS + " numbers, not " + shape.size());
    }
    return Optional.of(Matrix.filled(shape, ones ? 1 : 0));
  }

  private static int size(Expr expr) {
    if (expr instanceof Expr.Literal(Matrix value, Span _)
        && value.shape().isScalar()
        && value.scalar() == Math.rint(value.scalar())
        && value.scalar() >= 1
        && value.scalar() <= 10_000) {
      return (int) value.scalar();
    }
    throw new Mistake(expr.span(), "expected a whole number of rows or columns from 1 to 10000");
  }

  private static Mistake unknown(Token name) {
    String near =
        Arrays.stream(Op.values())
            .filter(op -> op.notation() instanceof Notation.Call)
            .map(Op::symbol)
            .min(Comparator.comparingInt(known -> distance(known, name.text())))
            .filter(known -> distance(known, name.text()) <= Math.min(2, name.text().length() / 2))
            .map(known -> "; did you mean " + known + "?")
            .orElse("");
    return new Mistake(name.span(), "there is no function '" + name.text() + "'" + near);
  }

  /// Levenshtein's edit distance.
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replace = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
