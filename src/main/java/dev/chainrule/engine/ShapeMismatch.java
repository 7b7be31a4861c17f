package dev.chainrule.engine;

import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.List;

/// Says why an operation does not fit the shapes of its operands.
final class ShapeMismatch {

  private ShapeMismatch() {}

  static String sentence(Op op, List<Shape> shapes) {
    var left = shapes.getFirst();
    var right = shapes.getLast();
    return switch (op.form()) {
      case MATMUL ->
          left
              + " @ "
              + right
              + " does not fit: the columns of the left, "
              + left.columns()
              + ", must equal the rows of the right, "
              + right.rows();
      case CROSS_ENTROPY -> unfitting(op, left, right) + ": logits and targets have one shape";
      case EACH,
          TRANSPOSE,
          TOTAL,
          PER_ROW,
          PER_COLUMN,
          LARGEST_PER_ROW,
          LARGEST_PER_COLUMN,
          SOFTMAX,
          LOG_SOFTMAX ->
          unfitting(op, left, right) + ": each axis must agree or be 1";
    };
  }

  private static String unfitting(Op op, Shape left, Shape right) {
    return "'" + op.symbol() + "' does not fit the shapes " + left + " and " + right;
  }
}
