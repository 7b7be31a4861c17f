package dev.chainrule.engine.plan.kernel;

import dev.chainrule.expr.Shape;
import java.util.Arrays;
import java.util.stream.Stream;

/// The columns of a matrix, each at least as long as the rows that are kept of it.
public record Buffer(double[][] columns) {

  /// A buffer of its own for a matrix of this shape, of zeros.
  public static Buffer of(Shape shape) {
    return new Buffer(
        Stream.generate(() -> column(shape.rows()))
            .limit(shape.columns())
            .toArray(double[][]::new));
  }

  /// A column for `rows` rows and the padding behind them; one row needs none.
  public static double[] column(int rows) {
    return new double[rows == 1 ? 1 : padded(rows)];
  }

  public static int padded(int rows) {
    return (rows + Loops.PADDING - 1) / Loops.PADDING * Loops.PADDING;
  }

  public void fill(double value) {
    for (double[] column : columns) {
      Arrays.fill(column, value);
    }
  }

  /// Column `index`, the only one standing for every index.
  double[] column(int index, int ofColumns) {
    return columns.length == ofColumns ? columns[index] : columns[0];
  }
}
