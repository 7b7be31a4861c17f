package dev.chainrule.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Recording;
import dev.chainrule.engine.Value;
import dev.chainrule.expr.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Laws over seeded random graphs: a compiled plan is the interpreter, only faster.
class PlanTest {

  private static final List<Op> OPS =
      List.of(Op.values()).stream()
          .filter(op -> op != Op.LOG && op != Op.SQRT && op != Op.DIV && op != Op.POW)
          .toList();

  @Test
  void the_scalar_plan_is_the_interpreter_to_the_last_bit() {
    for (int seed = 0; seed < 2000; seed++) {
      var recording = random(new Random(seed));
      var plan = new ScalarPlan(recording);
      var interpreter = new InterpretedPlan(recording, Engine.SCALAR);
      assertThat(plan.run()).as("seed %d", seed).isEqualTo(interpreter.run());
      assertThat(plan.gradients()).as("seed %d", seed).isEqualTo(interpreter.gradients());
      for (int node = 0; node < recording.graph().size(); node++) {
        assertThat(plan.value(node)).isEqualTo(interpreter.value(node));
        assertThat(plan.gradient(node)).isEqualTo(interpreter.gradient(node));
      }
    }
  }

  @Test
  void a_changed_parameter_holds_from_the_next_run_on() {
    var w = Value.parameter(3);
    for (var engine : Engine.values()) {
      var plan = Plan.of(w.times(w).recording(), engine);
      assertThat(plan.run()).isEqualTo(9);
      assertThat(plan.gradients()).containsExactly(6);
      plan.parameters()[0] = 5;
      assertThat(plan.run()).isEqualTo(25);
      assertThat(plan.gradients()).containsExactly(10);
      assertThat(plan.recording().leaves().get(0).scalar()).isEqualTo(5);
    }
  }

  @Test
  void a_given_leaf_takes_another_number_and_a_parameter_does_not() {
    var loss = Value.parameter(2).times(Value.data(3));
    for (var engine : Engine.values()) {
      var plan = Plan.of(loss.recording(), engine);
      plan.set(1, dev.chainrule.expr.Matrix.of(4));
      assertThat(plan.run()).isEqualTo(8);
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> plan.set(0, dev.chainrule.expr.Matrix.of(1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Recording random(Random random) {
    var values = new ArrayList<Value>();
    for (int i = 0; i < 4; i++) {
      double number = random.nextDouble(-2, 2);
      values.add(
          switch (random.nextInt(3)) {
            case 0 -> Value.parameter(number);
            case 1 -> Value.of(number);
            default -> Value.data(number);
          });
    }
    for (int i = 0; i < 25; i++) {
      var op = OPS.get(random.nextInt(OPS.size()));
      var x = values.get(random.nextInt(values.size()));
      var y =
          random.nextInt(5) == 0
              ? x.constant(random.nextInt(-2, 3))
              : values.get(random.nextInt(values.size()));
      values.add((op.arity() == 1 ? x.apply(op) : x.apply(op, y)).tanh());
    }
    var sum = values.getFirst();
    for (var value : values) {
      sum = sum.plus(value);
    }
    return sum.recording();
  }
}
