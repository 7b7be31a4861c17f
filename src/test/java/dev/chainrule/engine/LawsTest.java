package dev.chainrule.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.RandomPrograms;
import dev.chainrule.expr.RandomPrograms.Sample;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What holds for any program.
class LawsTest {

  @Test
  void a_scalar_is_a_tensor_of_one_cell() {
    seeds(2_000)
        .forEach(
            seed -> {
              var sample = RandomPrograms.scalar(seed);
              var scalar = Engine.SCALAR.run(Programs.recording(sample, Engine.SCALAR));
              var tensor = Engine.TENSOR.run(Programs.recording(sample, Engine.TENSOR));
              assertThat(tensor).as(sample.source()).isEqualTo(scalar);
            });
  }

  @Test
  void gradients_of_numbers_agree_with_differences() {
    seeds(1_000).forEach(seed -> agreesWithDifferences(RandomPrograms.smooth(seed), Engine.SCALAR));
  }

  @Test
  void gradients_of_matrices_agree_with_differences() {
    seeds(1_000)
        .forEach(seed -> agreesWithDifferences(RandomPrograms.smoothTensor(seed), Engine.TENSOR));
  }

  @Test
  void what_the_output_does_not_use_does_not_matter() {
    seeds(1_000)
        .forEach(
            seed -> {
              var sample = RandomPrograms.tensor(seed);
              var alone =
                  Programs.gradients(Programs.recording(sample, Engine.TENSOR), Engine.TENSOR);
              var besides = sample.then("unused = sum(exp(A)) * mean(t0 * t0) - out; out2 = out");
              var together =
                  Programs.gradients(Programs.recording(besides, Engine.TENSOR), Engine.TENSOR);
              together.remove("out2");
              assertThat(together).as(sample.source()).isEqualTo(alone);
            });
  }

  @Test
  void the_gradient_of_a_sum_is_the_sum_of_the_gradients() {
    seeds(1_000)
        .forEach(
            seed -> {
              var sample = RandomPrograms.scalar(seed);
              var first = inputGradients(sample.then("t0"));
              var second = inputGradients(sample.then("out"));
              var both = inputGradients(sample.then("2 * t0 - 3 * out"));
              both.forEach(
                  (name, gradient) ->
                      assertThat(gradient)
                          .as(name + " in " + sample.source())
                          .isCloseTo(
                              2 * first.get(name) - 3 * second.get(name),
                              within(1e-9 * (1 + Math.abs(gradient)))));
            });
  }

  @Test
  void the_backward_pass_is_linear_in_its_seed() {
    seeds(500)
        .forEach(
            seed -> {
              var sample = seeded(RandomPrograms.tensor(seed), seed);
              var first = seededGradients(sample, "U");
              var second = seededGradients(sample, "V");
              var both = seededGradients(sample, "(2 * U - 3 * V)");
              for (String name : both.keySet()) {
                var wanted = first.get(name).zip(second.get(name), (u, v) -> 2 * u - 3 * v);
                var away = both.get(name).zip(wanted, (one, other) -> Math.abs(one - other));
                double scale = 1 + largest(first.get(name)) + largest(second.get(name));
                assertThat(largest(away)).as(sample.source()).isLessThan(1e-12 * scale);
              }
            });
  }

  @Test
  void an_upstream_gradient_of_ones_is_the_gradient_of_the_sum() {
    seeds(200)
        .forEach(
            seed -> {
              var sample = RandomPrograms.tensor(seed);
              var seeded =
                  Programs.gradients(Programs.recording(sample, Engine.TENSOR), Engine.TENSOR);
              var summed =
                  Programs.gradients(
                      Programs.recording(sample.then("sum(out)"), Engine.TENSOR), Engine.TENSOR);
              assertThat(summed).as(sample.source()).isEqualTo(seeded);
            });
  }

  private static LongStream seeds(int count) {
    return LongStream.range(0, count);
  }

  private static Map<String, Double> inputGradients(Sample sample) {
    var recording = Programs.recording(sample, Engine.SCALAR);
    var gradients = Programs.gradients(recording, Engine.SCALAR);
    var numbers = new java.util.TreeMap<String, Double>();
    recording
        .inputs()
        .keySet()
        .forEach(name -> numbers.put(name, gradients.getOrDefault(name, Matrix.of(0)).scalar()));
    return numbers;
  }

  /// The sample with two random seeds `U` and `V` for its output.
  private static Sample seeded(Sample sample, long seed) {
    var recording = Programs.recording(sample, Engine.TENSOR);
    var shape = recording.graph().node(recording.graph().output()).shape();
    var random = new Random(seed);
    var inputs = new HashMap<>(sample.inputs());
    inputs.put("U", Matrix.generate(shape, _ -> random.nextGaussian()));
    inputs.put("V", Matrix.generate(shape, _ -> random.nextGaussian()));
    return new Sample(sample.source(), inputs);
  }

  /// The gradients of all that is before the output, which receives `weights`.
  private static Map<String, Matrix> seededGradients(Sample sample, String weights) {
    var weighted = sample.then("sum(out * " + weights + ")");
    var gradients = Programs.gradients(Programs.recording(weighted, Engine.TENSOR), Engine.TENSOR);
    gradients.keySet().removeAll(Set.of("U", "V"));
    return gradients;
  }

  private static double largest(Matrix matrix) {
    return Arrays.stream(matrix.toArray()).map(Math::abs).max().orElseThrow();
  }

  private static void agreesWithDifferences(Sample sample, Engine engine) {
    var recording = Programs.recording(sample, engine);
    var gradients = engine.run(recording).gradients();
    recording
        .inputs()
        .forEach(
            (name, leaf) -> {
              var gradient =
                  gradients
                      .get(leaf)
                      .orElse(Matrix.filled(recording.graph().node(leaf).shape(), 0));
              for (int cell = 0; cell < gradient.shape().size(); cell++) {
                double difference = Programs.difference(recording, engine, leaf, cell);
                assertThat(gradient.cell(cell))
                    .as("%s in %s", name, sample.source())
                    .isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
              }
            });
  }
}
