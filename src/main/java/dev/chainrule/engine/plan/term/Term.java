package dev.chainrule.engine.plan.term;

import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.List;

/// A matrix that a plan computes. Its operands are numbers of earlier terms in the same [Terms].
public sealed interface Term {

  Shape shape();

  default List<Integer> operands() {
    return List.of();
  }

  /// Given numbers: `cells` tells, row by row, where in the plan's numbers each lies.
  record Pack(Shape shape, Cells cells) implements Term {}

  /// One known number in every cell.
  record Splat(Shape shape, double value) implements Term {}

  record Apply(Shape shape, Op op, List<Integer> operands) implements Term {
    public Apply {
      operands = List.copyOf(operands);
    }
  }

  /// Sums blocks of cells so that `shape` remains: each axis is kept, or summed to 1.
  record SumTo(Shape shape, int operand) implements Term {
    @Override
    public List<Integer> operands() {
      return List.of(operand);
    }
  }

  /// Columns of other terms side by side.
  record Columns(Shape shape, List<Slice> slices) implements Term {
    public Columns {
      slices = List.copyOf(slices);
    }

    @Override
    public List<Integer> operands() {
      return slices.stream().map(Slice::term).toList();
    }
  }

  /// Column number `column` of `term`.
  record Slice(int term, int column) {}

  /// Row `i` is row `rows.at(i)` of the operand.
  record Gather(Shape shape, int operand, Cells rows) implements Term {
    @Override
    public List<Integer> operands() {
      return List.of(operand);
    }
  }

  /// The transpose of [Gather]: row `i` of the operand is added to row `rows.at(i)`.
  record Scatter(Shape shape, int operand, Cells rows) implements Term {
    @Override
    public List<Integer> operands() {
      return List.of(operand);
    }
  }
}
