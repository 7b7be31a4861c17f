package dev.chainrule.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import dev.chainrule.nn.Weights.LayerWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

  private static final Architecture SMALL = Architecture.of(4, 3, 1);

  @Test
  void the_same_seed_gives_the_same_weights_and_another_seed_others() {
    assertThat(Weights.random(SMALL, 5)).isEqualTo(Weights.random(SMALL, 5));
    assertThat(Weights.random(SMALL, 5)).isNotEqualTo(Weights.random(SMALL, 6));
  }

  @Test
  void weights_and_biases_lie_within_the_bound_of_nn_linear_and_use_all_of_it() {
    var layer = Weights.random(Architecture.of(400, 300), 1).layers().getFirst();
    for (var matrix : List.of(layer.weight(), layer.bias().orElseThrow())) {
      double largest = Arrays.stream(matrix.toArray()).map(Math::abs).max().orElseThrow();

      assertThat(largest).isBetween(0.97 / 20, 1.0 / 20);
    }
  }

  /// The deviation of a uniform number within `b` is `b / sqrt(3)`.
  @ParameterizedTest
  @CsvSource({
    "LINEAR, 0.0288675",
    "KAIMING_UNIFORM, 0.0707107",
    "KAIMING_NORMAL, 0.0707107",
    "XAVIER_UNIFORM, 0.0632456",
    "XAVIER_NORMAL, 0.0632456",
    "NORMAL, 1"
  })
  void the_deviation_is_that_of_the_formula(Init init, double deviation) {
    var weight = init.draw(new Shape(400, 100), new SplittableRandom(3));
    double mean = Arrays.stream(weight.toArray()).average().orElseThrow();
    double square = Arrays.stream(weight.toArray()).map(w -> w * w).average().orElseThrow();

    assertThat(mean).isCloseTo(0, within(0.02 * deviation));
    assertThat(Math.sqrt(square)).isCloseTo(deviation, within(0.015 * deviation));
  }

  @Test
  void what_does_not_fit_a_network_is_told_with_the_layer_and_both_shapes() {
    assertThat(Weights.random(SMALL, 1).mismatch(SMALL)).isEmpty();
    assertThat(Weights.random(Architecture.of(4, 1), 1).mismatch(SMALL))
        .contains("the number of layers differs: the weights have 1, the network has 2");
    assertThat(Weights.random(Architecture.of(4, 3, 2), 1).mismatch(SMALL))
        .contains("layer 2: the weight has the shape (3, 2), the network needs (3, 1)");
    assertThat(Weights.random(biased(true, false), 1).mismatch(SMALL))
        .contains("layer 2: the bias is missing");
    assertThat(Weights.random(SMALL, 1).mismatch(biased(false, true)))
        .contains("layer 1: there is a bias, and the network has none here");
  }

  @Test
  void layers_that_do_not_follow_each_other_are_refused() {
    var layers = Stream.of(new Shape(4, 3), new Shape(2, 1)).map(WeightsTest::zeros).toList();

    assertThatThrownBy(() -> new Weights(layers))
        .hasMessage(
            "layer 2: the weight has the shape (2, 1), but layer 1 before it has (4, 3) and gives"
                + " 3 values");
    assertThatThrownBy(() -> new Weights(List.of())).hasMessage("a network has at least one layer");
  }

  @Test
  void a_bias_has_one_number_for_each_output() {
    assertThatThrownBy(
            () ->
                new LayerWeights(
                    Matrix.filled(new Shape(4, 3), 0), Optional.of(Matrix.of(new double[] {1, 2}))))
        .hasMessage("the bias has the shape (1, 2), but a weight of (4, 3) needs (1, 3)");
  }

  private static Architecture biased(boolean hidden, boolean output) {
    return new Architecture(4, List.of(3), 1, Activation.RELU, hidden, output);
  }

  private static LayerWeights zeros(Shape shape) {
    return new LayerWeights(Matrix.filled(shape, 0), Optional.empty());
  }
}
