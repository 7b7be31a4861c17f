package dev.chainrule.engine;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Op;
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
  public Double apply(Op op, List<Double> operands) {
    return op.apply(operands.getFirst(), op.arity() == 2 ? operands.get(1) : 1);
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
