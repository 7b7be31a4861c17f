package dev.chainrule.engine;

import dev.chainrule.expr.Form;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.List;

/// Says why an operation does not fit the shapes of its operands.
final class ShapeMismatch {

  private ShapeMismatch() {}

  static String sentence(Op op, List<Shape> shapes) {
    var left = shapes.getFirst();
    var right = shapes.getLast();
    return op.form() == Form.MATMUL
        ? left
            + " @ "
            + right
            + " does not fit: the columns of the left, "
            + left.columns()
            + ", must equal the rows of the right, "
            + right.rows()
        : "'"
            + op.symbol()
            + "' does not fit the shapes "
            + left
            + " and "
            + right
            + ": each axis must agree or be 1";
  }
}
