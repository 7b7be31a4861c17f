package dev.chainrule.engine.plan.kernel;

import dev.chainrule.engine.plan.term.Cells;

/// Row `i` of `x` is added to row `places.at(i)` of `out`: the way back through a [Gather].
public record Scatter(Buffer out, Buffer x, Cells places) implements Kernel {

  @Override
  public void run(Loops loops, int from, int rows) {
    out.fill(0);
    for (int j = 0; j < out.columns().length; j++) {
      double[] target = out.columns()[j];
      double[] source = x.columns()[j];
      for (int i = 0; i < places.size(); i++) {
        target[places.at(i)] += source[i];
      }
    }
  }
}
