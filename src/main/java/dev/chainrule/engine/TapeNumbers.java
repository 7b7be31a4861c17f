package dev.chainrule.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The values and gradients of what a tape recorded, computed when somebody reads them.
final class TapeNumbers<T extends Recorded<T, N>, N> {

  private static final int NONE = -1;

  private final Tape<T, N> tape;
  private final List<@Nullable N> values = new ArrayList<>();
  private final Map<Integer, N> gradients = new HashMap<>();
  private int computed;
  private boolean settled;
  private @Nullable List<N> given;
  private int replayed = NONE;

  TapeNumbers(Tape<T, N> tape) {
    this.tape = tape;
  }

  /// The value at `place`; all before it are computed with it.
  synchronized N value(int place) {
    N known = place < values.size() ? values.get(place) : null;
    if (known != null) {
      return known;
    }
    compute(place + 1);
    return Objects.requireNonNull(values.get(place));
  }

  /// Computes every value now, because an input is about to change.
  synchronized void settle() {
    settled = true;
    compute(tape.size());
  }

  /// Whether nobody has read or changed anything yet, so that a replay may compute it all.
  synchronized boolean isUntouched() {
    return !settled && computed == 0;
  }

  /// Takes over what a replay computed; the rest can be computed from the numbers of its inputs at
  /// that time.
  synchronized void replayed(int output, N value, List<N> inputs) {
    given = inputs;
    replayed = output;
    while (values.size() <= output) {
      values.add(null);
    }
    values.set(output, value);
  }

  synchronized @Nullable N gradient(int place) {
    complete();
    return gradients.get(place);
  }

  synchronized void accumulate(int place, N contribution) {
    complete();
    gradients.merge(place, contribution, tape.recorder().arithmetic()::add);
  }

  synchronized void clearGradient(int place) {
    complete();
    gradients.remove(place);
  }

  /// The number that the backward pass takes for a leaf: the one the values were computed from.
  synchronized N numberOf(T leaf) {
    int slot = given == null ? NONE : tape.inputs().indexOf(leaf);
    return slot == NONE ? leaf.number() : input(slot);
  }

  /// A replay gives the gradients of leaves alone: those of what lies between are computed here.
  private void complete() {
    if (replayed != NONE) {
      var output = tape.recorder().at(tape, replayed);
      replayed = NONE;
      Ancestry.of(output)
          .backward(
              (node, gradient) -> {
                if (!node.isLeaf()) {
                  gradients.put(node.place(), gradient);
                }
              });
    }
  }

  private void compute(int until) {
    while (values.size() < until) {
      values.add(null);
    }
    for (; computed < until; computed++) {
      if (values.get(computed) == null) {
        values.set(computed, valueOf(computed));
      }
    }
  }

  private N valueOf(int place) {
    if (tape.isConstant(place)) {
      return tape.constantAt(place);
    }
    var operands = new ArrayList<N>(2);
    for (int code : tape.operandCodes(place)) {
      operands.add(
          Tape.isInput(code) ? input(Tape.slot(code)) : Objects.requireNonNull(values.get(code)));
    }
    return tape.recorder().arithmetic().apply(tape.op(place), operands);
  }

  /// The number that an input had when the tape was replayed, or has now.
  private N input(int slot) {
    return given == null ? tape.inputs().get(slot).number() : given.get(slot);
  }
}
