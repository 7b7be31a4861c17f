package dev.chainrule.train;

import java.util.Arrays;

/// The loss before every update, from the first on. One thread appends; a view of what there is so
/// far never changes.
public final class LossCurve {

  private double[] losses = new double[256];
  private int size;

  /// The first `size` losses.
  public record View(double[] losses, int size) {
    public double at(int iteration) {
      return losses[java.util.Objects.checkIndex(iteration, size)];
    }

    public static final View EMPTY = new View(new double[0], 0);
  }

  public synchronized void append(double loss) {
    if (size == losses.length) {
      losses = Arrays.copyOf(losses, 2 * size);
    }
    losses[size++] = loss;
  }

  /// What there is now. Nothing is copied: later losses are written behind the view's end.
  public synchronized View view() {
    return new View(losses, size);
  }
}
