package dev.chainrule.train;

import dev.chainrule.data.Dataset;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Small tables to train on.
final class Tables {

  private Tables() {}

  /// Numbers between -2 and 2, and targets that a network can learn.
  static Dataset random(int rows, int columns, long seed) {
    var random = new SplittableRandom(seed);
    var features = Matrix.generate(new Shape(rows, columns), _ -> random.nextDouble(-2, 2));
    var targets =
        Matrix.generate(
            new Shape(rows, 1),
            row -> 3 * features.at(row, 0) - Math.abs(features.at(row, columns - 1)) + 1);
    var names = IntStream.range(0, columns).mapToObj(column -> "x" + (column + 1)).toList();
    return new Dataset(names, "price", features, targets);
  }
}
