package dev.chainrule.engine.plan.kernel;

/// `sum(x * y)` for two matrices of one shape, without storing the products.
public record Dot(Buffer out, Buffer x, Buffer y) implements Kernel {

  @Override
  public void begin() {
    out.fill(0);
  }

  @Override
  public void run(Loops loops, int from, int rows) {
    for (int j = 0; j < x.columns().length; j++) {
      out.columns()[0][0] += loops.dot(x.columns()[j], y.columns()[j], rows);
    }
  }
}
