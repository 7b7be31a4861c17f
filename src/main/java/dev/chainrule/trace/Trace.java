package dev.chainrule.trace;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Observer;
import dev.chainrule.engine.Recording;
import dev.chainrule.expr.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// All the steps of one run, in order: first the forward pass, then the seed, then the backward
/// pass.
public final class Trace {

  private final Recording recording;
  private final List<Step> steps;
  private final int forwardSteps;
  private final int[] evaluatedAt;
  private final int[][] contributionsAt;

  private Trace(Recording recording, List<Step> steps) {
    this.recording = recording;
    this.steps = List.copyOf(steps);
    this.forwardSteps = (int) steps.stream().filter(Step::isForward).count();
    this.evaluatedAt = new int[recording.graph().size()];
    this.contributionsAt = new int[recording.graph().size()][];
    index();
  }

  /// Runs both passes once and keeps every write.
  public static Trace of(Recording recording, Engine engine) {
    var steps = new ArrayList<Step>();
    engine.run(recording, recorder(recording.graph(), steps));
    return new Trace(recording, steps);
  }

  public Recording recording() {
    return recording;
  }

  public Graph graph() {
    return recording.graph();
  }

  public List<Step> steps() {
    return steps;
  }

  public int size() {
    return steps.size();
  }

  /// How many steps belong to the forward pass; the seed is the step after them.
  public int forwardSteps() {
    return forwardSteps;
  }

  /// The state after the first `count` steps.
  ///
  /// @throws IndexOutOfBoundsException unless `count` is from 0 to [#size]
  public Moment at(int count) {
    return new Moment(this, count);
  }

  public Moment end() {
    return at(size());
  }

  /// The first step that writes a number that is not finite, where there is one.
  public OptionalInt firstNonFinite() {
    for (int i = 0; i < steps.size(); i++) {
      if (!written(steps.get(i)).isFinite()) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// The place of the step that evaluates `node`; -1 for a leaf or constant, whose value is there
  /// from the start.
  int evaluatedAt(int node) {
    return evaluatedAt[node];
  }

  /// The places of the steps that write the gradient of `node`, in order.
  int[] contributionsAt(int node) {
    return contributionsAt[node];
  }

  private static Matrix written(Step step) {
    return switch (step) {
      case Step.Evaluate evaluate -> evaluate.value();
      case Step.Seed seed -> seed.gradient();
      case Step.Propagate propagate -> propagate.gradient();
    };
  }

  private void index() {
    java.util.Arrays.fill(evaluatedAt, -1);
    var arrivals = new ArrayList<List<Integer>>();
    for (int node = 0; node < graph().size(); node++) {
      arrivals.add(new ArrayList<>());
    }
    for (int i = 0; i < steps.size(); i++) {
      switch (steps.get(i)) {
        case Step.Evaluate evaluate -> evaluatedAt[evaluate.node()] = i;
        case Step.Seed seed -> arrivals.get(seed.node()).add(i);
        case Step.Propagate propagate -> arrivals.get(propagate.target()).add(i);
      }
    }
    for (int node = 0; node < arrivals.size(); node++) {
      contributionsAt[node] = arrivals.get(node).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  private static Observer<Matrix> recorder(Graph graph, List<Step> steps) {
    return new Observer<>() {
      @Override
      public void evaluated(int node, Matrix value) {
        steps.add(new Step.Evaluate(node, value));
      }

      @Override
      public void seeded(int node, Matrix gradient) {
        steps.add(new Step.Seed(node, gradient));
      }

      @Override
      public void propagated(int node, int operand, Matrix contribution, Matrix gradient) {
        int target = graph.node(node).operands().get(operand);
        steps.add(new Step.Propagate(node, operand, target, contribution, gradient));
      }
    };
  }
}
