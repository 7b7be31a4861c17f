package dev.chainrule.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chainrule.data.Csv;
import dev.chainrule.data.Dataset;
import dev.chainrule.engine.Engine;
import dev.chainrule.nn.Weights;
import dev.chainrule.nn.WeightsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Training follows PyTorch's numbers, which `src/test/oracle/train.py` wrote.
class TorchTest {

  private static final Path REFERENCE = Path.of("../shared/data/boston-housing.csv");

  @ParameterizedTest
  @EnumSource
  void a_hundred_iterations_on_the_housing_table_follow_pytorch(Engine engine) throws IOException {
    follow("housing", Csv.housing(), engine);
  }

  @ParameterizedTest
  @EnumSource
  void a_hundred_iterations_on_the_reference_table_follow_pytorch(Engine engine)
      throws IOException {
    assumeTrue(Files.exists(REFERENCE), "the reference table is not here");
    var table = (Csv.Result.Table) Csv.read(REFERENCE, Optional.empty());
    follow("reference", table.dataset(), engine);
  }

  private static void follow(String name, Dataset data, Engine engine) throws IOException {
    var settings = Settings.standard().withEngine(engine).withIterations(100);
    var trainer = new Trainer(settings, data, init(name));
    var losses = losses(name);
    assertThat(losses).hasSize(101);
    for (int iteration = 0; iteration < 100; iteration++) {
      double wanted = losses.get(iteration);
      assertThat(trainer.step()).as("iteration %d", iteration).isCloseTo(wanted, near(wanted));
    }
    assertThat(trainer.loss()).isCloseTo(losses.getLast(), near(losses.getLast()));
  }

  private static org.assertj.core.data.Offset<Double> near(double wanted) {
    return within(1e-9 * wanted);
  }

  private static Weights init(String name) throws IOException {
    var read = WeightsJson.read(resource("train-" + name + "-init.json"));
    assertThat(read).isInstanceOf(WeightsJson.Result.Read.class);
    return ((WeightsJson.Result.Read) read).weights();
  }

  private static List<Double> losses(String name) throws IOException {
    return resource("train-" + name + ".csv")
        .lines()
        .skip(1)
        .map(line -> Double.valueOf(line.substring(line.indexOf(',') + 1)))
        .toList();
  }

  private static String resource(String name) throws IOException {
    try (var in = Objects.requireNonNull(TorchTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
