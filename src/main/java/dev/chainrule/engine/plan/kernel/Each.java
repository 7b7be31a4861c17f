package dev.chainrule.engine.plan.kernel;

import dev.chainrule.expr.Op;
import java.util.Arrays;

/// `out = x op y`, cell by cell, an axis of size 1 being repeated. Of an operation with one operand
/// `y` is a single 1.
///
/// @param tallX whether `x` has rows of its own, or one that is repeated; so `tallY`
public record Each(Op op, Buffer out, Buffer x, boolean tallX, Buffer y, boolean tallY)
    implements Kernel {

  @Override
  public void run(Loops loops, int from, int rows) {
    double[][] columns = out.columns();
    for (int j = 0; j < columns.length; j++) {
      double[] left = x.column(j, columns.length);
      double[] right = y.column(j, columns.length);
      if (tallX && tallY) {
        loops.each(op, columns[j], left, right, rows);
      } else if (tallX) {
        loops.each(op, columns[j], left, right[0], rows);
      } else if (tallY) {
        loops.each(op, columns[j], left[0], right, rows);
      } else {
        Arrays.fill(columns[j], 0, rows, op.apply(left[0], right[0]));
      }
    }
  }
}
