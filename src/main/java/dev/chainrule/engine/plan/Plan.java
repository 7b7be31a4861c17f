package dev.chainrule.engine.plan;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Recording;
import dev.chainrule.engine.Rerun;
import dev.chainrule.engine.plan.term.LaneTerms;
import dev.chainrule.engine.plan.term.Numbers;
import dev.chainrule.engine.plan.term.TensorTerms;
import dev.chainrule.engine.plan.term.Terms;
import dev.chainrule.expr.Matrix;

/// A graph ready to be run again and again. Not safe for use by several threads at once.
///
/// An optimizer reads the one flat array and writes the other, and knows nothing of graphs.
public interface Plan extends Rerun {

  /// Compiles a recording; its numbers are the first ones.
  static Plan of(Recording recording, Engine engine) {
    return switch (engine) {
      case SCALAR -> scalars(recording);
      case TENSOR ->
          TensorTerms.cover(recording.graph())
              ? tensors(recording)
              : new InterpretedPlan(recording, engine);
    };
  }

  /// As columns where an expression repeats, else node by node.
  private static Plan scalars(Recording recording) {
    var numbers = new Numbers(recording);
    var terms = new Terms();
    return LaneTerms.add(recording.graph(), numbers, terms)
        .<Plan>map(output -> new KernelPlan(recording, Engine.SCALAR, numbers, terms, output))
        .orElseGet(() -> new ScalarPlan(recording));
  }

  private static Plan tensors(Recording recording) {
    var numbers = new Numbers(recording);
    var terms = new Terms();
    int[] ids = TensorTerms.add(recording.graph(), numbers, terms);
    int output = ids[recording.graph().output()];
    return new KernelPlan(recording, Engine.TENSOR, numbers, terms, output);
  }

  /// The forward pass alone.
  double forward();

  /// A node's gradient in the last run; zeros where none flows.
  Matrix gradient(int node);

  /// The recording with the present parameters, for whoever wants to look at it step by step.
  Recording recording();
}
