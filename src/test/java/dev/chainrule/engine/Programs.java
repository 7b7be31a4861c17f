package dev.chainrule.engine;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Parser;
import dev.chainrule.expr.RandomPrograms.Sample;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Runs programs for tests.
public final class Programs {

  private static final double REACH = 1e-6;

  private Programs() {}

  public static Recording recording(Sample sample, Engine engine) {
    return recording(sample.source(), engine, sample.inputs());
  }

  public static Recording recording(String source, Engine engine, Map<String, Matrix> inputs) {
    var result = Lowering.lower(Parser.parse(source), engine, inputs);
    return result
        .recording()
        .orElseThrow(() -> new AssertionError(source + "\n" + result.problems()));
  }

  /// The gradients of the named nodes to which any flows.
  public static Map<String, Matrix> gradients(Recording recording, Engine engine) {
    var readings = engine.run(recording);
    var gradients = new HashMap<String, Matrix>();
    recording
        .graph()
        .names()
        .forEach((name, id) -> readings.gradients().get(id).ifPresent(g -> gradients.put(name, g)));
    return gradients;
  }

  /// The central difference of the sum of the output's cells by one cell of a leaf.
  static double difference(Recording recording, Engine engine, int leaf, int cell) {
    return (output(recording, engine, leaf, cell, REACH)
            - output(recording, engine, leaf, cell, -REACH))
        / (2 * REACH);
  }

  private static double output(
      Recording recording, Engine engine, int leaf, int cell, double shift) {
    var value = recording.leaves().get(leaf);
    double[] cells = value.toArray();
    cells[cell] += shift;
    var readings = engine.run(recording.with(leaf, Matrix.of(value.shape(), cells)));
    return Arrays.stream(readings.values().get(recording.graph().output()).toArray()).sum();
  }
}
