package dev.chainrule.engine;

import dev.chainrule.expr.Matrix;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An output and all that it was computed from, whatever tapes they are on: the leaves in the order
/// of their creation, then what was computed, operands first.
final class Ancestry<T extends Recorded<T, N>, N> {

  private static final int UNSEEN = -1;

  private final T output;
  private final List<T> nodes = new ArrayList<>();
  private final Map<T, Integer> leaves = new IdentityHashMap<>();
  private final Map<Tape<T, N>, Ids> tapes = new IdentityHashMap<>();
  private @Nullable Ids latest;

  /// The numbers of the nodes on one tape, by place, and, once all are known, those of its inputs.
  private final class Ids {

    private final Tape<T, N> tape;
    private final int[] places;
    private int @Nullable [] inputs;

    Ids(Tape<T, N> tape) {
      this.tape = tape;
      this.places = new int[tape.size()];
      Arrays.fill(places, UNSEEN);
    }

    int of(int code) {
      return Tape.isInput(code) ? ofInput(Tape.slot(code)) : places[code];
    }

    private int ofInput(int slot) {
      var known = inputs;
      if (known == null) {
        known = tape.inputs().stream().mapToInt(Ancestry.this::id).toArray();
        inputs = known;
      }
      return known[slot];
    }
  }

  private Ancestry(T output) {
    this.output = output;
    if (!output.isLeaf() && output.tape().isOfLeaves()) {
      scan();
    } else {
      walk();
    }
    for (int id = 0; id < nodes.size(); id++) {
      setId(nodes.get(id), id);
    }
  }

  static <T extends Recorded<T, N>, N> Ancestry<T, N> of(T output) {
    return new Ancestry<>(output);
  }

  List<T> nodes() {
    return nodes;
  }

  /// Its number in [#graph], known to be there.
  int id(T node) {
    return node.isLeaf()
        ? leaves.getOrDefault(node, UNSEEN)
        : ids(node.tape()).places[node.place()];
  }

  Graph graph() {
    return graph(role -> role);
  }

  private Graph graph(UnaryOperator<Role> as) {
    var builder = new Graph.Builder(nodes.size());
    for (T node : nodes) {
      if (node.isLeaf()) {
        var leaf = node.leaf();
        builder.leaf(leaf.origin(), node.shape(), as.apply(leaf.role()));
      } else {
        computed(ids(node.tape()), node.place(), builder);
      }
    }
    return builder.build(nodes.size() - 1);
  }

  /// The graph with the present numbers of its leaves.
  ///
  /// @param as what becomes of the leaves' roles
  Recording recording(UnaryOperator<Role> as) {
    var numbers = new HashMap<Integer, Matrix>();
    leaves.forEach((leaf, id) -> numbers.put(id, arithmetic().matrix(leaf.number())));
    return new Recording(graph(as), numbers);
  }

  /// Computes the gradients and hands out those that there are.
  void backward(BiConsumer<T, N> receiver) {
    var evaluation = new Evaluation<>(graph(), arithmetic(), new Observer<N>() {});
    evaluation.resume(nodes.stream().map(this::number).toList());
    evaluation.backward();
    for (int id = 0; id < nodes.size(); id++) {
      N gradient = evaluation.gradient(id);
      if (gradient != null) {
        receiver.accept(nodes.get(id), gradient);
      }
    }
  }

  private void computed(Ids ids, int place, Graph.Builder builder) {
    var tape = ids.tape;
    var origin = tape.origin(place);
    if (tape.isConstant(place)) {
      builder.constant(origin, arithmetic().matrix(tape.constantAt(place)));
    } else {
      var op = tape.op(place);
      var shape = tape.shape(place);
      int left = ids.of(tape.code(place, 0));
      if (tape.operandCount(place) == 1) {
        builder.operation(origin, op, shape, left);
      } else {
        builder.operation(origin, op, shape, left, ids.of(tape.code(place, 1)));
      }
    }
  }

  private N number(T node) {
    return node.isLeaf() ? output.tape().numbers().numberOf(node) : node.number();
  }

  private Arithmetic<N> arithmetic() {
    return output.tape().recorder().arithmetic();
  }

  /// On one tape, what was computed stands in the order in which it was asked for.
  private void scan() {
    var tape = output.tape();
    var inputs = tape.inputs();
    var used = new boolean[inputs.size()];
    var needed = new boolean[output.place() + 1];
    needed[output.place()] = true;
    for (int place = output.place(); place >= 0; place--) {
      for (int k = 0; needed[place] && k < tape.operandCount(place); k++) {
        int code = tape.code(place, k);
        if (Tape.isInput(code)) {
          used[Tape.slot(code)] = true;
        } else {
          needed[code] = true;
        }
      }
    }
    for (int slot = 0; slot < used.length; slot++) {
      if (used[slot]) {
        add(inputs.get(slot));
      }
    }
    nodes.sort(leavesFirst());
    for (int place = 0; place < needed.length; place++) {
      if (needed[place]) {
        nodes.add(tape.recorder().at(tape, place));
      }
    }
  }

  /// Over several tapes: depth first, without recursion.
  private void walk() {
    var pending = new ArrayDeque<T>();
    pending.push(output);
    while (!pending.isEmpty()) {
      T node = pending.peek();
      boolean ready = true;
      if (id(node) == UNSEEN) {
        for (T operand : operands(node).reversed()) {
          if (id(operand) == UNSEEN) {
            pending.push(operand);
            ready = false;
          }
        }
      }
      if (ready) {
        add(pending.pop());
      }
    }
    nodes.sort(leavesFirst());
  }

  private static <T extends Recorded<T, ?>> Comparator<T> leavesFirst() {
    return Comparator.comparingLong(node -> node.isLeaf() ? node.leaf().order() : Long.MAX_VALUE);
  }

  private void add(T node) {
    if (id(node) == UNSEEN) {
      setId(node, nodes.size());
      nodes.add(node);
    }
  }

  private void setId(T node, int id) {
    if (node.isLeaf()) {
      leaves.put(node, id);
    } else {
      ids(node.tape()).places[node.place()] = id;
    }
  }

  private Ids ids(Tape<T, N> tape) {
    var ids = latest;
    if (ids == null || ids.tape != tape) {
      ids = tapes.computeIfAbsent(tape, Ids::new);
      latest = ids;
    }
    return ids;
  }

  private static <T extends Recorded<T, N>, N> List<T> operands(T node) {
    var operands = new ArrayList<T>(2);
    if (!node.isLeaf()) {
      for (int k = 0; k < node.tape().operandCount(node.place()); k++) {
        operands.add(node.tape().operand(node.tape().code(node.place(), k)));
      }
    }
    return operands;
  }
}
