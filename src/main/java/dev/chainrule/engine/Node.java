package dev.chainrule.engine;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.List;

/// A node of a graph: something that has a value. Its number in the graph is its place in
/// [Graph#nodes].
public sealed interface Node {

  Origin origin();

  Shape shape();

  /// The nodes it is computed from, each an earlier one; `a * a` has two operands that are one
  /// node.
  default List<Integer> operands() {
    return List.of();
  }

  /// A number that comes from outside the graph.
  record Leaf(Origin origin, Shape shape, Role role) implements Node {}

  /// A number that is part of the graph's structure, such as the 2 of `x^2`.
  record Constant(Origin origin, Matrix value) implements Node {
    @Override
    public Shape shape() {
      return value.shape();
    }
  }

  record Operation(Origin origin, Shape shape, Op op, List<Integer> operands) implements Node {
    public Operation {
      operands = List.copyOf(operands);
    }
  }
}
