package dev.chainrule.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.engine.plan.Plan;
import dev.chainrule.expr.Matrix;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Hundreds of random programs, and the conventions at kinks, against PyTorch's float64: every
/// named value and gradient to 1e-10 relative.
class OracleTest {

  private static final double TOLERANCE = 1e-10;

  @ParameterizedTest
  @EnumSource
  void programs_of_numbers_agree_with_pytorch(Engine engine) {
    var programs = OracleProgram.read("scalars.csv.gz");

    assertThat(programs).hasSizeGreaterThanOrEqualTo(600);
    programs.forEach(program -> agrees(program, engine));
  }

  @Test
  void programs_of_matrices_agree_with_pytorch() {
    var programs = OracleProgram.read("tensors.csv.gz");

    assertThat(programs).hasSizeGreaterThanOrEqualTo(300);
    programs.forEach(program -> agrees(program, Engine.TENSOR));
  }

  private static void agrees(OracleProgram program, Engine engine) {
    var recording = program.recording(engine);
    var readings = engine.run(recording);
    agrees(
        program,
        recording,
        readings.values()::get,
        id ->
            readings
                .gradients()
                .get(id)
                .orElse(Matrix.filled(recording.graph().node(id).shape(), 0)));
    var plan = Plan.of(recording, engine);
    plan.run();
    agrees(program, recording, plan::value, plan::gradient);
  }

  private static void agrees(
      OracleProgram program,
      Recording recording,
      IntFunction<Matrix> value,
      IntFunction<Matrix> gradient) {
    var names = recording.graph().names();
    program.values().forEach((name, expected) -> close(program, name, value, names, expected));
    program
        .gradients()
        .forEach((name, expected) -> close(program, "d " + name, gradient, names, expected));
  }

  private static void close(
      OracleProgram program,
      String what,
      IntFunction<Matrix> readings,
      Map<String, Integer> names,
      Matrix expected) {
    var found = readings.apply(names.get(what.startsWith("d ") ? what.substring(2) : what));
    assertThat(found.shape()).isEqualTo(expected.shape());
    for (int cell = 0; cell < found.shape().size(); cell++) {
      double wanted = expected.cell(cell);
      assertThat(found.cell(cell))
          .as("%s, cell %d, in %s with %s", what, cell, program.source(), program.inputs())
          .matches(number -> isNear(number, wanted), "near " + wanted);
    }
  }

  private static boolean isNear(double number, double wanted) {
    return Double.compare(number, wanted) == 0
        || Math.abs(number - wanted) <= TOLERANCE * Math.abs(wanted);
  }
}
