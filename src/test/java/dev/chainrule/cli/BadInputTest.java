package dev.chainrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong is said in one line on standard error, and the exit code tells of whom it is.
class BadInputTest {

  @TempDir private Path folder;

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static void assertProblem(CommandRun run, String... parts) {
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(parts);
    assertThat(run.code()).isEqualTo(1);
  }

  private static void assertUsage(CommandRun run, String... parts) {
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(parts);
    assertThat(run.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 +             | 1:4: expected a number, a name or '('",
        "a = 2; b = sine(a) | 1:12: ",
        "tanh(1, 2)      | 1:",
        "[[1, 2]] + [[1, 2, 3]] | 1:",
        "[[1, 2], [3]]   | 1:",
        "a = @           | 1:",
        "(1 + 2          | 1:",
      })
  void a_mistake_in_a_program_has_its_place(String program, String beginning) {
    for (String command : new String[] {"eval", "step"}) {
      var run = CommandRun.of(command, program);
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith(beginning).doesNotContain("Exception");
    }
  }

  @Test
  void the_line_of_a_mistake_is_counted() {
    assertProblem(CommandRun.reading("a = 1\nb = a +\n", "eval", "-"), "2:");
  }

  @Test
  void an_empty_program_is_a_problem() {
    assertProblem(CommandRun.of("eval", ""), "1:1: ");
  }

  @Test
  void a_file_that_cannot_be_read_is_named() throws Exception {
    assertProblem(CommandRun.of("eval", "@" + folder.resolve("no")), "there is no file", "no");
    assertProblem(CommandRun.of("eval", "@" + folder), "it is a folder");
    var bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xC3, 0x28});
    assertProblem(CommandRun.of("eval", "@" + bytes), "is not text in UTF-8");
  }

  @Test
  void a_name_that_is_no_input_cannot_be_set() {
    assertProblem(CommandRun.of("eval", "a * 2", "--set", "b=1"), "no input 'b'", "are a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a=", "a=b", "=3", "a=[[1],[2,3]]"})
  void what_is_set_is_a_name_and_a_number(String assignment) {
    assertUsage(CommandRun.of("eval", "a", "--set", assignment), "--set", "a=2");
  }

  @Test
  void wrong_usage_is_told_from_wrong_input() {
    assertUsage(CommandRun.of("evil"), "no command or option 'evil'");
    assertUsage(CommandRun.of("eval"), "PROGRAM");
    assertUsage(CommandRun.of("eval", "1", "--engine", "steam"), "expected scalar or tensor");
    assertUsage(CommandRun.of("eval", "--jason", "1"), "--jason");
    assertUsage(CommandRun.of("train", "--lr", "fast"), "--lr");
    assertUsage(CommandRun.of("train", "--lr", "-1"), "learning rate");
    assertUsage(CommandRun.of("train", "--layers", "8,x"), "--layers");
    assertUsage(CommandRun.of("train", "--layers", "0"), "layer");
    assertUsage(CommandRun.of("train", "--optimizer", "hope"), "sgd", "hope");
    assertUsage(CommandRun.of("train", "--iterations", "-1"), "iterations");
    assertUsage(CommandRun.of("train", "--bogus"), "--bogus");
    assertUsage(CommandRun.of("render", "1", "-o", "picture.gif"), ".dot, .svg or .png");
    assertUsage(CommandRun.of("render", "1", "-o", "a.dot", "--at", "now"), "--at", "now");
  }

  @Test
  void a_table_that_is_wrong_is_named_with_line_and_column() throws Exception {
    assertTable("x,y\n1,2\n3,\n", "line 3, column y", "empty");
    assertTable("x,y\n1,2\n3,four\n", "line 3, column y", "four");
    assertTable("x,y\n1,2\n3\n", "line 3");
    assertTable("x,y\n", "no rows");
    assertTable("", "empty");
    assertTable("1,2\n3,4\n", "header");
  }

  private void assertTable(String text, String... parts) throws Exception {
    var table = file("table.csv", text);
    var run = CommandRun.of("train", "--data", table.toString(), "--json");
    assertProblem(run, parts);
    assertThat(run.err()).startsWith(table.toString());
  }

  @Test
  void a_missing_table_and_an_unknown_column_are_named() {
    var missing = folder.resolve("missing.csv").toString();
    assertProblem(CommandRun.of("train", "--data", missing), "there is no file " + missing);
    assertProblem(CommandRun.of("train", "--target", "colour"), "no column colour");
  }

  @Test
  void weights_that_are_broken_or_do_not_fit_are_named() throws Exception {
    assertWeights("{\"layers\": [", "is not JSON");
    assertWeights("{}", "layers");
    assertWeights("{\"layers\":[{\"weight\":[[1],[2]],\"bias\":null}]}", "network needs");
    assertWeights("{\"layers\":[{\"weight\":[[1],[2,3]],\"bias\":null}]}", "layer 1: row 2");
  }

  private void assertWeights(String text, String... parts) throws Exception {
    var weights = file("weights.json", text).toString();
    var run = CommandRun.of("train", "--layers", "none", "--init", weights);
    assertProblem(run, parts);
    assertThat(run.err()).startsWith(weights);
  }

  @Test
  void a_place_that_cannot_be_written_is_found_before_the_work() throws Exception {
    var notFolder = file("file", "").resolve("w.json").toString();
    assertProblem(CommandRun.of("train", "--save", notFolder), "cannot be written", "not a folder");
    assertProblem(CommandRun.of("train", "--save", folder.toString()), "is a folder, not a file");
    var picture = folder.resolve("file").resolve("a.svg").toString();
    assertProblem(CommandRun.of("render", "1 + 2", "-o", picture), "cannot be written");
    assertProblem(CommandRun.of("--screenshot", picture), "cannot be written");
    assertProblem(CommandRun.of("tour", "--out", picture), "cannot be written");
  }

  @Test
  void a_moment_after_the_last_step_is_a_problem() {
    var picture = folder.resolve("a.dot").toString();
    assertProblem(
        CommandRun.of("render", "a * 2", "--set", "a=1", "-o", picture, "--at", "99"),
        "--at 99: there are only 3 steps");
  }

  @Test
  void a_diverging_run_says_when_and_where() {
    var run = CommandRun.of("train", "--lr", "10", "--json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("diverged at iteration", "the value of", "is not finite");
    assertThat(run.out()).doesNotContain("\"done\"");
  }
}
