package dev.chainrule.engine.plan.kernel;

/// Keeps the rows of a tile in a whole matrix, for what comes after the last tile.
public record Store(Buffer whole, Buffer tile) implements Kernel {

  @Override
  public void run(Loops loops, int from, int rows) {
    for (int j = 0; j < tile.columns().length; j++) {
      System.arraycopy(tile.columns()[j], 0, whole.columns()[j], from, rows);
    }
  }
}
