package dev.chainrule.engine.plan.kernel;

/// `out = a' @ b`, `(k, m) = (n, k)' @ (n, m)`: the gradient of a layer's weights. Summed over
/// tiles of rows.
public record Gram(Buffer out, Buffer a, Buffer b) implements Kernel {

  @Override
  public void begin() {
    out.fill(0);
  }

  @Override
  public void run(Loops loops, int from, int rows) {
    loops.gram(out.columns(), a.columns(), b.columns(), rows);
  }
}
