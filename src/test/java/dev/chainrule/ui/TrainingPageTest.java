package dev.chainrule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.train.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.chart.LineChart;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingPageTest extends Window {

  @BeforeEach
  void showPage() {
    clickOn("#page-training");
    until(() -> state().training().layout().isPresent());
  }

  @Test
  void a_run_trains_to_its_end_and_the_chart_grows() {
    setIterations("60");
    clickOn("#train");
    until(() -> is(Progress.State.FINISHED));
    assertThat(progress().iteration()).isEqualTo(60);
    assertThat(progress().loss()).isLessThan(progress().curve().at(0) / 10);
    until(() -> points() == 60);
    assertThat(words("#iteration-now")).isEqualTo("60 / 60");
  }

  @Test
  void one_iteration_pause_and_reset() {
    double first = progress().loss();
    clickOn("#iteration");
    until(() -> progress().iteration() == 1);
    assertThat(progress().curve().at(0)).isEqualTo(first);
    setIterations("100000000");
    clickOn("#train");
    until(() -> progress().iteration() > 20);
    clickOn("#train");
    until(() -> is(Progress.State.PAUSED));
    int paused = progress().iteration();
    clickOn("#reset");
    until(() -> progress().iteration() == 0);
    assertThat(paused).isPositive();
    assertThat(progress().loss()).isEqualTo(first);
  }

  @Test
  void the_graph_shows_the_numbers_of_the_run() {
    String before = words("#graph-training");
    clickOn("#iteration");
    until(() -> progress().iteration() == 1);
    until(() -> !words("#graph-training").equals(before));
    assertThat(words("#graph-training")).contains("506 \u00d7 8").contains("13 \u00d7 8");
    assertThat(lookup("#graph-training .heat-map").queryAll()).isNotEmpty();
  }

  @Test
  void a_run_that_diverges_says_where() {
    retype("#rate", "5");
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    until(() -> state().training().settings().learningRate() == 5);
    clickOn("#train");
    until(() -> is(Progress.State.DIVERGED));
    assertThat(words("#training-problem")).contains("diverged at iteration").contains("layer");
  }

  @Test
  void a_table_that_cannot_be_read_is_refused_and_the_one_in_use_stays(@TempDir Path folder)
      throws IOException {
    var file = Files.writeString(folder.resolve("bad.csv"), "a,b\n1,2\n3,four\n");
    interact(() -> bench.training().open(file.toFile()));
    until(() -> !state().training().problem().isEmpty());
    assertThat(words("#training-problem")).contains("bad.csv").contains("line 3, column b");
    assertThat(words("#table")).startsWith("housing");
  }

  @Test
  void another_table_is_trained_on(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("line.csv"), "x,y\n1,2\n2,4\n3,6\n4,8\n");
    interact(() -> bench.training().open(file.toFile()));
    until(() -> words("#table").startsWith("line.csv"));
    until(() -> progress().iteration() == 0 && progress().loss() < 100);
    setIterations("200");
    clickOn("#train");
    until(() -> is(Progress.State.FINISHED));
    assertThat(progress().loss()).isLessThan(1);
  }

  private void setIterations(String count) {
    retype("#iterations", count);
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    until(() -> String.valueOf(state().training().settings().iterations()).equals(count));
    until(() -> progress().iteration() == 0);
  }

  private int points() {
    return ((LineChart<?, ?>) lookup("#loss-chart").query()).getData().getFirst().getData().size();
  }

  private Progress progress() {
    return state().training().progress().orElseThrow();
  }

  private boolean is(Progress.State wanted) {
    return progress().state() == wanted;
  }
}
