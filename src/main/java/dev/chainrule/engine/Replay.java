package dev.chainrule.engine;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/// Runs again what a thread computed once: user code that repeats itself only says which numbers
/// its leaves have now, and both passes are those of a compiled graph.
///
/// The graph is compiled when it is first repeated.
final class Replay<T extends Recorded<T, N>, N> {

  private static final int NONE = -1;
  private static final Rerun.Compiler COMPILER =
      ServiceLoader.load(Rerun.Compiler.class, Rerun.class.getClassLoader())
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no compiler of graphs is installed"));

  private final int output;
  private final Arithmetic<N> arithmetic;
  private final Role[] roles;
  private final Shape[] shapes;
  private final int[] ids;
  private final int[] starts;
  private Tape<T, N> before;
  private List<N> given = List.of();
  private int outputId;
  private @Nullable Rerun rerun;

  /// @param tape what was computed
  /// @param output where on it the backward pass began
  Replay(Tape<T, N> tape, int output) {
    this.before = tape;
    this.output = output;
    this.arithmetic = tape.recorder().arithmetic();
    int inputs = tape.inputs().size();
    this.roles = new Role[inputs];
    this.shapes = new Shape[inputs];
    this.ids = new int[inputs];
    this.starts = new int[inputs];
    for (int slot = 0; slot < inputs; slot++) {
      T input = tape.inputs().get(slot);
      roles[slot] = input.isLeaf() ? input.leaf().role() : Role.DATA;
      shapes[slot] = input.shape();
    }
  }

  /// Whether the same is asked for as before, of leaves alone.
  boolean fits(Tape<T, N> tape, int outputNow) {
    return outputNow == output
        && tape.isOfLeaves()
        && before.isOfLeaves()
        && tape.numbers().isUntouched()
        && tape.repeats(before)
        && hasTheSameInputs(tape);
  }

  /// Computes the output's value and the gradients of the leaves.
  ///
  /// @return words that the next tape may be written on
  long[] run(Tape<T, N> tape) {
    var compiled = rerun == null ? compile(tape) : rerun;
    given = numbers(tape, compiled);
    compiled.run();
    tape.numbers().replayed(output, arithmetic.of(compiled.value(outputId)), given);
    for (int slot = 0; slot < starts.length; slot++) {
      if (starts[slot] != NONE) {
        accumulate(tape.inputs().get(slot), slot, compiled.gradients());
      }
    }
    long[] free = tape.shareWords(before);
    before = tape;
    return free;
  }

  private boolean hasTheSameInputs(Tape<T, N> tape) {
    var inputs = tape.inputs();
    for (int slot = 0; slot < roles.length; slot++) {
      var input = inputs.get(slot);
      if (input.leaf().role() != roles[slot] || !input.shape().equals(shapes[slot])) {
        return false;
      }
    }
    return true;
  }

  /// Every leaf that wants a gradient is a parameter of the compiled graph.
  private Rerun compile(Tape<T, N> tape) {
    var ancestry = Ancestry.of(tape.recorder().at(tape, output));
    for (int slot = 0; slot < ids.length; slot++) {
      ids[slot] = ancestry.id(tape.inputs().get(slot));
    }
    locateParameters(ancestry, tape.inputs());
    outputId = ancestry.nodes().size() - 1;
    var recording = ancestry.recording(Replay::trained);
    var compiled = COMPILER.compile(recording, tape.recorder().engine());
    rerun = compiled;
    return compiled;
  }

  /// The parameters lie leaf after leaf in the order of the graph.
  private void locateParameters(Ancestry<T, N> ancestry, List<T> inputs) {
    var startOf = new IdentityHashMap<T, Integer>();
    int start = 0;
    for (T node : ancestry.nodes()) {
      if (node.isLeaf() && node.leaf().role().needsGradient()) {
        startOf.put(node, start);
        start += node.shape().size();
      }
    }
    Arrays.setAll(starts, slot -> startOf.getOrDefault(inputs.get(slot), NONE));
  }

  private static Role trained(Role role) {
    return role.needsGradient() ? Role.PARAMETER : role;
  }

  /// Hands over the numbers that differ from those of the last run.
  private List<N> numbers(Tape<T, N> tape, Rerun compiled) {
    var now = new ArrayList<N>(ids.length);
    var inputs = tape.inputs();
    for (int slot = 0; slot < ids.length; slot++) {
      N number = inputs.get(slot).leaf().number();
      now.add(number);
      if (ids[slot] != NONE && (given.isEmpty() || given.get(slot) != number)) {
        hand(slot, number, compiled);
      }
    }
    return now;
  }

  private void hand(int slot, N number, Rerun compiled) {
    var matrix = arithmetic.matrix(number);
    if (starts[slot] == NONE) {
      compiled.set(ids[slot], matrix);
    } else {
      for (int i = 0; i < matrix.shape().size(); i++) {
        compiled.parameters()[starts[slot] + i] = matrix.cell(i);
      }
    }
  }

  private void accumulate(T leaf, int slot, double[] gradients) {
    int start = starts[slot];
    leaf.accumulate(
        arithmetic.of(
            Matrix.of(
                shapes[slot], Arrays.copyOfRange(gradients, start, start + shapes[slot].size()))));
  }
}
