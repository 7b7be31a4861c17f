package dev.chainrule.expr;

import static dev.chainrule.expr.Form.EACH;
import static dev.chainrule.expr.Form.LARGEST_PER_COLUMN;
import static dev.chainrule.expr.Form.LARGEST_PER_ROW;
import static dev.chainrule.expr.Form.PER_COLUMN;
import static dev.chainrule.expr.Form.PER_ROW;
import static dev.chainrule.expr.Form.TOTAL;
import static dev.chainrule.expr.Notation.COMPARISON;
import static dev.chainrule.expr.Notation.POWER;
import static dev.chainrule.expr.Notation.PRODUCT;
import static dev.chainrule.expr.Notation.SUM;
import static dev.chainrule.expr.Notation.call;
import static dev.chainrule.expr.Notation.call2;
import static dev.chainrule.expr.Notation.infix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/// The operations, said once: a row is how one is written, how it spreads over matrices, what it
/// computes, and for each operand its vector-Jacobian product, written in the program's own
/// language over the operands `x` and `y`, the result `out` and the upstream gradient `g`.
///
/// The engines evaluate these rules, the views print them, the gradient check tests them. An empty
/// rule says that no gradient flows to that operand. Where a function has a kink the convention is
/// PyTorch's: the derivative of `relu` and `abs` at 0 is 0, a tie of `max` or `min` gives each
/// operand half (of `row_max` and `col_max`, each of the largest cells an equal share; the first of
/// them is the argmax), and at `x = 0` neither `x^0` nor the exponent of `x^y` receives anything
/// (the comparisons in the rules of `^` see to that). A rule need not undo broadcasting: the
/// gradient is summed to the operand's shape on the edge, once for all operations.
public enum Op {
  ADD(infix("+", SUM), EACH, (x, y) -> x + y, "g", "g"),
  SUB(infix("-", SUM), EACH, (x, y) -> x - y, "g", "-g"),
  MUL(infix("*", PRODUCT), EACH, (x, y) -> x * y, "g * y", "g * x"),
  DIV(infix("/", PRODUCT), EACH, (x, y) -> x / y, "g / y", "-g * out / y"),
  NEG(new Notation.Prefix("-"), EACH, (x, _) -> -x, "-g"),
  POW(
      new Notation.Infix("^", POWER, true),
      EACH,
      Math::pow,
      "g * y * x^(y - 1 + (y == 0))",
      "g * out * log(x + (x == 0))"),
  GREATER(infix(">", COMPARISON), EACH, (x, y) -> x > y ? 1 : 0, "", ""),
  LESS(infix("<", COMPARISON), EACH, (x, y) -> x < y ? 1 : 0, "", ""),
  EQUAL(infix("==", COMPARISON), EACH, (x, y) -> x == y ? 1 : 0, "", ""),

  MATMUL(infix("@", PRODUCT), Form.MATMUL, (x, y) -> x * y, "g @ y'", "x' @ g"),
  TRANSPOSE(new Notation.Postfix("'"), Form.TRANSPOSE, (x, _) -> x, "g'"),

  RELU(call("relu"), EACH, (x, _) -> Math.max(x, 0), "g * (x > 0)"),
  LEAKY_RELU(
      call("leaky_relu"), EACH, (x, _) -> x > 0 ? x : 0.01 * x, "g * (0.01 + 0.99 * (x > 0))"),
  TANH(call("tanh"), EACH, (x, _) -> Math.tanh(x), "g * (1 - out^2)"),
  SIGMOID(call("sigmoid"), EACH, (x, _) -> 1 / (1 + Math.exp(-x)), "g * out * (1 - out)"),
  SOFTPLUS(
      call("softplus"),
      EACH,
      (x, _) -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
      "g * sigmoid(x)"),
  EXP(call("exp"), EACH, (x, _) -> Math.exp(x), "g * out"),
  LOG(call("log"), EACH, (x, _) -> Math.log(x), "g / x"),
  SQRT(call("sqrt"), EACH, (x, _) -> Math.sqrt(x), "g / (2 * out)"),
  SIN(call("sin"), EACH, (x, _) -> Math.sin(x), "g * cos(x)"),
  COS(call("cos"), EACH, (x, _) -> Math.cos(x), "-g * sin(x)"),
  ABS(call("abs"), EACH, (x, _) -> Math.abs(x), "g * sign(x)"),
  SIGN(call("sign"), EACH, (x, _) -> Math.signum(x), ""),
  MAX(
      call2("max"),
      EACH,
      Math::max,
      "g * ((x > y) + (x == y) / 2)",
      "g * ((x < y) + (x == y) / 2)"),
  MIN(
      call2("min"),
      EACH,
      Math::min,
      "g * ((x < y) + (x == y) / 2)",
      "g * ((x > y) + (x == y) / 2)"),

  ONES(call("ones"), EACH, (_, _) -> 1, ""),
  ZEROS(call("zeros"), EACH, (_, _) -> 0, ""),
  SIZE(call("size"), TOTAL, (_, count) -> count, ""),
  SUM_ALL(call("sum"), TOTAL, (total, _) -> total, "g * ones(x)"),
  MEAN(call("mean"), TOTAL, (total, count) -> total / count, "g * ones(x) / size(x)"),
  ROW_SUMS(call("row_sums"), PER_ROW, (total, _) -> total, "g * ones(x)"),
  COL_SUMS(call("col_sums"), PER_COLUMN, (total, _) -> total, "g * ones(x)"),
  ROW_MEANS(
      call("row_means"),
      PER_ROW,
      (total, count) -> total / count,
      "g * ones(x) * size(out) / size(x)"),
  COL_MEANS(
      call("col_means"),
      PER_COLUMN,
      (total, count) -> total / count,
      "g * ones(x) * size(out) / size(x)"),
  ROW_MAX(
      call("row_max"),
      LARGEST_PER_ROW,
      (largest, _) -> largest,
      "g * (x == out) / row_sums(x == out)"),
  COL_MAX(
      call("col_max"),
      LARGEST_PER_COLUMN,
      (largest, _) -> largest,
      "g * (x == out) / col_sums(x == out)"),
  ROW_ARGMAX(call("row_argmax"), LARGEST_PER_ROW, (_, nth) -> nth - 1, ""),
  COL_ARGMAX(call("col_argmax"), LARGEST_PER_COLUMN, (_, nth) -> nth - 1, ""),

  SOFTMAX(call("softmax"), Form.SOFTMAX, (x, _) -> 0 * x + 1, "out * (g - row_sums(g * out))"),
  LOG_SOFTMAX(
      call("log_softmax"), Form.LOG_SOFTMAX, (x, _) -> 0 * x + 0, "g - exp(out) * row_sums(g)"),
  CROSS_ENTROPY(
      call2("cross_entropy"),
      Form.CROSS_ENTROPY,
      (x, y) -> 0 * x * y + 0,
      "g * (softmax(x) * row_sums(y) - y) / size(row_sums(x))",
      "-g * log_softmax(x) / size(row_sums(x))");

  private final Notation notation;
  private final Form form;
  private final DoubleBinaryOperator function;
  private final List<String> rules;

  Op(Notation notation, Form form, DoubleBinaryOperator function, String... rules) {
    this.notation = notation;
    this.form = form;
    this.function = function;
    this.rules = List.of(rules);
  }

  /// The function called `name` in a program.
  public static Optional<Op> function(String name) {
    return Arrays.stream(values())
        .filter(op -> op.notation instanceof Notation.Call call && call.name().equals(name))
        .findFirst();
  }

  /// The operation written as `symbol` between two operands.
  public static Optional<Op> infixOf(String symbol) {
    return Arrays.stream(values())
        .filter(op -> op.notation instanceof Notation.Infix infix && infix.symbol().equals(symbol))
        .findFirst();
  }

  public Notation notation() {
    return notation;
  }

  public Form form() {
    return form;
  }

  public int arity() {
    return notation.arity();
  }

  /// What the operation is written with: `+`, `tanh`, `@`.
  public String symbol() {
    return switch (notation) {
      case Notation.Infix infix -> infix.symbol();
      case Notation.Prefix prefix -> prefix.symbol();
      case Notation.Postfix postfix -> postfix.symbol();
      case Notation.Call call -> call.name();
    };
  }

  /// The result for single numbers. With one operand, `y` is 1: to a reduction it is the count of
  /// the cells summed, or the largest cell's place.
  public double apply(double x, double y) {
    return function.applyAsDouble(x, y);
  }

  /// The result for matrices.
  ///
  /// @throws IllegalArgumentException if there are not [#arity] operands, or their shapes do not
  ///   fit
  public Matrix apply(List<Matrix> operands) {
    var shapes = operands.stream().map(Matrix::shape).toList();
    if (shape(shapes).isEmpty()) {
      throw new IllegalArgumentException(name() + " does not fit the shapes " + shapes);
    }
    return form.apply(function, operands.getFirst(), arity() == 2 ? operands.get(1) : Matrix.of(1));
  }

  /// The shape of the result, or nothing where these operands do not fit.
  public Optional<Shape> shape(List<Shape> operands) {
    if (operands.size() != arity()) {
      throw new IllegalArgumentException(
          name() + " takes " + arity() + " operands, not " + operands.size());
    }
    return form.shape(operands.getFirst(), arity() == 2 ? operands.get(1) : Shape.SCALAR);
  }

  /// The gradient that `operand` (from 0) receives, over the names `x`, `y`, `out` and `g`; nothing
  /// where none flows.
  public Optional<Expr> rule(int operand) {
    return ParsedRules.BY_ORDINAL.get(ordinal()).get(operand);
  }

  /// Holds the parsed rules apart: the parser reads this table, so the table cannot parse while it
  /// is made.
  private static final class ParsedRules {
    static final List<List<Optional<Expr>>> BY_ORDINAL =
        Arrays.stream(values())
            .map(op -> op.rules.stream().map(ParsedRules::parse).toList())
            .toList();

    private static Optional<Expr> parse(String rule) {
      return rule.isEmpty() ? Optional.empty() : Optional.of(Parser.expression(rule));
    }
  }
}
