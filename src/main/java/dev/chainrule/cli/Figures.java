package dev.chainrule.cli;

import dev.chainrule.expr.Matrix;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Numbers for a terminal: seven significant digits, no zeros at the end, ASCII.
final class Figures {

  private static final MathContext DIGITS = new MathContext(7);
  private static final int LARGEST_SHOWN = 12;

  private Figures() {}

  /// `24.70408`, `-1.5`, `2`, `1.5e-9`, `NaN`.
  static String text(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return Double.isFinite(value) ? "0" : Double.toString(value);
    }
    var rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return exponent < -5 || exponent > 9
        ? rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent
        : rounded.toPlainString();
  }

  /// A line for each row of a matrix, its columns aligned; of a large one, the shape.
  static List<String> lines(Matrix matrix) {
    if (matrix.shape().isScalar()) {
      return List.of(text(matrix.scalar()));
    }
    if (matrix.shape().rows() > LARGEST_SHOWN || matrix.shape().columns() > LARGEST_SHOWN) {
      return List.of("a matrix " + matrix.shape());
    }
    int width =
        IntStream.range(0, matrix.shape().size())
            .map(i -> text(matrix.cell(i)).length())
            .max()
            .orElseThrow();
    return IntStream.range(0, matrix.shape().rows())
        .mapToObj(row -> row(matrix, row, width))
        .toList();
  }

  static String right(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }

  private static String row(Matrix matrix, int row, int width) {
    return IntStream.range(0, matrix.shape().columns())
        .mapToObj(column -> right(text(matrix.at(row, column)), width))
        .collect(Collectors.joining("  ", "[", "]"));
  }
}
