package dev.chainrule.data;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import java.util.List;
import java.util.Objects;

/// A table to learn from: `features` in columns, one number to predict a row.
///
/// @param names the features' names, in the order of the columns
/// @param target the name of what is predicted
/// @param features `(rows, names)`
/// @param targets `(rows, 1)`
public record Dataset(List<String> names, String target, Matrix features, Matrix targets) {

  public Dataset {
    names = List.copyOf(names);
    if (features.shape().columns() != names.size()
        || targets.shape().columns() != 1
        || targets.shape().rows() != features.shape().rows()) {
      throw new IllegalArgumentException(
          names.size() + " names, features " + features.shape() + ", targets " + targets.shape());
    }
  }

  public int rows() {
    return features.shape().rows();
  }

  /// The same rows with features of mean 0 and deviation 1.
  public Dataset standardized() {
    return new Dataset(names, target, Standardizer.of(features).apply(features), targets);
  }

  /// One row alone.
  ///
  /// @throws IndexOutOfBoundsException if there is no such row
  public Dataset row(int row) {
    return rows(row);
  }

  /// Some rows, in the order given; a row may come more than once.
  ///
  /// @throws IndexOutOfBoundsException if there is no such row
  public Dataset rows(int... rows) {
    for (int row : rows) {
      Objects.checkIndex(row, rows());
    }
    int columns = names.size();
    return new Dataset(
        names,
        target,
        Matrix.generate(
            new Shape(rows.length, columns),
            i -> features.cell(rows[i / columns] * columns + i % columns)),
        Matrix.generate(new Shape(rows.length, 1), i -> targets.cell(rows[i])));
  }
}
