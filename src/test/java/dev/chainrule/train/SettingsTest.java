package dev.chainrule.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.engine.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private final Settings standard = Settings.standard();

  @Test
  void the_standard_settings_have_no_problem() {
    assertThat(standard.problem()).isEmpty();
    assertThat(standard.problem(Tables.random(506, 13, 1))).isEmpty();
    assertThat(standard.withEngine(Engine.SCALAR).problem(Tables.random(506, 13, 1))).isEmpty();
  }

  @Test
  void each_problem_is_a_sentence_with_the_number() {
    assertThat(standard.withLearningRate(0).problem())
        .contains("the learning rate is a number above 0, and 0.0 is not");
    assertThat(standard.withLearningRate(Double.NaN).problem())
        .contains("the learning rate is a number above 0, and NaN is not");
    assertThat(standard.withIterations(-1).problem())
        .contains("the number of iterations is 0 or more, and -1 is not");
    assertThat(standard.withBatch(-2).problem())
        .contains("a batch has 1 row or more, or 0 for all, and -2 is neither");
    assertThat(standard.withHidden(List.of(8, 0)).problem())
        .contains("a layer has from 1 to 4096 neurons, and 0 is not");
  }

  @Test
  void a_network_too_large_for_single_values_is_told_before_it_is_recorded() {
    var large = standard.withHidden(List.of(4096)).withEngine(Engine.SCALAR);
    var table = Tables.random(100, 4, 1);

    assertThat(large.problem(table))
        .contains(
            "on the scalar engine that is 4096000 operations: choose the tensor engine, smaller"
                + " layers or smaller batches");
    assertThat(large.withBatch(10).problem(table)).isEmpty();
    assertThat(large.withEngine(Engine.TENSOR).problem(table)).isEmpty();
  }
}
