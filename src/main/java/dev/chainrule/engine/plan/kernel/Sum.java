package dev.chainrule.engine.plan.kernel;

/// The sums of columns, `(n, m)` to `(1, m)`, or of all cells, to `(1, 1)`. Summed over tiles of
/// rows.
public record Sum(Buffer out, Buffer x) implements Kernel {

  @Override
  public void begin() {
    out.fill(0);
  }

  @Override
  public void run(Loops loops, int from, int rows) {
    for (int j = 0; j < x.columns().length; j++) {
      out.column(j, x.columns().length)[0] += loops.sum(x.columns()[j], rows);
    }
  }
}
