package dev.chainrule.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.chainrule.data.Csv;
import dev.chainrule.nn.OptimizerKind;
import dev.chainrule.nn.ScheduleKind;
import dev.chainrule.nn.WeightsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every optimizer lowers the loss of a network as PyTorch's does, for 200 iterations;
/// `src/test/oracle/courses.py` wrote the losses.
class CoursesTest {

  @ParameterizedTest
  @CsvSource({
    "sgd, SGD, 0.01, CONSTANT",
    "momentum, MOMENTUM, 0.001, CONSTANT",
    "nesterov, NESTEROV, 0.001, CONSTANT",
    "rmsprop, RMSPROP, 0.01, CONSTANT",
    "adam, ADAM, 0.02, CONSTANT",
    "adamw, ADAMW, 0.02, CONSTANT",
    "sgd step, SGD, 0.01, STEP",
    "adam cosine, ADAM, 0.02, COSINE"
  })
  void two_hundred_iterations_follow_pytorch(
      String course, OptimizerKind optimizer, double rate, ScheduleKind schedule)
      throws IOException {
    var learning =
        Learning.standard().withOptimizer(optimizer).withRate(rate).withSchedule(schedule);
    var settings = Settings.standard().withIterations(200).withLearning(learning);
    var init = (WeightsJson.Result.Read) WeightsJson.read(resource("train-housing-init.json"));
    var trainer = new Trainer(settings, Csv.housing(), init.weights());
    var losses = losses(course);

    assertThat(losses).hasSize(201);
    for (int iteration = 0; iteration < 200; iteration++) {
      double wanted = losses.get(iteration);
      assertThat(trainer.step())
          .as("iteration %d", iteration)
          .isCloseTo(wanted, within(1e-9 * wanted));
    }
    assertThat(trainer.loss()).isCloseTo(losses.getLast(), within(1e-9 * losses.getLast()));
  }

  private static List<Double> losses(String course) throws IOException {
    return CsvReader.builder().ofNamedCsvRecord(resource("courses.csv")).stream()
        .map((NamedCsvRecord line) -> Double.valueOf(line.getField(course)))
        .toList();
  }

  private static String resource(String name) throws IOException {
    try (var in = Objects.requireNonNull(CoursesTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
