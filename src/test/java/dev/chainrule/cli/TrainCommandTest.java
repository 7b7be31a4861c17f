package dev.chainrule.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `train`: what it prints, where it starts from and what it keeps.
class TrainCommandTest {

  @TempDir private Path folder;

  /// Rows of `y = 2 x1 - x2 + 1`.
  private Path table = Path.of("");

  @BeforeEach
  void writeTable() throws Exception {
    table =
        Files.writeString(
            folder.resolve("table.csv"), "x1,x2,y\n0,0,1\n1,0,3\n0,1,0\n1,1,2\n2,1,4\n");
  }

  private List<JsonNode> train(String... options) throws Exception {
    var run = run(options);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    var lines = new ArrayList<JsonNode>();
    for (String line : run.lines()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  private CommandRun run(String... options) {
    var all = Stream.of("train", "--data", table.toString(), "--json");
    return CommandRun.of(Stream.concat(all, Stream.of(options)).toArray(String[]::new));
  }

  private static double[] losses(List<JsonNode> lines) {
    return lines.stream()
        .filter(line -> line.has("iteration"))
        .mapToDouble(line -> line.path("loss").asDouble())
        .toArray();
  }

  /// Weights of zeros for a linear model, so that losses can be computed by hand.
  private String zeros() throws Exception {
    String text = "{\"layers\": [{\"weight\": [[0], [0]], \"bias\": [0]}]}";
    return Files.writeString(folder.resolve("zeros.json"), text).toString();
  }

  @Test
  void a_line_has_the_loss_before_its_update() throws Exception {
    var lines = train("--layers", "none", "--init", zeros(), "--iterations", "1", "--lr", "0.1");
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).path("iteration").asInt()).isZero();
    assertThat(lines.get(0).path("loss").asDouble()).isCloseTo(30 / 5.0, within(1e-12));
    assertThat(lines.get(1).path("iteration").asInt()).isEqualTo(1);
    assertThat(lines.get(1).path("loss").asDouble()).isCloseTo(lossAfterOneUpdate(), within(1e-12));
    assertThat(lines.get(2).path("done").asBoolean()).isTrue();
    assertThat(lines.get(2).path("iterations").asInt()).isEqualTo(1);
    assertThat(lines.get(2).path("loss").asDouble()).isEqualTo(losses(lines)[1]);
    assertThat(lines.get(2).path("seconds").asDouble()).isPositive();
  }

  /// One step of size 0.1 down the mean of `(w1 x1 + w2 x2 + b - y)^2` from zeros, with
  /// standardised features.
  private static double lossAfterOneUpdate() {
    double[] x1 = standardized(0, 1, 0, 1, 2);
    double[] x2 = standardized(0, 0, 1, 1, 1);
    double[] y = {1, 3, 0, 2, 4};
    double w1 = 0;
    double w2 = 0;
    double b = 0;
    for (int row = 0; row < y.length; row++) {
      w1 += 0.1 * 2 * y[row] * x1[row] / y.length;
      w2 += 0.1 * 2 * y[row] * x2[row] / y.length;
      b += 0.1 * 2 * y[row] / y.length;
    }
    double loss = 0;
    for (int row = 0; row < y.length; row++) {
      loss += Math.pow(w1 * x1[row] + w2 * x2[row] + b - y[row], 2) / y.length;
    }
    return loss;
  }

  private static double[] standardized(double... values) {
    double mean = java.util.Arrays.stream(values).average().orElseThrow();
    double variance =
        java.util.Arrays.stream(values).map(v -> Math.pow(v - mean, 2)).average().orElseThrow();
    return java.util.Arrays.stream(values).map(v -> (v - mean) / Math.sqrt(variance)).toArray();
  }

  @Test
  void no_iterations_is_one_loss_and_the_end() throws Exception {
    var lines = train("--iterations", "0");
    assertThat(lines).hasSize(2);
    assertThat(lines.getLast().path("iterations").asInt()).isZero();
  }

  @Test
  void saved_weights_carry_on_where_the_run_ended() throws Exception {
    String saved = folder.resolve("deep/saved.json").toString();
    var whole = losses(train("--iterations", "20"));
    var first = losses(train("--iterations", "12", "--save", saved));
    var second = losses(train("--iterations", "8", "--init", saved));
    assertThat(first).containsExactly(java.util.Arrays.copyOf(whole, 13));
    assertThat(second).containsExactly(java.util.Arrays.copyOfRange(whole, 12, 21));
  }

  @Test
  void saved_weights_have_the_documented_shape() throws Exception {
    var saved = folder.resolve("saved.json");
    train("--iterations", "1", "--layers", "4,3", "--output-bias", "false", "--save", saved + "");
    var layers = new ObjectMapper().readTree(saved.toFile()).path("layers");
    assertThat(layers).hasSize(3);
    assertThat(layers.get(0).path("weight")).hasSize(2);
    assertThat(layers.get(0).path("weight").get(0)).hasSize(4);
    assertThat(layers.get(0).path("bias")).hasSize(4);
    assertThat(layers.get(2).path("weight").get(0)).hasSize(1);
    assertThat(layers.get(2).path("bias").isNull()).isTrue();
  }

  @Test
  void both_engines_learn_the_same() throws Exception {
    var tensor = losses(train("--iterations", "50", "--engine", "tensor"));
    var scalar = losses(train("--iterations", "50", "--engine", "scalar"));
    assertThat(scalar).hasSameSizeAs(tensor);
    for (int k = 0; k < tensor.length; k++) {
      assertThat(scalar[k]).isCloseTo(tensor[k], Percentage.withPercentage(1e-7));
    }
  }

  @Test
  void a_seed_repeats_a_run_and_another_does_not() throws Exception {
    var once = losses(train("--iterations", "3", "--seed", "7"));
    assertThat(losses(train("--iterations", "3", "--seed", "7"))).containsExactly(once);
    assertThat(losses(train("--iterations", "3", "--seed", "8"))[0]).isNotEqualTo(once[0]);
  }

  @Test
  void every_choice_of_learning_makes_the_loss_smaller() throws Exception {
    for (String optimizer :
        new String[] {"sgd", "momentum", "nesterov", "rmsprop", "adam", "adamw"}) {
      var losses = losses(train("--optimizer", optimizer, "--iterations", "60"));
      assertThat(losses[60]).as(optimizer).isLessThan(losses[0]);
    }
    var others =
        losses(
            train(
                "--loss",
                "mae",
                "--schedule",
                "cosine",
                "--activation",
                "tanh",
                "--batch",
                "2",
                "--bias",
                "false",
                "--iterations",
                "60"));
    assertThat(others).hasSize(61);
  }

  @Test
  void a_target_by_name_is_predicted_from_the_other_columns() throws Exception {
    var zeros = zeros();
    var lines = train("--target", "x1", "--layers", "none", "--init", zeros, "--iterations", "0");
    assertThat(lines.getFirst().path("loss").asDouble()).isCloseTo(6 / 5.0, within(1e-12));
  }

  @Test
  void a_person_reads_some_twenty_rows_and_the_end() {
    var run = CommandRun.of("train", "--data", table.toString(), "--iterations", "100");
    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSizeBetween(20, 25);
    assertThat(run.lines().getFirst()).contains("iteration", "loss");
    assertThat(run.lines().getLast()).startsWith("100 iterations in");
  }

  @Test
  void without_a_table_it_learns_the_housing_prices() throws Exception {
    var run = CommandRun.of("train", "--json", "--iterations", "200");
    assertThat(run.lines()).hasSize(202);
    var last = new ObjectMapper().readTree(run.lines().getLast());
    assertThat(last.path("loss").asDouble()).isLessThan(10);
  }
}
