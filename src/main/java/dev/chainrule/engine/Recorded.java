package dev.chainrule.engine;

import dev.chainrule.expr.Shape;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A number that remembers how it was computed: what [Value] and [Tensor] have in common.
///
/// A leaf holds its number. What is computed is a place on the tape of the thread that asked for
/// it, and gets its number when somebody reads it or goes backward from it.
///
/// @param <T> the type itself
/// @param <N> what it holds: a `Double` or a [dev.chainrule.expr.Matrix]
public abstract sealed class Recorded<T extends Recorded<T, N>, N> implements Operations<T>
    permits Value, Tensor {

  private final @Nullable Leaf<N> leaf;
  private Tape<T, N> tape;
  private int place;

  /// A leaf, which has a place on every tape that it is used on; the last one is remembered.
  Recorded(Leaf<N> leaf, Tape<T, N> home) {
    this.leaf = leaf;
    this.tape = home;
  }

  /// What was computed at `place`.
  Recorded(Tape<T, N> tape, int place) {
    this.leaf = null;
    this.tape = tape;
    this.place = place;
  }

  abstract T self();

  /// The recorder of this thread.
  abstract Recorder<T, N> recorder();

  public abstract Shape shape();

  /// Gives the number a name that pictures and recordings show.
  public T named(String name) {
    if (leaf == null) {
      tape.name(place, name);
    } else {
      leaf.name(name);
    }
    return self();
  }

  /// Adds to the gradient of everything this was computed from the derivative of this; of a matrix,
  /// of the sum of its cells.
  ///
  /// A second call adds again, as in PyTorch; [#zeroGrad] starts afresh. Where a thread computes
  /// the same again and again from other numbers, as training does, both passes are those of a
  /// compiled graph from the second time on.
  public void backward() {
    tape.recorder().backward(self());
  }

  /// Forgets the gradient of this and of everything it was computed from.
  public void zeroGrad() {
    if (leaf == null) {
      Ancestry.of(self()).nodes().forEach(Recorded::clearGradient);
    } else {
      leaf.clearGradient();
    }
  }

  /// The graph this was computed by, with the numbers of its leaves.
  public Recording recording() {
    var recording = Ancestry.of(self()).recording(role -> role);
    tape.recorder().leave(tape);
    return recording;
  }

  /// The graph in Graphviz's DOT language: each node once, with its value and gradient, or its
  /// shape if it is a matrix.
  public String toGraphviz() {
    var ancestry = Ancestry.of(self());
    var arithmetic = tape.recorder().arithmetic();
    return DotText.write(
        ancestry.graph(),
        ancestry.nodes().stream()
            .map(node -> Optional.of(arithmetic.matrix(node.number())))
            .toList(),
        ancestry.nodes().stream()
            .map(node -> Optional.ofNullable(node.gradient()).map(arithmetic::matrix))
            .toList());
  }

  boolean isLeaf() {
    return leaf != null;
  }

  /// What makes this a leaf; it is known to be one.
  Leaf<N> leaf() {
    return Objects.requireNonNull(leaf);
  }

  Tape<T, N> tape() {
    return tape;
  }

  /// Where on its tape this is; of a leaf, which of the inputs, if [Tape#uses] it.
  int place() {
    return place;
  }

  void moveTo(int slot) {
    place = slot;
  }

  N number() {
    return leaf == null ? tape.numbers().value(place) : leaf.number();
  }

  @Nullable N gradient() {
    return leaf == null ? tape.numbers().gradient(place) : leaf.gradient();
  }

  void accumulate(N contribution) {
    if (leaf == null) {
      tape.numbers().accumulate(place, contribution);
    } else {
      leaf.accumulate(contribution, tape.recorder().arithmetic());
    }
  }

  /// What was computed from this keeps the number it has.
  void replaceNumber(N replacement) {
    if (leaf == null) {
      throw new IllegalStateException(
          "only a leaf can be set, and " + tape.origin(place).name() + " is computed or constant");
    }
    settle();
    leaf.set(replacement);
  }

  private void clearGradient() {
    if (leaf == null) {
      tape.numbers().clearGradient(place);
    } else {
      leaf.clearGradient();
    }
  }

  /// The tape that this thread records on.
  Tape<T, N> open() {
    return tape.recorder().isOfThisThread() ? tape.recorder().open() : openHere();
  }

  private Tape<T, N> openHere() {
    var here = recorder();
    if (leaf != null) {
      settle();
      tape = here.home();
    }
    return here.open();
  }

  private void settle() {
    var open = tape.recorder().open();
    if (open.uses(self())) {
      open.numbers().settle();
    }
  }
}
