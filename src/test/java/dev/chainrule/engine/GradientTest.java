package dev.chainrule.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every row of [Op] against central differences, at random points away from its kinks.
class GradientTest {

  private static final Set<Op> OF_POSITIVE_NUMBERS = EnumSet.of(Op.LOG, Op.SQRT, Op.POW);
  private static final List<List<Shape>> ELEMENTWISE =
      List.of(
          List.of(new Shape(2, 3), new Shape(2, 3)),
          List.of(new Shape(2, 3), new Shape(1, 3)),
          List.of(new Shape(2, 1), new Shape(2, 3)),
          List.of(new Shape(2, 1), new Shape(1, 3)),
          List.of(Shape.SCALAR, new Shape(3, 2)));

  @ParameterizedTest
  @EnumSource
  void a_rule_agrees_with_differences_of_numbers(Op op) {
    var random = new Random(op.ordinal());
    for (int trial = 0; trial < 20; trial++) {
      check(op, Engine.SCALAR, List.of(Shape.SCALAR, Shape.SCALAR), random);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_rule_agrees_with_differences_of_matrices(Op op) {
    var random = new Random(op.ordinal());
    var shapes =
        switch (op.form()) {
          case MATMUL -> List.of(List.of(new Shape(2, 3), new Shape(3, 4)));
          case CROSS_ENTROPY -> List.of(List.of(new Shape(3, 4), new Shape(3, 4)));
          default -> ELEMENTWISE;
        };
    for (int trial = 0; trial < 4; trial++) {
      shapes.forEach(pair -> check(op, Engine.TENSOR, pair, random));
    }
  }

  /// The conventions where there is no derivative, as in PyTorch.
  @ParameterizedTest
  @CsvSource({
    "relu(x), 0, 0, 0, 0",
    "leaky_relu(x), 0, 0, 0.01, 0",
    "abs(x), 0, 0, 0, 0",
    "'max(x, y)', 2, 2, 0.5, 0.5",
    "'min(x, y)', 2, 2, 0.5, 0.5",
    "x^2, 0, 0, 0, 0",
    "x^1, 0, 0, 1, 0",
    "x^0, 0, 0, 0, 0",
    "x^0, 5, 0, 0, 0",
    "x^3, -2, 0, 12, 0",
    "x^y, 0, 2, 0, 0",
    "x^y, 0, 0, 0, 0",
    "x^y, 0, 1, 1, 0",
    "x^y, -3, 2, -6, NaN",
    "sqrt(x), 0, 0, Infinity, 0"
  })
  void at_a_kink_the_convention_is_pytorchs(
      String expression, double x, double y, Double slopeX, Double slopeY) {
    var recording =
        Programs.recording(
            expression + " + 0 * y", Engine.SCALAR, Map.of("x", Matrix.of(x), "y", Matrix.of(y)));
    var gradients = Programs.gradients(recording, Engine.SCALAR);

    assertThat(Double.valueOf(gradients.get("x").scalar())).isEqualTo(slopeX);
    assertThat(Double.valueOf(gradients.get("y").scalar())).isEqualTo(slopeY);
  }

  private static void check(Op op, Engine engine, List<Shape> shapes, Random random) {
    var graph = new Graph.Builder();
    var operands = new ArrayList<Integer>();
    var leaves = new java.util.HashMap<Integer, Matrix>();
    for (int k = 0; k < op.arity(); k++) {
      operands.add(graph.leaf(Origin.named("xy".substring(k, k + 1)), shapes.get(k), Role.INPUT));
      leaves.put(k, Matrix.generate(shapes.get(k), _ -> point(op, random)));
    }
    int out = graph.operation(Origin.NONE, op, operands);
    var weights = Matrix.generate(graph.node(out).shape(), _ -> random.nextDouble(0.5, 2));
    int weighted =
        graph.operation(Origin.NONE, Op.MUL, List.of(out, graph.constant(Origin.NONE, weights)));
    var recording = new Recording(graph.build(weighted), leaves);
    var gradients = engine.run(recording).gradients();
    for (int leaf : operands) {
      var gradient = gradients.get(leaf).orElse(Matrix.filled(leaves.get(leaf).shape(), 0));
      assertThat(gradient.shape()).isEqualTo(leaves.get(leaf).shape());
      for (int cell = 0; cell < gradient.shape().size(); cell++) {
        double difference = Programs.difference(recording, engine, leaf, cell);
        assertThat(gradient.cell(cell))
            .as("%s of %s", op, leaves)
            .isCloseTo(difference, within(1e-6));
      }
    }
  }

  /// A number that is at least 0.1 from 0, where the kinks are; two of them are never as near as a
  /// difference reaches.
  private static double point(Op op, Random random) {
    double magnitude = random.nextDouble(0.1, 2);
    return OF_POSITIVE_NUMBERS.contains(op) || random.nextBoolean() ? magnitude : -magnitude;
  }
}
