package dev.chainrule.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.engine.Scope;
import dev.chainrule.engine.Tensor;
import dev.chainrule.engine.Value;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import dev.chainrule.nn.Weights.LayerWeights;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MlpTest {

  /// Two inputs, two relu neurons, one output: the first neuron gives relu(1*1 + 2*2 + 0.5) = 5.5,
  /// the second relu(-1*1 + 1*2 - 3) = 0, the output 2 * 5.5 + 10 * 0 - 1 = 10.
  private final Weights byHand =
      new Weights(
          List.of(
              new LayerWeights(
                  Matrix.of(new double[] {1, -1}, new double[] {2, 1}),
                  Optional.of(Matrix.of(new double[] {0.5, -3}))),
              new LayerWeights(
                  Matrix.of(new double[] {2}, new double[] {10}), Optional.of(Matrix.of(-1.0)))));

  @Test
  void a_small_network_gives_what_a_hand_computes() {
    var row = Matrix.of(new double[] {1, 2});

    assertThat(new Mlp(byHand, Activation.RELU).apply(Tensor.data(row)).data())
        .isEqualTo(Matrix.of(10));
    assertThat(new ScalarMlp(byHand, Activation.RELU).apply(Rows.of(row).getFirst()))
        .singleElement()
        .returns(10.0, Value::data);
  }

  @Test
  void both_engines_give_the_same_loss_and_gradients() {
    var random = new SplittableRandom(5);
    for (int trial = 0; trial < 60; trial++) {
      var architecture = architecture(random);
      var weights = Weights.random(architecture, random.nextLong());
      var activation = architecture.activation();
      var x = numbers(new Shape(random.nextInt(1, 6), architecture.inputs()), random);
      var y = numbers(new Shape(x.shape().rows(), architecture.outputs()), random);
      var tensors = new Mlp(weights, activation);
      var values = new ScalarMlp(weights, activation);
      var loss = Loss.MSE.of(tensors.apply(Tensor.data(x)), Tensor.data(y));
      var sum = Loss.MSE.of(values.applyToRows(Rows.of(x)), Rows.of(y));
      loss.backward();
      sum.backward();

      close(Matrix.of(sum.data()), loss.data());
      var gradients = gradients(values, weights);
      assertThat(gradients).hasSameSizeAs(tensors.parameters());
      for (int i = 0; i < gradients.size(); i++) {
        close(gradients.get(i), tensors.parameters().get(i).grad());
      }
    }
  }

  @Test
  void every_layer_may_have_an_activation_of_its_own() {
    var activations = List.of(Activation.TANH, Activation.SIGMOID);
    var row = Matrix.of(new double[] {0.3, -0.2});
    double first = Math.tanh(0.3 * 1 - 0.2 * 2 + 0.5);
    double second = Math.tanh(0.3 * -1 - 0.2 * 1 - 3);
    double expected = 1 / (1 + Math.exp(-(2 * first + 10 * second - 1)));

    assertThat(new Mlp(byHand, activations).apply(Tensor.data(row)).data().scalar())
        .isCloseTo(expected, within(1e-15));
    assertThat(new ScalarMlp(byHand, activations).apply(Rows.of(row).getFirst()).getFirst().data())
        .isCloseTo(expected, within(1e-15));
    assertThatThrownBy(() -> new Mlp(byHand, List.of(Activation.TANH)))
        .hasMessage("1 activations for 2 layers");
  }

  @Test
  void parameters_and_layers_have_names_and_scopes() {
    var row = Matrix.of(new double[] {1, 2});
    var tensors = new Mlp(byHand, Activation.RELU).apply(Tensor.data(row)).recording().graph();
    var values =
        new ScalarMlp(byHand, Activation.RELU)
            .apply(Rows.of(row).getFirst())
            .getFirst()
            .recording()
            .graph();

    assertThat(tensors.names()).containsOnlyKeys("w1", "b1", "h1", "w2", "b2", "prediction");
    assertThat(values.names())
        .containsKeys("w1[0,0]", "w1[1,0]", "b1[1]", "h1[0]", "h1[1]", "w2[1,0]", "prediction");
    assertThat(tensors.node(tensors.names().get("h1")).origin().scope())
        .isEqualTo(Scope.of(List.of("layer 1")));
    assertThat(values.node(values.names().get("w1[1,0]")).origin().scope())
        .isEqualTo(Scope.of(List.of("layer 1", "neuron 1")));
  }

  @Test
  void inputs_of_another_number_are_refused() {
    assertThatThrownBy(() -> new Mlp(byHand, Activation.RELU).apply(Tensor.data(Matrix.of(1.0))))
        .hasMessageContaining("(1, 1) @ (2, 2)");
    assertThatThrownBy(() -> new ScalarMlp(byHand, Activation.RELU).apply(List.of(Value.data(1))))
        .hasMessage("a neuron with 2 weights was given 1 inputs");
  }

  @Test
  void a_network_gives_back_its_weights() {
    var weights = Weights.random(Architecture.of(3, 4, 2), 8);

    assertThat(new Mlp(weights, Activation.RELU).weights()).isEqualTo(weights);
    assertThat(new ScalarMlp(weights, Activation.RELU).weights()).isEqualTo(weights);
  }

  private static Architecture architecture(SplittableRandom random) {
    var hidden = random.ints(random.nextInt(3), 1, 5).boxed().toList();
    var activation = Activation.values()[random.nextInt(Activation.values().length)];
    return new Architecture(
        random.nextInt(1, 5),
        hidden,
        random.nextInt(1, 3),
        activation,
        random.nextBoolean(),
        random.nextBoolean());
  }

  private static Matrix numbers(Shape shape, SplittableRandom random) {
    return Matrix.generate(shape, _ -> random.nextDouble(-2, 2));
  }

  /// The gradients of the single values, in the shape of the tensors.
  private static List<Matrix> gradients(ScalarMlp mlp, Weights weights) {
    var gradients = new java.util.ArrayList<Matrix>();
    var parameters = mlp.parameters().iterator();
    for (var layer : weights.layers()) {
      var shape = layer.weight().shape();
      double[] weight = new double[shape.size()];
      double[] bias = new double[shape.columns()];
      for (int neuron = 0; neuron < shape.columns(); neuron++) {
        for (int input = 0; input < shape.rows(); input++) {
          weight[input * shape.columns() + neuron] = parameters.next().grad();
        }
        if (layer.bias().isPresent()) {
          bias[neuron] = parameters.next().grad();
        }
      }
      gradients.add(Matrix.of(shape, weight));
      layer.bias().ifPresent(_ -> gradients.add(Matrix.of(bias)));
    }
    return gradients;
  }

  private static void close(Matrix actual, Matrix expected) {
    assertThat(actual.shape()).isEqualTo(expected.shape());
    for (int i = 0; i < expected.shape().size(); i++) {
      double cell = expected.cell(i);
      assertThat(actual.cell(i)).isCloseTo(cell, within(1e-12 * Math.max(1, Math.abs(cell))));
    }
  }
}
