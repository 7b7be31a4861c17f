package dev.chainrule.engine.plan.term;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A list of places in a plan's numbers, compared by content.
public final class Cells {

  private final int[] places;
  private final int hash;

  private Cells(int[] places) {
    this.places = places;
    this.hash = Arrays.hashCode(places);
  }

  /// The array is kept, not copied.
  public static Cells of(int[] places) {
    return new Cells(places);
  }

  /// The places from `first` on.
  public static Cells range(int first, int count) {
    return new Cells(IntStream.range(first, first + count).toArray());
  }

  public int at(int index) {
    return places[index];
  }

  public int size() {
    return places.length;
  }

  /// Whether any place lies before `bound`.
  public boolean anyBefore(int bound) {
    for (int place : places) {
      if (place < bound) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cells that && hash == that.hash && Arrays.equals(places, that.places);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
