package dev.chainrule.expr;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/// An immutable matrix of float64 numbers, stored row by row. A scalar is a 1x1 matrix.
///
/// The arithmetic here is the plain, checked meaning of the language; training runs compiled plans
/// instead.
public final class Matrix {

  private final Shape shape;
  private final double[] cells;

  private Matrix(Shape shape, double[] cells) {
    this.shape = shape;
    this.cells = cells;
  }

  /// The 1x1 matrix that holds `value`.
  public static Matrix of(double value) {
    return new Matrix(Shape.SCALAR, new double[] {value});
  }

  /// A matrix from its rows.
  ///
  /// @throws IllegalArgumentException if there is no cell, or a row has another length than the
  ///   first
  public static Matrix of(double[]... rows) {
    var shape = new Shape(rows.length, rows.length == 0 ? 0 : rows[0].length);
    for (double[] row : rows) {
      if (row.length != shape.columns()) {
        throw new IllegalArgumentException(
            "rows of " + shape.columns() + " and of " + row.length + " numbers");
      }
    }
    return generate(shape, i -> rows[i / shape.columns()][i % shape.columns()]);
  }

  /// A matrix from its cells, row by row; the array is copied.
  public static Matrix of(Shape shape, double[] cells) {
    if (cells.length != shape.size()) {
      throw new IllegalArgumentException(cells.length + " numbers for the shape " + shape);
    }
    return new Matrix(shape, cells.clone());
  }

  public static Matrix filled(Shape shape, double value) {
    return generate(shape, _ -> value);
  }

  /// A matrix whose cell at the row-major `index` is `cell(index)`.
  public static Matrix generate(Shape shape, IntToDoubleFunction cell) {
    double[] cells = new double[shape.size()];
    Arrays.setAll(cells, cell);
    return new Matrix(shape, cells);
  }

  public Shape shape() {
    return shape;
  }

  public double at(int row, int column) {
    return cells[row * shape.columns() + column];
  }

  /// The cell at a row-major index.
  public double cell(int index) {
    return cells[index];
  }

  /// The cells row by row, in an array of the caller's own.
  public double[] toArray() {
    return cells.clone();
  }

  /// The only number of a 1x1 matrix.
  ///
  /// @throws IllegalStateException for any other shape
  public double scalar() {
    if (!shape.isScalar()) {
      throw new IllegalStateException("a matrix of shape " + shape + " is not one number");
    }
    return cells[0];
  }

  public boolean isFinite() {
    return Arrays.stream(cells).allMatch(Double::isFinite);
  }

  public Matrix map(DoubleUnaryOperator function) {
    return generate(shape, i -> function.applyAsDouble(cells[i]));
  }

  /// Applies `function` to every pair of cells, an axis of size 1 being repeated to the other's
  /// size.
  ///
  /// @throws IllegalArgumentException if the shapes do not broadcast
  public Matrix zip(Matrix other, DoubleBinaryOperator function) {
    var result =
        shape
            .broadcast(other.shape)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        shape + " and " + other.shape + " do not broadcast"));
    int columns = result.columns();
    return generate(
        result,
        i ->
            function.applyAsDouble(
                repeated(i / columns, i % columns), other.repeated(i / columns, i % columns)));
  }

  /// The matrix product, `(n, k) @ (k, m)` to `(n, m)`; each cell is summed in the order of `k`.
  ///
  /// @throws IllegalArgumentException if the inner sizes differ
  public Matrix matmul(Matrix other) {
    int inner = shape.columns();
    if (inner != other.shape.rows()) {
      throw new IllegalArgumentException(
          "matmul: inner sizes differ in " + shape + " @ " + other.shape);
    }
    int columns = other.shape.columns();
    double[] product = new double[Math.multiplyExact(shape.rows(), columns)];
    for (int row = 0; row < shape.rows(); row++) {
      for (int k = 0; k < inner; k++) {
        double left = cells[row * inner + k];
        for (int column = 0; column < columns; column++) {
          product[row * columns + column] += left * other.cells[k * columns + column];
        }
      }
    }
    return new Matrix(new Shape(shape.rows(), columns), product);
  }

  public Matrix transposed() {
    int rows = shape.rows();
    return generate(shape.transposed(), i -> at(i % rows, i / rows));
  }

  /// Sums blocks of cells so that `target` remains: each axis is kept, or summed to 1. This undoes
  /// a broadcast.
  public Matrix sumTo(Shape target) {
    if (target.equals(shape)) {
      return this;
    }
    double[] sums = new double[target.size()];
    for (int i = 0; i < cells.length; i++) {
      int row = target.rows() == 1 ? 0 : i / shape.columns();
      int column = target.columns() == 1 ? 0 : i % shape.columns();
      sums[row * target.columns() + column] += cells[i];
    }
    return new Matrix(target, sums);
  }

  private double repeated(int row, int column) {
    return at(shape.rows() == 1 ? 0 : row, shape.columns() == 1 ? 0 : column);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix that
        && shape.equals(that.shape)
        && Arrays.equals(cells, that.cells);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(cells);
  }

  /// As the language writes it: a number, or rows in brackets.
  @Override
  public String toString() {
    return MatrixText.write(this);
  }
}
