package dev.chainrule.trace;

import dev.chainrule.expr.Matrix;

/// One write of one cell.
public sealed interface Step {

  /// The node that does something in this step.
  int node();

  /// The node gets its value.
  record Evaluate(int node, Matrix value) implements Step {}

  /// The output's gradient is set to ones.
  record Seed(int node, Matrix gradient) implements Step {}

  /// The node adds a `contribution` to the gradient of its operand number `operand`, the node
  /// `target`; `gradient` is the sum so far.
  record Propagate(int node, int operand, int target, Matrix contribution, Matrix gradient)
      implements Step {}

  /// The node whose value or gradient is written.
  default int written() {
    return this instanceof Propagate propagate ? propagate.target() : node();
  }

  default boolean isForward() {
    return this instanceof Evaluate;
  }
}
