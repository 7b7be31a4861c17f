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
    int rows = matrix.shape().rows();
    double[] means = new double[matrix.shape().columns()];
    double[] deviations = new double[means.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < means.length; column++) {
        means[column] += matrix.at(row, column) / rows;
      }
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < means.length; column++) {
        double distance = matrix.at(row, column) - means[column];
        deviations[column] += distance * distance / rows;
      }
    }
    return new Standardizer(means, Arrays.stream(deviations).map(Math::sqrt).toArray());
  }

  public Matrix apply(Matrix matrix) {
    int columns = means.length;
    return Matrix.generate(matrix.shape(), i -> scaled(matrix.cell(i), i % columns));
  }

  private double scaled(double value, int column) {
    double tiny = 1e-12 * Math.max(1, Math.abs(means[column]));
    return deviations[column] <= tiny ? 0 : (value - means[column]) / deviations[column];
  }
}
