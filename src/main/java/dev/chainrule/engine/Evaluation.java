package dev.chainrule.engine;

import dev.chainrule.expr.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The forward and the backward pass over a graph, written once for both engines.
///
/// Reverse-mode differentiation: from the output back to the first node, each operation hands every
/// operand its contribution, computed from the upstream gradient by the rule of its
/// [dev.chainrule.expr.Op]; a node that is used several times sums what arrives. When a node's turn
/// comes all its contributions have arrived, because whatever uses it stands after it.
final class Evaluation<T> {

  private final Graph graph;
  private final Arithmetic<T> arithmetic;
  private final Observer<T> observer;
  private final List<T> values = new ArrayList<>();
  private final List<@Nullable T> gradients;

  Evaluation(Graph graph, Arithmetic<T> arithmetic, Observer<T> observer) {
    this.graph = graph;
    this.arithmetic = arithmetic;
    this.observer = observer;
    this.gradients = new ArrayList<@Nullable T>(graph.size());
    for (int id = 0; id < graph.size(); id++) {
      gradients.add(null);
    }
  }

  /// Computes every value from those of the leaves.
  void forward(Map<Integer, Matrix> leaves) {
    for (int id = 0; id < graph.size(); id++) {
      switch (graph.node(id)) {
        case Node.Leaf _ ->
            values.add(arithmetic.of(leaves.getOrDefault(id, Matrix.of(Double.NaN))));
        case Node.Constant constant -> values.add(arithmetic.of(constant.value()));
        case Node.Operation operation -> {
          values.add(arithmetic.apply(operation.op(), valuesOf(operation)));
          observer.evaluated(id, values.getLast());
        }
      }
    }
  }

  /// Takes over values that are known already, in place of [#forward].
  void resume(List<T> known) {
    values.addAll(known);
  }

  /// Computes every gradient from an output gradient of ones.
  void backward() {
    int output = graph.output();
    if (!graph.flow().reaches(output)) {
      return;
    }
    T seed = arithmetic.ones(values.get(output));
    gradients.set(output, seed);
    observer.seeded(output, seed);
    for (int id = output; id >= 0; id--) {
      if (graph.node(id) instanceof Node.Operation operation) {
        propagate(id, operation);
      }
    }
  }

  T value(int id) {
    return values.get(id);
  }

  @Nullable T gradient(int id) {
    return gradients.get(id);
  }

  private void propagate(int id, Node.Operation operation) {
    T upstream = gradients.get(id);
    for (int k = 0; k < operation.operands().size(); k++) {
      if (upstream != null && graph.flow().carries(id, k)) {
        int operand = operation.operands().get(k);
        T contribution =
            arithmetic.contribution(
                operation.op(), k, valuesOf(operation), values.get(id), upstream);
        T before = gradients.get(operand);
        T after = before == null ? contribution : arithmetic.add(before, contribution);
        gradients.set(operand, after);
        observer.propagated(id, k, contribution, after);
      }
    }
  }

  private List<T> valuesOf(Node.Operation operation) {
    var operands = operation.operands();
    T first = values.get(operands.getFirst());
    return operands.size() == 1 ? List.of(first) : List.of(first, values.get(operands.get(1)));
  }
}
