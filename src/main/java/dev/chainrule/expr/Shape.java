package dev.chainrule.expr;

import java.util.Optional;

/// The size of a matrix: `rows` by `columns`, both at least 1. A scalar is `(1, 1)`.
public record Shape(int rows, int columns) {

  public static final Shape SCALAR = new Shape(1, 1);

  public Shape {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "a matrix has at least one row and column: " + rows + ", " + columns);
    }
  }

  /// How many cells there are.
  public int size() {
    return Math.multiplyExact(rows, columns);
  }

  public boolean isScalar() {
    return rows == 1 && columns == 1;
  }

  public Shape transposed() {
    return new Shape(columns, rows);
  }

  /// The shape of an elementwise result: on each axis the sizes agree or one of them is 1 and is
  /// repeated.
  public Optional<Shape> broadcast(Shape other) {
    return fits(rows, other.rows) && fits(columns, other.columns)
        ? Optional.of(new Shape(Math.max(rows, other.rows), Math.max(columns, other.columns)))
        : Optional.empty();
  }

  private static boolean fits(int one, int other) {
    return one == other || one == 1 || other == 1;
  }

  @Override
  public String toString() {
    return "(" + rows + ", " + columns + ")";
  }
}
