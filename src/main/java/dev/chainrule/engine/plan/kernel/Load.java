package dev.chainrule.engine.plan.kernel;

/// Brings the rows of a tile from a whole matrix, so that all loops start at row 0 and work on what
/// the cache holds.
public record Load(Buffer tile, Buffer whole) implements Kernel {

  @Override
  public void run(Loops loops, int from, int rows) {
    for (int j = 0; j < tile.columns().length; j++) {
      System.arraycopy(whole.columns()[j], from, tile.columns()[j], 0, rows);
    }
  }
}
