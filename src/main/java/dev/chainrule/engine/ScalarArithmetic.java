package dev.chainrule.engine;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.List;

/// Arithmetic of single float64 numbers.
record ScalarArithmetic() implements Arithmetic<Double> {

  @Override
  public Double of(Matrix matrix) {
    return matrix.scalar();
  }

  @Override
  public Matrix matrix(Double number) {
    return Matrix.of(number);
  }

  @Override
  public Shape shape(Double number) {
    return Shape.SCALAR;
  }

  @Override
  public Double apply(Op op, List<Double> operands) {
    return op.apply(operands.getFirst(), op.arity() == 2 ? operands.get(1) : 1);
  }

  /// The same rule as a tree would give, from its code.
  @Override
  public Double contribution(
      Op op, int operand, List<Double> operands, Double out, Double upstream) {
    double y = op.arity() == 2 ? operands.get(1) : 1;
    return RuleCode.of(op, operand).run(RuleCode.stack(), operands.getFirst(), y, out, upstream);
  }

  @Override
  public Double add(Double left, Double right) {
    return left + right;
  }

  @Override
  public Double ones(Double like) {
    return 1.0;
  }

  @Override
  public Double fit(Double contribution, Double operand) {
    return contribution;
  }
}
