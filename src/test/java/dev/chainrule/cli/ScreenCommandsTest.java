package dev.chainrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
  void the_window_opens_with_the_program_of_a_file() throws IOException {
    var file = Files.writeString(folder.resolve("neuron.expr"), "a = 2; a*a");
    assertThat(CommandRun.of(file.toString()).code()).isEqualTo("a = 2; a*a".length());
  }

  @Test
  void a_file_that_is_not_there_is_named_and_a_mistyped_command_too() {
    var missing = CommandRun.of(folder.resolve("none.expr").toString());
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).startsWith("there is no file ").contains("none.expr");
    var mistyped = CommandRun.of("evla");
    assertThat(mistyped.code()).isEqualTo(2);
    assertThat(mistyped.err()).contains("there is no command or option 'evla'");
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

  @Test
  void a_machine_that_cannot_draw_says_so_in_a_sentence() {
    var run = CommandRun.of("tour", "--out", folder.resolve("blind").toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().strip()).isEqualTo("text cannot be drawn here");
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
