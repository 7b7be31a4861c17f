package dev.chainrule.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Programs;
import dev.chainrule.expr.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceTest {

  /// Nodes: a 0, b 1, d 2, y 3. Steps: d, y, seed of y, y to d, y to a, d to a, d to b.
  private final Trace trace =
      trace("d = a * b; y = d + a", Map.of("a", Matrix.of(2), "b", Matrix.of(3)));

  @Test
  void the_steps_are_the_forward_pass_the_seed_and_the_backward_pass() {
    assertThat(trace.forwardSteps()).isEqualTo(2);
    assertThat(trace.steps())
        .containsExactly(
            new Step.Evaluate(2, Matrix.of(6)),
            new Step.Evaluate(3, Matrix.of(8)),
            new Step.Seed(3, Matrix.of(1)),
            new Step.Propagate(3, 0, 2, Matrix.of(1), Matrix.of(1)),
            new Step.Propagate(3, 1, 0, Matrix.of(1), Matrix.of(1)),
            new Step.Propagate(2, 0, 0, Matrix.of(3), Matrix.of(4)),
            new Step.Propagate(2, 1, 1, Matrix.of(2), Matrix.of(2)));
  }

  @Test
  void what_is_not_computed_yet_is_absent() {
    assertThat(trace.at(0).value(0)).contains(Matrix.of(2));
    assertThat(trace.at(0).value(2)).isEmpty();
    assertThat(trace.at(1).value(2)).contains(Matrix.of(6));
    assertThat(trace.at(1).value(3)).isEmpty();
    assertThat(trace.at(4).gradient(0)).isEqualTo(new Gradient.Unknown());
  }

  @Test
  void a_gradient_with_a_contribution_missing_is_partial() {
    assertThat(trace.at(5).gradient(0)).isEqualTo(new Gradient.Partial(Matrix.of(1), 1, 2));
    assertThat(trace.at(6).gradient(0)).isEqualTo(new Gradient.Final(Matrix.of(4)));
    assertThat(trace.end().contributions(0)).extracting(Step.Propagate::node).containsExactly(3, 2);
    assertThat(trace.at(5).contributions(0)).hasSize(1);
  }

  @Test
  void a_moment_knows_its_last_and_its_next_step() {
    assertThat(trace.at(0).last()).isEmpty();
    assertThat(trace.at(0).next()).contains(trace.steps().getFirst());
    assertThat(trace.at(3).last()).contains(new Step.Seed(3, Matrix.of(1)));
    assertThat(trace.end().next()).isEmpty();
    assertThat(trace.at(2).to(99)).isEqualTo(trace.end());
    assertThatThrownBy(() -> trace.at(8)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void a_walk_rests_where_its_granularity_says() {
    assertThat(rests(Granularity.EDGE)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(rests(Granularity.NODE)).containsExactly(0, 1, 2, 3, 5, 7);
    assertThat(rests(Granularity.PASS)).containsExactly(0, 2, 7);
  }

  @Test
  void a_program_without_an_input_has_no_backward_pass() {
    var constant = trace("2 * 3", Map.of());

    assertThat(constant.steps()).containsExactly(new Step.Evaluate(2, Matrix.of(6)));
    assertThat(constant.end().gradient(2)).isEqualTo(new Gradient.None());
  }

  @Test
  void a_program_of_one_name_is_its_own_seed() {
    assertThat(trace("a", Map.of()).steps()).containsExactly(new Step.Seed(0, Matrix.of(1)));
  }

  @Test
  void the_first_number_that_is_not_finite_is_found() {
    var logs = trace("b = a - 2; c = log(b); c * a", Map.of("a", Matrix.of(1)));

    assertThat(logs.firstNonFinite()).hasValue(1);
    assertThat(trace.firstNonFinite()).isEmpty();
  }

  private List<Integer> rests(Granularity granularity) {
    var rests = new ArrayList<>(List.of(0));
    while (rests.getLast() < trace.size()) {
      rests.add(granularity.forward(trace.at(rests.getLast())));
    }
    return rests;
  }

  private static Trace trace(String source, Map<String, Matrix> inputs) {
    return Trace.of(Programs.recording(source, Engine.SCALAR, inputs), Engine.SCALAR);
  }
}
