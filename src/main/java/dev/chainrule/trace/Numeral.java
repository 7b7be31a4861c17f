package dev.chainrule.trace;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.MatrixText;
import java.util.Locale;

/// Numbers as a person reads them: four significant digits, of a large number the whole part, and a
/// real minus sign; a large matrix by its shape.
public final class Numeral {

  private static final int DIGITS = 4;

  private Numeral() {}

  /// `0.7071`, `\u22122.000`, `1.235e6`, `NaN`, `\u221e`.
  public static String text(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "\u221e" : "\u2212\u221e";
    }
    return signed(digits(value));
  }

  /// A scalar as [#text(double)], a small matrix cell by cell, any other as its shape.
  public static String text(Matrix matrix) {
    if (matrix.shape().isScalar()) {
      return text(matrix.scalar());
    }
    return matrix.shape().size() <= 4
        ? signed(MatrixText.write(matrix.map(Numeral::rounded)))
        : matrix.shape().toString();
  }

  /// The whole number, as many digits as it has.
  public static String full(Matrix matrix) {
    return signed(matrix.toString());
  }

  private static String digits(double value) {
    double magnitude = Math.abs(rounded(value));
    if (magnitude == 0) {
      return "0.000";
    }
    int exponent = (int) Math.floor(Math.log10(magnitude));
    if (exponent < -3 || exponent > 5) {
      return String.format(Locale.ROOT, "%.3e", value)
          .replaceAll("e([-+])0*(\\d)", "e$1$2")
          .replace("e+", "e");
    }
    return exponent < DIGITS
        ? String.format(Locale.ROOT, "%." + (DIGITS - 1 - exponent) + "f", rounded(value))
        : String.format(Locale.ROOT, "%.0f", value);
  }

  private static double rounded(double value) {
    return Double.isFinite(value) && value != 0
        ? new java.math.BigDecimal(value).round(new java.math.MathContext(DIGITS)).doubleValue()
        : value;
  }

  private static String signed(String text) {
    return text.replace('-', '\u2212');
  }
}
