package dev.chainrule.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.engine.Role;
import dev.chainrule.engine.Scope;
import dev.chainrule.nn.Activation;
import dev.chainrule.nn.Architecture;
import dev.chainrule.nn.Loss;
import dev.chainrule.nn.Weights;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossGraphTest {

  private final Weights weights = Weights.random(Architecture.of(3, 2, 1), 4);

  @Test
  void one_row_of_single_values_is_called_as_the_columns() {
    var row = Tables.random(5, 3, 1).row(2);
    var recording = LossGraph.record(weights, Activation.TANH, row, Engine.SCALAR);
    var graph = recording.graph();

    assertThat(leaves(graph, Role.DATA)).containsExactly("x1", "x2", "x3", "price");
    assertThat(leaves(graph, Role.PARAMETER))
        .containsExactly(
            "w1[0,0]", "w1[1,0]", "w1[2,0]", "b1[0]", "w1[0,1]", "w1[1,1]", "w1[2,1]", "b1[1]",
            "w2[0,0]", "w2[1,0]", "b2[0]");
    assertThat(graph.names()).containsKeys("h1[0]", "h1[1]", "prediction", "error", "loss");
    assertThat(graph.label(graph.output())).isEqualTo("loss");
    assertThat(recording.leaves().get(graph.names().get("x3")).scalar())
        .isEqualTo(row.features().at(0, 2));
  }

  @Test
  void the_whole_table_of_tensors_is_a_graph_of_a_few_nodes() {
    var graph =
        LossGraph.record(weights, Activation.RELU, Tables.random(50, 3, 1), Engine.TENSOR).graph();

    assertThat(leaves(graph, Role.DATA)).containsExactlyInAnyOrder("x", "y");
    assertThat(leaves(graph, Role.PARAMETER)).containsExactly("w1", "b1", "w2", "b2");
    assertThat(graph.names()).containsKeys("h1", "prediction", "error", "squares", "loss");
    assertThat(graph.size()).isEqualTo(15);
  }

  @Test
  void many_rows_of_single_values_close_into_layers_data_and_loss() {
    var graph =
        LossGraph.record(weights, Activation.RELU, Tables.random(9, 3, 1), Engine.SCALAR).graph();

    assertThat(graph.nodes())
        .extracting(node -> node.origin().scope().path().getFirst())
        .containsOnly("data", "layer 1", "layer 2", "loss");
    assertThat(graph.node(graph.names().get("h1[1]")).origin().scope())
        .isEqualTo(Scope.of(List.of("layer 1", "neuron 2")));
  }

  @ParameterizedTest
  @EnumSource(names = {"MSE", "MAE"})
  void both_engines_give_the_same_loss_and_the_same_gradient_for_each_weight(Loss loss) {
    var table = Tables.random(6, 3, 2);
    for (var activation : Activation.values()) {
      var tensors = LossGraph.record(weights, activation, loss, table, Engine.TENSOR);
      var scalars = LossGraph.record(weights, activation, loss, table, Engine.SCALAR);
      var whole = Engine.TENSOR.run(tensors);
      var single = Engine.SCALAR.run(scalars);
      var w1 = tensors.graph().names().get("w1");

      close(
          single.values().get(scalars.graph().output()).scalar(),
          whole.values().get(tensors.graph().output()).scalar());
      for (int input = 0; input < 3; input++) {
        for (int neuron = 0; neuron < 2; neuron++) {
          int weight = scalars.graph().names().get("w1[" + input + "," + neuron + "]");
          close(
              single.gradients().get(weight).orElseThrow().scalar(),
              whole.gradients().get(w1).orElseThrow().at(input, neuron));
        }
      }
    }
  }

  private static List<String> leaves(Graph graph, Role role) {
    return IntStream.range(0, graph.size())
        .filter(id -> graph.node(id) instanceof Node.Leaf leaf && leaf.role() == role)
        .mapToObj(graph::label)
        .toList();
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
  }
}
