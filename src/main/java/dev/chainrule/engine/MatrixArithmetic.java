package dev.chainrule.engine;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.List;

/// Arithmetic of float64 matrices.
record MatrixArithmetic() implements Arithmetic<Matrix> {

  @Override
  public Matrix of(Matrix matrix) {
    return matrix;
  }

  @Override
  public Matrix matrix(Matrix number) {
    return number;
  }

  @Override
  public Shape shape(Matrix number) {
    return number.shape();
  }

  @Override
  public Matrix apply(Op op, List<Matrix> operands) {
    return op.apply(operands);
  }

  @Override
  public Matrix add(Matrix left, Matrix right) {
    return left.zip(right, Double::sum);
  }

  @Override
  public Matrix ones(Matrix like) {
    return Matrix.filled(like.shape(), 1);
  }

  @Override
  public Matrix fit(Matrix contribution, Matrix operand) {
    return contribution.sumTo(operand.shape());
  }
}
