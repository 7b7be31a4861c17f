package dev.chainrule.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Parser;
import dev.chainrule.expr.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoweringTest {

  @Test
  void a_name_used_twice_is_one_node() {
    var graph = Programs.recording("d = a * a + a", Engine.SCALAR, Map.of()).graph();

    assertThat(graph.size()).isEqualTo(3);
    assertThat(graph.node(1).operands()).containsExactly(0, 0);
    assertThat(graph.node(2).operands()).containsExactly(1, 0);
    assertThat(graph.label(2)).isEqualTo("d");
    assertThat(graph.label(1)).isEqualTo("v1");
  }

  @Test
  void free_names_and_names_of_plain_numbers_are_inputs() {
    var recording =
        Programs.recording("a = 2; c = a * b; c + 3", Engine.SCALAR, Map.of("b", Matrix.of(5)));

    assertThat(recording.inputs()).containsOnlyKeys("a", "b");
    assertThat(Engine.SCALAR.run(recording).values().getLast()).hasToString("13");
  }

  @Test
  void an_input_nobody_set_is_one_and_that_is_noted() {
    var result =
        Lowering.lower(Parser.parse("c = a * b + a"), Engine.SCALAR, Map.of("b", Matrix.of(5)));

    assertThat(result.notes())
        .extracting(Problem::sentence)
        .containsExactly("a has no value: it is 1");
    assertThat(Engine.SCALAR.run(result.recording().orElseThrow()).values().getLast())
        .hasToString("6");
  }

  @Test
  void a_name_given_twice_means_the_last() {
    var recording = Programs.recording("a = 2; c = a + 1; c = c * a; c", Engine.SCALAR, Map.of());

    assertThat(recording.graph().names()).containsExactly(Map.entry("a", 0), Map.entry("c", 3));
    assertThat(recording.graph().output()).isEqualTo(3);
  }

  @Test
  void given_numbers_take_the_place_of_written_ones() {
    var recording =
        Programs.recording("a = 2; b = a + 1; b * 2", Engine.SCALAR, Map.of("a", Matrix.of(4)));

    assertThat(Engine.SCALAR.run(recording).values().getLast()).hasToString("10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          b = 1 + A @ r      | 1:9: (2, 2) @ (1, 2) does not fit: the columns of the left, 2, must equal the rows of the right, 1
          b = A * [1, 2, 3]  | 1:5: '*' does not fit the shapes (2, 2) and (1, 3): each axis must agree or be 1
          d = tanh           | 1:5: 'tanh' is a function: expected '(' after it
          ones(1000, 1) @ ones(1, 1001) | 1:1: a result of shape (1000, 1001) is too large to show
          """)
  void what_does_not_fit_is_a_problem_at_its_place(String source, String problem) {
    assertThat(problems(source, Engine.TENSOR)).containsExactly(problem);
  }

  @Test
  void the_scalar_engine_takes_no_matrix() {
    assertThat(problems("a = [1, 2]; b = sum(a * [[3, 4]])", Engine.SCALAR))
        .containsExactly(
            "1:1: the scalar engine takes single numbers, and this is a matrix of shape (1, 2)",
            "1:25: the scalar engine takes single numbers, and this is a matrix of shape (1, 2)");
    assertThat(problems("A + 1", Engine.SCALAR))
        .containsExactly(
            "1:1: the scalar engine takes single numbers, and this is a matrix of shape (2, 2)");
  }

  @Test
  void a_program_asks_for_the_engine_it_fits() {
    assertThat(fitting("a * 2", Map.of())).isEqualTo(Engine.SCALAR);
    assertThat(fitting("sum(a * [1, 2])", Map.of())).isEqualTo(Engine.TENSOR);
    assertThat(fitting("a * 2", Map.of("a", Matrix.of(new double[] {1, 2}))))
        .isEqualTo(Engine.TENSOR);
  }

  @Test
  void a_gradient_flows_only_where_the_output_depends_on_an_input() {
    var recording =
        Programs.recording(
            "k = sign(a); e = 2 * 3; unused = b + 1; a * e + k", Engine.SCALAR, Map.of());
    var flow = recording.graph().flow();
    var names = recording.graph().names();

    assertThat(flow.expected(names.get("a"))).isEqualTo(1);
    assertThat(flow.reaches(names.get("b"))).isFalse();
    assertThat(flow.reaches(names.get("e"))).isFalse();
    assertThat(flow.reaches(names.get("unused"))).isFalse();
  }

  private static Engine fitting(String source, Map<String, Matrix> inputs) {
    return Engine.fitting(Parser.parse(source), inputs);
  }

  private static List<String> problems(String source, Engine engine) {
    var program = Parser.parse(source);
    var inputs =
        Map.of(
            "A",
            Matrix.of(new double[] {1, 2}, new double[] {3, 4}),
            "r",
            Matrix.of(new double[] {1, 2}));
    return Lowering.lower(program, engine, inputs).problems().stream()
        .map(problem -> program.text().position(problem.span().start()) + ": " + problem.sentence())
        .toList();
  }
}
