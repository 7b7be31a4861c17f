package dev.chainrule.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.plan.Plan;
import dev.chainrule.expr.Matrix;
import dev.chainrule.nn.Activation;
import dev.chainrule.nn.Architecture;
import dev.chainrule.nn.Loss;
import dev.chainrule.nn.Weights;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The plan of a network's loss gives what the engine gives, whatever the network.
class LossPlanTest {

  @ParameterizedTest
  @CsvSource({
    "TENSOR, 3, '5',      RELU,       MSE,  40",
    "TENSOR, 2, '7, 3',   TANH,       MSE,  33",
    "TENSOR, 4, '',       RELU,       MAE,  17",
    "TENSOR, 3, '4, 4',   SIGMOID,    HINGE, 64",
    "TENSOR, 5, '9',      LEAKY_RELU, MSE,  5000",
    "TENSOR, 13, '32, 8', RELU,       MSE,  3001",
    "TENSOR, 2, '6',      SOFTPLUS,   MAE,  20000",
    "SCALAR, 3, '5',      RELU,       MSE,  40",
    "SCALAR, 2, '7, 3',   TANH,       MSE,  33",
    "SCALAR, 4, '',       RELU,       MAE,  17",
    "SCALAR, 3, '4, 4',   SIGMOID,    HINGE, 64",
    "SCALAR, 1, '1',      SOFTPLUS,   MSE,  1",
    "SCALAR, 5, '9',      LEAKY_RELU, MSE,  300",
  })
  void a_plan_is_the_engine(
      Engine engine, int inputs, String hidden, Activation activation, Loss loss, int rows) {
    var sizes =
        hidden.isBlank()
            ? List.<Integer>of()
            : List.of(hidden.split(", *")).stream().map(Integer::valueOf).toList();
    var weights =
        Weights.random(new Architecture(inputs, sizes, 1, activation, true, true), 7 + rows);
    var data = Tables.random(rows, inputs, 3).standardized();
    var recording = LossGraph.record(weights, activation, loss, data, engine);
    var wanted = engine.run(recording);

    var plan = Plan.of(recording, engine);
    double value = plan.run();

    double loss0 = wanted.values().get(recording.graph().output()).scalar();
    assertThat(value).isCloseTo(loss0, within(1e-12 * Math.max(1, Math.abs(loss0))));
    int at = 0;
    for (int id = 0; id < recording.graph().size(); id++) {
      if (recording.graph().node(id) instanceof dev.chainrule.engine.Node.Leaf leaf
          && leaf.role() == dev.chainrule.engine.Role.PARAMETER) {
        var gradient = wanted.gradients().get(id).orElse(Matrix.filled(leaf.shape(), 0));
        for (int cell = 0; cell < leaf.shape().size(); cell++) {
          double slope = gradient.cell(cell);
          assertThat(plan.gradients()[at++])
              .isCloseTo(slope, within(1e-11 * Math.max(1, Math.abs(slope))));
        }
      }
    }
    assertThat(at).isEqualTo(plan.parameters().length);
  }
}
