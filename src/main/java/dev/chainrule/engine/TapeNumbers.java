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
  private final List<N> values = new ArrayList<>();
  private final Map<Integer, N> gradients = new HashMap<>();
  private boolean settled;
  private @Nullable List<N> given;
  private @Nullable N outputValue;
  private int output = NONE;
  private boolean incomplete;

  TapeNumbers(Tape<T, N> tape) {
    this.tape = tape;
  }

  /// The value at `place`; all before it are computed with it.
  synchronized N value(int place) {
    if (place == output) {
      return Objects.requireNonNull(outputValue);
    }
    while (values.size() <= place) {
      values.add(valueOf(values.size()));
    }
    return values.get(place);
  }

  /// Computes every value now, because an input is about to change.
  synchronized void settle() {
    settled = true;
    if (tape.size() > 0) {
      value(tape.size() - 1);
    }
  }

  /// Notes the numbers of the inputs, because from now on nobody says here that one changes.
  synchronized void keepInputs() {
    if (given == null) {
      given = tape.inputs().stream().map(Recorded::number).toList();
    }
  }

  /// Whether nobody has read or changed anything yet, so that a replay may compute it all.
  synchronized boolean isUntouched() {
    return !settled && values.isEmpty();
  }

  /// Takes over what a replay computed; the rest can be computed from the numbers of its inputs at
  /// that time.
  synchronized void replayed(int outputPlace, N value, List<N> inputs) {
    given = inputs;
    output = outputPlace;
    outputValue = value;
    incomplete = true;
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
    if (incomplete) {
      incomplete = false;
      Ancestry.of(tape.recorder().at(tape, output))
          .backward(
              (node, gradient) -> {
                if (!node.isLeaf()) {
                  gradients.put(node.place(), gradient);
                }
              });
    }
  }

  private N valueOf(int place) {
    if (tape.isConstant(place)) {
      return tape.constantAt(place);
    }
    var operands = new ArrayList<N>(2);
    for (int k = 0; k < tape.operandCount(place); k++) {
      int code = tape.code(place, k);
      operands.add(Tape.isInput(code) ? input(Tape.slot(code)) : values.get(code));
    }
    return tape.recorder().arithmetic().apply(tape.op(place), operands);
  }

  /// The number that an input had when the tape was replayed, or has now.
  private N input(int slot) {
    return given == null ? tape.inputs().get(slot).number() : given.get(slot);
  }
}
