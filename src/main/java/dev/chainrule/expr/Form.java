package dev.chainrule.expr;

import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/// How an operation on numbers spreads over matrices: the shape of its result, and where its
/// function is applied.
public enum Form {
  /// Cell by cell, axes of size 1 being repeated: `f(x, y)`.
  EACH {
    @Override
    Optional<Shape> shape(Shape x, Shape y) {
      return x.broadcast(y);
    }

    @Override
    Matrix apply(DoubleBinaryOperator f, Matrix x, Matrix y) {
      return x.zip(y, f);
    }
  },
  /// Rows by columns: `(n, k) @ (k, m)`.
  MATMUL {
    @Override
    Optional<Shape> shape(Shape x, Shape y) {
      return x.columns() == y.rows()
          ? Optional.of(new Shape(x.rows(), y.columns()))
          : Optional.empty();
    }

    @Override
    Matrix apply(DoubleBinaryOperator f, Matrix x, Matrix y) {
      return x.matmul(y);
    }
  },
  TRANSPOSE {
    @Override
    Optional<Shape> shape(Shape x, Shape y) {
      return Optional.of(x.transposed());
    }

    @Override
    Matrix apply(DoubleBinaryOperator f, Matrix x, Matrix y) {
      return x.transposed();
    }
  },
  /// All cells to one: `f(sum, count)`.
  TOTAL {
    @Override
    Optional<Shape> shape(Shape x, Shape y) {
      return Optional.of(Shape.SCALAR);
    }

    @Override
    Matrix apply(DoubleBinaryOperator f, Matrix x, Matrix y) {
      return reduce(f, x, Shape.SCALAR);
    }
  },
  /// Each row to one cell, `(n, m)` to `(n, 1)`: `f(sum, count)`.
  PER_ROW {
    @Override
    Optional<Shape> shape(Shape x, Shape y) {
      return Optional.of(new Shape(x.rows(), 1));
    }

    @Override
    Matrix apply(DoubleBinaryOperator f, Matrix x, Matrix y) {
      return reduce(f, x, new Shape(x.shape().rows(), 1));
    }
  },
  /// Each column to one cell, `(n, m)` to `(1, m)`: `f(sum, count)`.
  PER_COLUMN {
    @Override
    Optional<Shape> shape(Shape x, Shape y) {
      return Optional.of(new Shape(1, x.columns()));
    }

    @Override
    Matrix apply(DoubleBinaryOperator f, Matrix x, Matrix y) {
      return reduce(f, x, new Shape(1, x.shape().columns()));
    }
  },
  /// Each row to one cell, `(n, m)` to `(n, 1)`: `f(largest, nth)`, its place counted from 1.
  LARGEST_PER_ROW {
    @Override
    Optional<Shape> shape(Shape x, Shape y) {
      return PER_ROW.shape(x, y);
    }

    @Override
    Matrix apply(DoubleBinaryOperator f, Matrix x, Matrix y) {
      return Along.largestPerRow(f, x);
    }
  },
  /// Each column to one cell, `(n, m)` to `(1, m)`: `f(largest, nth)`, its place counted from 1.
  LARGEST_PER_COLUMN {
    @Override
    Optional<Shape> shape(Shape x, Shape y) {
      return PER_COLUMN.shape(x, y);
    }

    @Override
    Matrix apply(DoubleBinaryOperator f, Matrix x, Matrix y) {
      return Along.largestPerRow(f, x.transposed()).transposed();
    }
  },
  /// Each row to positive numbers that sum to 1.
  SOFTMAX {
    @Override
    Optional<Shape> shape(Shape x, Shape y) {
      return Optional.of(x);
    }

    @Override
    Matrix apply(DoubleBinaryOperator f, Matrix x, Matrix y) {
      return Along.softmax(x);
    }
  },
  /// The logarithm of the softmax.
  LOG_SOFTMAX {
    @Override
    Optional<Shape> shape(Shape x, Shape y) {
      return Optional.of(x);
    }

    @Override
    Matrix apply(DoubleBinaryOperator f, Matrix x, Matrix y) {
      return Along.logSoftmax(x);
    }
  },
  /// Logits and the classes' probabilities, both `(rows, classes)`, to one cell.
  CROSS_ENTROPY {
    @Override
    Optional<Shape> shape(Shape x, Shape y) {
      return x.equals(y) ? Optional.of(Shape.SCALAR) : Optional.empty();
    }

    @Override
    Matrix apply(DoubleBinaryOperator f, Matrix x, Matrix y) {
      return Along.crossEntropy(x, y);
    }
  };

  /// The result's shape, or nothing where the operands do not fit. Of one operand, `y` is `(1, 1)`.
  abstract Optional<Shape> shape(Shape x, Shape y);

  abstract Matrix apply(DoubleBinaryOperator f, Matrix x, Matrix y);

  private static Matrix reduce(DoubleBinaryOperator f, Matrix x, Shape target) {
    double count = (double) x.shape().size() / target.size();
    return x.sumTo(target).map(total -> f.applyAsDouble(total, count));
  }
}
