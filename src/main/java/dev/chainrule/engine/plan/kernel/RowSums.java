package dev.chainrule.engine.plan.kernel;

/// The sums of rows, `(n, m)` to `(n, 1)`: the columns added up.
public record RowSums(Buffer out, Buffer x) implements Kernel {

  @Override
  public void run(Loops loops, int from, int rows) {
    double[] sums = out.columns()[0];
    System.arraycopy(x.columns()[0], 0, sums, 0, rows);
    for (int j = 1; j < x.columns().length; j++) {
      loops.add(sums, x.columns()[j], rows);
    }
  }
}
