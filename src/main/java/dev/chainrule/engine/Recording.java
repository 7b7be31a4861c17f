package dev.chainrule.engine;

import dev.chainrule.expr.Matrix;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// A graph together with the numbers of its leaves, by node.
public record Recording(Graph graph, Map<Integer, Matrix> leaves) {

  public Recording {
    leaves = Map.copyOf(leaves);
    for (int id = 0; id < graph.size(); id++) {
      if (!graph.isOperation(id)
          && graph.node(id) instanceof Node.Leaf leaf
          && !(leaves.containsKey(id) && leaves.get(id).shape().equals(leaf.shape()))) {
        throw new IllegalArgumentException(
            graph.label(id)
                + " has the shape "
                + leaf.shape()
                + " and was given "
                + leaves.get(id));
      }
    }
  }

  /// The same graph with another number for one leaf.
  public Recording with(int leaf, Matrix value) {
    var changed = new HashMap<>(leaves);
    changed.put(leaf, value);
    return new Recording(graph, changed);
  }

  /// The leaves that a person sets, by name, in the order of the graph.
  public Map<String, Integer> inputs() {
    var inputs = new LinkedHashMap<String, Integer>();
    for (int id = 0; id < graph.size(); id++) {
      if (!graph.isOperation(id)
          && graph.node(id) instanceof Node.Leaf leaf
          && leaf.role() == Role.INPUT) {
        inputs.put(graph.label(id), id);
      }
    }
    return inputs;
  }
}
