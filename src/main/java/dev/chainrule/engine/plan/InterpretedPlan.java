package dev.chainrule.engine.plan;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Node;
import dev.chainrule.engine.Recording;
import dev.chainrule.engine.Role;
import dev.chainrule.expr.Matrix;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.IntStream;

/// The plan that compiles nothing and runs the engine's own loops: slow, and the meaning that every
/// other plan is held to.
final class InterpretedPlan implements Plan {

  private final Engine engine;
  private final int[] leaves;
  private final double[] parameters;
  private final double[] gradients;
  private Recording recording;
  private Engine.Readings readings;

  InterpretedPlan(Recording recording, Engine engine) {
    this.engine = engine;
    this.recording = recording;
    this.leaves = IntStream.range(0, recording.graph().size()).filter(this::isParameter).toArray();
    int size = Arrays.stream(leaves).map(leaf -> recording.graph().node(leaf).shape().size()).sum();
    this.parameters = new double[size];
    this.gradients = new double[size];
    this.readings = engine.run(recording);
    copy(leaf -> Optional.ofNullable(recording.leaves().get(leaf)), parameters);
  }

  @Override
  public double[] parameters() {
    return parameters;
  }

  @Override
  public double[] gradients() {
    return gradients;
  }

  @Override
  public void set(int leaf, Matrix value) {
    if (!(recording.graph().node(leaf) instanceof Node.Leaf given)
        || given.role() == Role.PARAMETER) {
      throw new IllegalArgumentException("node " + leaf + " is not a leaf that can be set");
    }
    recording = recording.with(leaf, value);
  }

  @Override
  public double run() {
    readings = engine.run(recording());
    copy(leaf -> readings.gradients().get(leaf), gradients);
    return Arrays.stream(value(recording.graph().output()).toArray()).sum();
  }

  @Override
  public double forward() {
    return run();
  }

  @Override
  public Matrix value(int node) {
    return readings.values().get(node);
  }

  @Override
  public Matrix gradient(int node) {
    return readings
        .gradients()
        .get(node)
        .orElse(Matrix.filled(recording.graph().node(node).shape(), 0));
  }

  @Override
  public Recording recording() {
    var numbers = new HashMap<>(recording.leaves());
    int at = 0;
    for (int leaf : leaves) {
      var shape = recording.graph().node(leaf).shape();
      numbers.put(leaf, Matrix.of(shape, Arrays.copyOfRange(parameters, at, at + shape.size())));
      at += shape.size();
    }
    return new Recording(recording.graph(), numbers);
  }

  private boolean isParameter(int id) {
    return recording.graph().node(id) instanceof Node.Leaf leaf && leaf.role() == Role.PARAMETER;
  }

  private void copy(java.util.function.IntFunction<Optional<Matrix>> source, double[] target) {
    int at = 0;
    for (int leaf : leaves) {
      int size = recording.graph().node(leaf).shape().size();
      if (source.apply(leaf).isPresent()) {
        System.arraycopy(source.apply(leaf).get().toArray(), 0, target, at, size);
      }
      at += size;
    }
  }
}
