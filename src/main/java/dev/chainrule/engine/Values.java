package dev.chainrule.engine;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// A list of values that does not change, such as the weights of a neuron or a row of a table. It
/// remembers where its values are on the tape it was used on last, so that the next use need not
/// look.
public final class Values extends AbstractList<Value> implements RandomAccess {

  private final Value[] values;
  private Known known = new Known(0, new int[0]);

  /// The codes of the values on one tape.
  private record Known(long tape, int[] codes) {}

  private Values(Value[] values) {
    this.values = values;
  }

  /// The list itself if it is of this kind, else a copy.
  public static Values of(List<Value> list) {
    return list instanceof Values fixed ? fixed : new Values(list.toArray(Value[]::new));
  }

  @Override
  public Value get(int index) {
    return values[index];
  }

  @Override
  public int size() {
    return values.length;
  }

  /// What the values are called as operands on `tape`.
  int[] codes(Tape<Value, Double> tape) {
    var latest = known;
    if (latest.tape != tape.serial()) {
      latest = new Known(tape.serial(), tape.codes(values));
      known = latest;
    }
    return latest.codes;
  }
}
