package dev.chainrule.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.plan.Plan;
import dev.chainrule.nn.Activation;
import dev.chainrule.nn.Architecture;
import dev.chainrule.nn.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackingTest {

  @ParameterizedTest
  @EnumSource
  void weights_lie_where_the_plan_has_them(Engine engine) {
    for (boolean bias : List.of(true, false)) {
      var architecture = new Architecture(3, List.of(4, 2), 1, Activation.RELU, bias, !bias);
      var weights = Weights.random(architecture, 6);
      var recording = LossGraph.record(weights, Activation.RELU, Tables.random(2, 3, 1), engine);
      var packing = new Packing(Weights.random(architecture, 7), engine);

      assertThat(packing.pack(weights)).isEqualTo(Plan.of(recording, engine).parameters());
    }
  }

  @Test
  void unpacking_undoes_packing() {
    var architecture = new Architecture(3, List.of(4, 2), 2, Activation.RELU, false, true);
    var weights = Weights.random(architecture, 6);
    for (var engine : Engine.values()) {
      var packing = new Packing(Weights.random(architecture, 7), engine);

      assertThat(packing.unpack(packing.pack(weights))).isEqualTo(weights);
    }
  }
}
