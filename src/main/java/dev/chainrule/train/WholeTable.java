package dev.chainrule.train;

/// Full-batch training: each iteration sees every row.
record WholeTable(Compiled compiled) implements Objective {

  @Override
  public double run() {
    return compiled.plan().run();
  }
}
