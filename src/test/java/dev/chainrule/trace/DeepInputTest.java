package dev.chainrule.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Programs;
import dev.chainrule.engine.Value;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Parser;
import dev.chainrule.expr.Printer;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Depth is limited by memory alone: everything here runs on a stack of 256 KB.
class DeepInputTest {

  private static final int DEPTH = 10_000;
  private static final long STACK = 256 * 1024;

  @Test
  void a_long_chain_of_additions() throws Exception {
    assertGradient("a" + " + a".repeat(DEPTH), DEPTH + 1);
  }

  @Test
  void a_chain_that_leans_to_the_right() throws Exception {
    assertGradient("a - (".repeat(DEPTH) + "a" + ")".repeat(DEPTH), 1);
  }

  @Test
  void nested_parentheses() throws Exception {
    assertGradient("(".repeat(DEPTH) + "a" + ")".repeat(DEPTH), 1);
  }

  @Test
  void nested_calls_and_signs() throws Exception {
    assertGradient("relu(".repeat(DEPTH) + "a" + ")".repeat(DEPTH), 1);
    assertGradient("-".repeat(DEPTH) + "a", 1);
    assertGradient("a" + "'".repeat(DEPTH), 1);
    assertGradient("a" + ".relu()".repeat(DEPTH), 1);
    assertGradient("a" + "^1".repeat(DEPTH), 1);
  }

  @Test
  void many_statements() throws Exception {
    String statements =
        IntStream.range(0, DEPTH)
            .mapToObj(i -> "t" + (i + 1) + " = t" + i + " + a")
            .collect(Collectors.joining("\n"));
    assertGradient("t0 = a\n" + statements, DEPTH + 1);
  }

  @Test
  void what_is_never_closed_is_one_problem() throws Exception {
    assertThat(onSmallStack(() -> Parser.parse("(".repeat(DEPTH) + "a").problems())).hasSize(1);
    assertThat(onSmallStack(() -> Parser.parse("relu(".repeat(DEPTH)).problems())).hasSize(1);
    assertThat(onSmallStack(() -> Parser.parse("print(" + "'a' ".repeat(DEPTH) + ")\na").notes()))
        .hasSize(1);
  }

  @Test
  void a_long_chain_of_values() throws Exception {
    var start = Value.of(1);
    String dot =
        onSmallStack(
            () -> {
              var sum = start;
              for (int i = 0; i < DEPTH; i++) {
                sum = sum.plus(start);
              }
              sum.backward();
              sum.recording();
              return sum.toGraphviz();
            });

    assertThat(start.grad()).isEqualTo(DEPTH + 1);
    assertThat(dot.lines().filter(line -> line.contains("label"))).hasSize(DEPTH + 1);
  }

  private static void assertGradient(String source, double gradient) throws Exception {
    onSmallStack(
        () -> {
          var program = Parser.parse(source);
          assertThat(program)
              .isEqualTo(Parser.parse(source))
              .hasSameHashCodeAs(Parser.parse(source));
          var last = program.statements().getLast().expr();
          assertThat(Parser.expression(Printer.print(last)).operands())
              .hasSameSizeAs(last.operands());
          for (var engine : Engine.values()) {
            var recording = Programs.recording(source, engine, Map.of("a", Matrix.of(1)));
            var trace = Trace.of(recording, engine);
            assertThat(trace.end().gradient(recording.inputs().get("a")))
                .isEqualTo(new Gradient.Final(Matrix.of(gradient)));
            assertThat(new Explainer(trace).explain(trace.size() - 1).toString())
                .startsWith("a.grad ");
          }
          return true;
        });
  }

  private static <T> T onSmallStack(java.util.concurrent.Callable<T> work) throws Exception {
    var task = new FutureTask<>(work);
    new Thread(null, task, "small stack", STACK).start();
    return task.get();
  }
}
