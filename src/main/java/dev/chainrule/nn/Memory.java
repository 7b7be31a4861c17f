package dev.chainrule.nn;

/// One number for each parameter that an optimizer keeps from iteration to iteration; 0 at first.
final class Memory {

  private double[] cells = {};

  /// @throws IllegalArgumentException if the number of parameters changed
  double[] of(double[] parameters) {
    if (cells.length == 0) {
      cells = new double[parameters.length];
    }
    if (cells.length != parameters.length) {
      throw new IllegalArgumentException(
          "the optimizer began with "
              + cells.length
              + " parameters and now meets "
              + parameters.length);
    }
    return cells;
  }
}
