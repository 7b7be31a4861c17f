package dev.chainrule.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `eval` as a person and as a program reads it.
class EvalCommandTest {

  @TempDir private Path folder;

  private static JsonNode json(String... arguments) throws Exception {
    var run = CommandRun.of(arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void a_person_reads_a_table_of_names() {
    var run = CommandRun.of("eval", "a = 2; b = -3; d = a * b + a");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines())
        .containsExactly(
            "d = -4",
            "",
            "name   value   gradient",
            "a          2         -2",
            "b         -3          2",
            "d         -4          1");
  }

  @Test
  void json_has_the_engine_the_output_and_every_name() throws Exception {
    var root = json("eval", "a = 2; b = 3; a * b", "--json");
    assertThat(root.fieldNames())
        .toIterable()
        .containsExactly("engine", "output", "value", "values", "gradients");
    assertThat(root.path("engine").asText()).isEqualTo("scalar");
    assertThat(root.path("value").asDouble()).isEqualTo(6);
    assertThat(root.path("values").path("b").asDouble()).isEqualTo(3);
    assertThat(root.path("gradients").path("a").asDouble()).isEqualTo(3);
    assertThat(root.path("gradients").path("b").asDouble()).isEqualTo(2);
  }

  @Test
  void numbers_in_json_are_exact() throws Exception {
    var root = json("eval", "x = 0.1; y = x + 0.2", "--json");
    assertThat(root.path("value").asText()).isEqualTo("0.30000000000000004");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scalar", "tensor"})
  void the_first_example_of_micrograd_gives_its_published_numbers(String engine) throws Exception {
    String program =
        """
        a = Value(-4.0)
        b = Value(2.0)
        c = a + b
        d = a * b + b**3
        c += c + 1
        c += 1 + c + (-a)
        d += d * 2 + (b + a).relu()
        d += 3 * d + (b - a).relu()
        e = c - d
        f = e**2
        g = f / 2.0
        g += 10.0 / f
        """;
    var root = json("eval", program, "--engine", engine, "--json");
    assertThat(root.path("value").asDouble()).isCloseTo(24.7041, within(5e-5));
    assertThat(root.path("gradients").path("a").asDouble()).isCloseTo(138.8338, within(5e-5));
    assertThat(root.path("gradients").path("b").asDouble()).isCloseTo(645.5773, within(5e-5));
  }

  @Test
  void matrices_are_set_and_printed_as_nested_arrays() throws Exception {
    var root = json("eval", "A * 2", "--set", "A=[[1,2],[3,4]]", "--json");
    assertThat(root.path("engine").asText()).isEqualTo("tensor");
    assertThat(root.path("value")).hasToString("[[2.0,4.0],[6.0,8.0]]");
    assertThat(root.path("gradients").path("A")).hasToString("[[2.0,2.0],[2.0,2.0]]");
  }

  @Test
  void what_is_not_finite_is_a_string_in_json_and_named_with_its_place() throws Exception {
    var run = CommandRun.of("eval", "x = -1; y = log(x); z = y + 1", "--json");
    assertThat(run.code()).isZero();
    var root = new ObjectMapper().readTree(run.out());
    assertThat(root.path("value").isTextual()).isTrue();
    assertThat(root.path("value").asText()).isEqualTo("NaN");
    assertThat(run.err())
        .isEqualTo("1:13: note: y (log) = NaN is the first number that is not finite\n");
  }

  @Test
  void inputs_without_a_value_are_noted() {
    var run = CommandRun.of("eval", "x + y", "--set", "x=2");
    assertThat(run.lines().getFirst()).endsWith("= 3");
    assertThat(run.err()).isEqualTo("1:5: note: y has no value: it is 1\n");
  }

  @Test
  void a_program_comes_from_a_file_or_from_standard_input() throws Exception {
    var file = Files.writeString(folder.resolve("program.txt"), "a = 2\nb = a * 3\n");
    assertThat(CommandRun.of("eval", "@" + file).lines().getFirst()).isEqualTo("b = 6");
    assertThat(CommandRun.reading("c = 4", "eval", "-").lines().getFirst()).isEqualTo("c = 4");
  }

  @Test
  void a_program_may_begin_with_a_minus() {
    var run = CommandRun.of("eval", "-a + 1", "--set", "a=2");
    assertThat(run.lines().getFirst()).endsWith("= -1");
  }

  @Test
  void ten_thousand_additions_in_a_row_are_computed() throws Exception {
    var root = json("eval", "x = 1; y = x" + " + x".repeat(10_000), "--json");
    assertThat(root.path("value").asDouble()).isEqualTo(10_001);
    assertThat(root.path("gradients").path("x").asDouble()).isEqualTo(10_001);
  }

  @Test
  void ten_thousand_brackets_in_each_other_are_read() throws Exception {
    String program = "x = 3; y = " + "(".repeat(10_000) + "x" + ")".repeat(10_000) + " * 2";
    assertThat(json("eval", program, "--json").path("value").asDouble()).isEqualTo(6);
  }
}
