package dev.chainrule.engine.plan.kernel;

import dev.chainrule.engine.plan.term.Cells;

/// Row `i` of `out` is row `places.at(i)` of `x`.
public record Gather(Buffer out, Buffer x, Cells places) implements Kernel {

  @Override
  public void run(Loops loops, int from, int rows) {
    for (int j = 0; j < out.columns().length; j++) {
      double[] target = out.columns()[j];
      double[] source = x.columns()[j];
      for (int i = 0; i < places.size(); i++) {
        target[i] = source[places.at(i)];
      }
    }
  }
}
