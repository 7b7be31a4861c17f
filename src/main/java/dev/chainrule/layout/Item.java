package dev.chainrule.layout;

import dev.chainrule.engine.Scope;
import java.util.List;

/// One thing in the picture.
public sealed interface Item {

  /// A node of the graph.
  record Single(int node) implements Item {}

  /// A closed part of a model, such as a neuron, with the nodes inside it.
  record Group(Scope scope, List<Integer> nodes) implements Item {
    public Group {
      nodes = List.copyOf(nodes);
    }
  }

  /// Nodes that are left out because there are too many of them.
  record Rest(int count) implements Item {}
}
