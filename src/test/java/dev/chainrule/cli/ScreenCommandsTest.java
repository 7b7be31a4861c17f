package dev.chainrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the command line asks of a screen, and the help of every command.
class ScreenCommandsTest {

  @TempDir private Path folder;

  @Test
  void without_a_command_the_window_opens_and_its_exit_code_is_the_programs() {
    assertThat(CommandRun.of().code()).isEqualTo(7);
  }

  @Test
  void a_screenshot_goes_into_the_file_even_in_a_new_folder() {
    var file = folder.resolve("new/start.png");
    var run = CommandRun.of("--screenshot", file.toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(file).hasContent("the start window");
  }

  @Test
  void the_tour_says_what_it_does_and_leaves_its_pictures() {
    var run = CommandRun.of("tour", "--out", folder.resolve("tour").toString());
    assertThat(run.code()).isZero();
    assertThat(run.lines()).containsExactly("walking");
    assertThat(folder.resolve("tour/expression.png")).hasContent("an expression");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eval", "step", "render", "train", "tour"})
  void every_command_has_help(String command) {
    var run = CommandRun.of(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Usage: chainrule " + command);
    assertThat(CommandRun.of("--help").out()).contains("  " + command + " ");
  }

  @Test
  void the_version_is_printed() {
    var run = CommandRun.of("--version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("chainrule ");
  }
}
