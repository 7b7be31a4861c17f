package dev.chainrule.data;

import dev.chainrule.expr.Matrix;
import java.util.Arrays;

/// Brings each column to mean 0 and population deviation 1; a column of equal numbers becomes
/// zeros.
///
/// The deviation is that of the whole population, `sqrt(mean((x - mean)^2))`.
public final class Standardizer {

  private final double[] means;
  private final double[] deviations;

  private Standardizer(double[] means, double[] deviations) {
    this.means = means;
    this.deviations = deviations;
  }

  /// Measures the columns of `matrix`.
  public static Standardizer of(Matrix matrix) {
    int columns = matrix.shape().columns();
    double[] means = means(matrix, columns, (value, _) -> value);
    double[] variances =
        means(matrix, columns, (value, column) -> Math.pow(value - means[column], 2));
    return new Standardizer(means, Arrays.stream(variances).map(Math::sqrt).toArray());
  }

  public Matrix apply(Matrix matrix) {
    int columns = means.length;
    return Matrix.generate(matrix.shape(), i -> scaled(matrix.cell(i), i % columns));
  }

  private double scaled(double value, int column) {
    double tiny = 1e-12 * Math.max(1, Math.abs(means[column]));
    return deviations[column] <= tiny ? 0 : (value - means[column]) / deviations[column];
  }

  private interface Term {
    double of(double value, int column);
  }

  private static double[] means(Matrix matrix, int columns, Term term) {
    double[] sums = new double[columns];
    for (int i = 0; i < matrix.shape().size(); i++) {
      sums[i % columns] += term.of(matrix.cell(i), i % columns);
    }
    return Arrays.stream(sums).map(sum -> sum / matrix.shape().rows()).toArray();
  }
}
