package dev.chainrule.ui.graph;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;

/// What a node is to a person, told apart by the shape of its card.
enum Kind {
  INPUT("input"),
  PARAMETER("parameter"),
  DATA("data"),
  CONSTANT("constant"),
  OPERATION("operation"),
  OUTPUT("output");

  private final String styleClass;

  Kind(String styleClass) {
    this.styleClass = styleClass;
  }

  static Kind of(Graph graph, int node) {
    return switch (graph.node(node)) {
      case Node.Constant _ -> CONSTANT;
      case Node.Leaf leaf ->
          switch (leaf.role()) {
            case INPUT -> INPUT;
            case PARAMETER -> PARAMETER;
            case DATA -> DATA;
          };
      case Node.Operation _ -> node == graph.output() ? OUTPUT : OPERATION;
    };
  }

  String styleClass() {
    return styleClass;
  }
}
