package dev.chainrule.expr;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Numbers and matrices as the language writes them: `2`, `-0.5`, `[[1, 2], [3, 4]]`.
public final class MatrixText {

  private MatrixText() {}

  public static String write(Matrix matrix) {
    if (matrix.shape().isScalar()) {
      return write(matrix.scalar());
    }
    return IntStream.range(0, matrix.shape().rows())
        .mapToObj(row -> row(matrix, row))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /// The shortest text that reads back as `value`; whole numbers without a point.
  public static String write(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? (1 / value == Double.NEGATIVE_INFINITY ? "-0" : Long.toString((long) value))
        : Double.toString(value);
  }

  private static String row(Matrix matrix, int row) {
    return IntStream.range(0, matrix.shape().columns())
        .mapToObj(column -> write(matrix.at(row, column)))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
