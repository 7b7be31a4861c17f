package dev.chainrule.engine.plan.kernel;

/// `out = g * (x > 0)` for three matrices of one shape: two operations in one pass.
public record Gate(Buffer out, Buffer g, Buffer x) implements Kernel {

  @Override
  public void run(Loops loops, int from, int rows) {
    for (int j = 0; j < out.columns().length; j++) {
      loops.gate(out.columns()[j], g.columns()[j], x.columns()[j], rows);
    }
  }
}
