package dev.chainrule.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.engine.plan.Plan;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.RandomPrograms;
import dev.chainrule.expr.RandomPrograms.Sample;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A plan is the interpreter, only faster: every value and gradient of random programs, to 1e-13 of
/// the program's largest number where the order of sums differs.
class PlanLawsTest {

  private static final double TOLERANCE = 1e-13;

  @ParameterizedTest
  @EnumSource
  void a_plan_computes_what_the_interpreter_computes(Engine engine) {
    for (int seed = 0; seed < 1_000; seed++) {
      var sample = sample(engine, seed);
      var recording = Programs.recording(sample, engine);
      var plan = Plan.of(recording, engine);
      var other = Copies.renumbered(recording, new Random(seed));

      plan.run();
      agrees(plan, recording, engine, sample);
      recording.inputs().values().forEach(leaf -> plan.set(leaf, other.leaves().get(leaf)));
      plan.run();
      agrees(plan, other, engine, sample);
    }
  }

  @ParameterizedTest
  @EnumSource
  void many_copies_of_a_program_are_what_the_interpreter_computes(Engine engine) {
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var sample = sample(engine, seed);
      var one = Programs.recording(sample, engine);
      var recording = Copies.of(one, random.nextInt(1, 20), random);
      var plan = Plan.of(recording, engine);
      var other = Copies.renumbered(recording, random);

      plan.run();
      agrees(plan, recording, engine, sample);
      renumber(plan, other);
      plan.run();
      agrees(plan, other, engine, sample);
      assertThat(plan.forward()).isEqualTo(sum(plan.value(other.graph().output())));
    }
  }

  private static Sample sample(Engine engine, int seed) {
    return switch (engine) {
      case SCALAR -> RandomPrograms.scalar(seed);
      case TENSOR -> RandomPrograms.tensor(seed);
    };
  }

  /// Gives the plan other parameters and other data.
  private static void renumber(Plan plan, Recording other) {
    int at = 0;
    for (int leaf : leaves(other)) {
      double[] cells = other.leaves().get(leaf).toArray();
      if (role(other, leaf) == Role.PARAMETER) {
        System.arraycopy(cells, 0, plan.parameters(), at, cells.length);
        at += cells.length;
      } else {
        plan.set(leaf, other.leaves().get(leaf));
      }
    }
  }

  private static void agrees(Plan plan, Recording recording, Engine engine, Sample sample) {
    var readings = engine.run(recording);
    double scale = 1;
    for (int id = 0; id < recording.graph().size(); id++) {
      scale = Math.max(scale, largest(readings.values().get(id)));
      scale = Math.max(scale, readings.gradients().get(id).map(PlanLawsTest::largest).orElse(0.0));
    }
    int at = 0;
    for (int id = 0; id < recording.graph().size(); id++) {
      var gradient =
          readings.gradients().get(id).orElse(Matrix.filled(recording.graph().node(id).shape(), 0));
      close(plan.value(id), readings.values().get(id), scale, sample, "value " + id);
      close(plan.gradient(id), gradient, scale, sample, "gradient " + id);
      if (role(recording, id) == Role.PARAMETER) {
        int end = at + gradient.shape().size();
        var flat = Matrix.of(gradient.shape(), Arrays.copyOfRange(plan.gradients(), at, end));
        close(flat, gradient, scale, sample, "flat gradient " + id);
        at = end;
      }
    }
  }

  private static void close(Matrix found, Matrix wanted, double scale, Sample sample, String what) {
    assertThat(found.shape()).isEqualTo(wanted.shape());
    for (int cell = 0; cell < wanted.shape().size(); cell++) {
      double away = Math.abs(found.cell(cell) - wanted.cell(cell));
      assertThat(away).as("%s in %s", what, sample.source()).isLessThanOrEqualTo(TOLERANCE * scale);
    }
  }

  private static int[] leaves(Recording recording) {
    return IntStream.range(0, recording.graph().size())
        .filter(id -> recording.graph().node(id) instanceof Node.Leaf)
        .toArray();
  }

  private static Role role(Recording recording, int id) {
    return recording.graph().node(id) instanceof Node.Leaf leaf ? leaf.role() : Role.INPUT;
  }

  private static double largest(Matrix matrix) {
    return Arrays.stream(matrix.toArray()).map(Math::abs).max().orElseThrow();
  }

  private static double sum(Matrix matrix) {
    return Arrays.stream(matrix.toArray()).sum();
  }
}
