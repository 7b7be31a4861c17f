package dev.chainrule.engine.plan.kernel;

/// One step of a plan, bound to its buffers. It computes a tile of rows at a time.
public interface Kernel {

  /// Comes before the first tile: a sum over rows starts from 0.
  default void begin() {}

  /// Computes the rows from 0 to `rows` of its buffers.
  ///
  /// @param from which row of the whole matrix is row 0 here
  void run(Loops loops, int from, int rows);
}
