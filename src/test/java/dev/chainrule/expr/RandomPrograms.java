package dev.chainrule.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Programs for laws: each seed is another program, always the same one.
///
/// Every statement uses names of earlier ones, so nodes are shared; all values stay finite.
public final class RandomPrograms {

  private static final List<String> SMOOTH =
      List.of(
          "x + y",
          "x - y",
          "tanh(x) * y",
          "x / (2 + y^2)",
          "tanh(x - y)",
          "sigmoid(x)",
          "sin(x) + x",
          "cos(x * y)",
          "softplus(x)",
          "exp(tanh(x))",
          "log(1 + x^2)",
          "sqrt(1 + x^2)",
          "(1 + x^2)^sin(y)",
          "-x",
          "2 * x - 0.5",
          "x * x",
          "3 - tanh(y)^3");
  private static final List<String> KINKED =
      List.of(
          "relu(x)",
          "leaky_relu(x)",
          "abs(x)",
          "max(x, y)",
          "min(x, y)",
          "x * (x > y)",
          "x + row_max(x)",
          "col_max(x) - x",
          "x * row_argmax(x)",
          "col_argmax(x) + y");
  private static final List<String> SHAPED =
      List.of(
          "x'",
          "mean(x)",
          "sum(x) / size(x)",
          "row_sums(x)",
          "col_sums(x)",
          "row_means(x)",
          "col_means(x)",
          "x @ x'",
          "x' @ tanh(x)",
          "ones(x) - x",
          "softmax(x)",
          "log_softmax(x)",
          "cross_entropy(x, softmax(cos(x)))");
  private static final Map<String, Shape> MATRICES =
      Map.of(
          "A",
          new Shape(2, 3),
          "B",
          new Shape(3, 2),
          "r",
          new Shape(1, 3),
          "c",
          new Shape(2, 1),
          "s",
          Shape.SCALAR);

  private final RandomGenerator random;
  private final Map<String, Shape> names = new LinkedHashMap<>();
  private final StringBuilder source = new StringBuilder();

  private RandomPrograms(long seed) {
    this.random = new Random(seed);
  }

  /// A program and the numbers of its inputs.
  public record Sample(String source, Map<String, Matrix> inputs) {

    public Program program() {
      return Parser.parse(source);
    }

    /// The same program with further statements.
    public Sample then(String statements) {
      return new Sample(source + "\n" + statements, inputs);
    }
  }

  /// A program of numbers whose derivative exists everywhere.
  public static Sample smooth(long seed) {
    return new RandomPrograms(seed)
        .sample(Map.of("a", Shape.SCALAR, "b", Shape.SCALAR, "c", Shape.SCALAR), SMOOTH);
  }

  /// A program of numbers.
  public static Sample scalar(long seed) {
    return new RandomPrograms(seed)
        .sample(
            Map.of("a", Shape.SCALAR, "b", Shape.SCALAR, "c", Shape.SCALAR),
            joined(SMOOTH, KINKED));
  }

  /// A program of matrices whose derivative exists everywhere.
  public static Sample smoothTensor(long seed) {
    return new RandomPrograms(seed).sample(MATRICES, joined(SMOOTH, SHAPED));
  }

  /// A program of matrices.
  public static Sample tensor(long seed) {
    return new RandomPrograms(seed).sample(MATRICES, joined(joined(SMOOTH, SHAPED), KINKED));
  }

  private static List<String> joined(List<String> one, List<String> other) {
    var all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private Sample sample(Map<String, Shape> shapes, List<String> patterns) {
    var inputs = new LinkedHashMap<String, Matrix>();
    shapes.keySet().stream()
        .sorted()
        .forEach(
            name ->
                inputs.put(name, Matrix.generate(shapes.get(name), _ -> random.nextDouble(-2, 2))));
    inputs.forEach((name, value) -> names.put(name, value.shape()));
    int statements = random.nextInt(3, 14);
    for (int i = 0; i < statements; i++) {
      statement("t" + i, any(patterns));
    }
    String last = "t" + (statements - 1);
    return new Sample(
        source.append("out = ").append(anyFitting(last)).append(" + ").append(last).toString(),
        inputs);
  }

  /// Writes `pattern` for names whose shapes fit it, each large result being brought back into
  /// bounds by `tanh`.
  private void statement(String name, String pattern) {
    String x = anyRecent();
    String expression = pattern.replaceAll("\\bx\\b", x).replaceAll("\\by\\b", anyFitting(x));
    source.append(name).append(" = 2 * tanh((").append(expression).append(") / 2)\n");
    names.put(name, shapeOf(Parser.expression(expression)));
  }

  private Shape shapeOf(Expr expr) {
    return expr.<Shape>fold(
        (part, operands) ->
            switch (part) {
              case Expr.Literal literal -> literal.value().shape();
              case Expr.Name name -> names.get(name.text());
              case Expr.Apply apply -> apply.op().shape(operands).orElseThrow();
            });
  }

  /// Any name, the later the likelier.
  private String anyRecent() {
    int last = names.size() - 1;
    return List.copyOf(names.keySet()).get(last - random.nextInt(1 + random.nextInt(1 + last)));
  }

  private String anyFitting(String x) {
    return any(
        names.keySet().stream()
            .filter(y -> names.get(x).broadcast(names.get(y)).isPresent())
            .toList());
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
