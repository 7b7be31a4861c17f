package dev.chainrule.expr;

import java.util.function.DoubleBinaryOperator;

/// What is computed along each row of a matrix, other than sums.
final class Along {

  private Along() {}

  /// `f(largest, nth)` for each row: its largest cell, and the place of the first such, from 1. A
  /// NaN is larger than any number, as in PyTorch.
  static Matrix largestPerRow(DoubleBinaryOperator f, Matrix x) {
    return Matrix.generate(
        new Shape(x.shape().rows(), 1),
        row -> {
          int place = place(x, row);
          return f.applyAsDouble(x.at(row, place), place + 1);
        });
  }

  /// `exp(x) / row_sums(exp(x))`, each row being shifted by its largest cell, so that nothing
  /// overflows.
  static Matrix softmax(Matrix x) {
    var shifted = x.zip(largest(x), (cell, top) -> Math.exp(cell - top));
    return shifted.zip(rowSums(shifted), (cell, sum) -> cell / sum);
  }

  /// `x - log(row_sums(exp(x)))`, shifted likewise.
  static Matrix logSoftmax(Matrix x) {
    var shifted = x.zip(largest(x), (cell, top) -> cell - top);
    return shifted.zip(rowSums(shifted.map(Math::exp)), (cell, sum) -> cell - Math.log(sum));
  }

  /// `-sum(targets * log_softmax(logits)) / rows`.
  static Matrix crossEntropy(Matrix logits, Matrix targets) {
    double rows = logits.shape().rows();
    return targets
        .zip(logSoftmax(logits), (target, log) -> -target * log)
        .sumTo(Shape.SCALAR)
        .map(sum -> sum / rows + 0);
  }

  private static Matrix largest(Matrix x) {
    return largestPerRow((largest, _) -> largest, x);
  }

  private static Matrix rowSums(Matrix x) {
    return x.sumTo(new Shape(x.shape().rows(), 1));
  }

  private static int place(Matrix x, int row) {
    int place = 0;
    for (int column = 1; column < x.shape().columns(); column++) {
      double best = x.at(row, place);
      double cell = x.at(row, column);
      if (cell > best || (Double.isNaN(cell) && !Double.isNaN(best))) {
        place = column;
      }
    }
    return place;
  }
}
