package dev.chainrule.engine;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.MatrixText;
import java.util.List;
import java.util.Optional;

/// Writes a graph with its numbers in Graphviz's DOT language: a record a node, an edge an operand,
/// in the order of the operands.
public final class DotText {

  private DotText() {}

  /// @param values by node; absent where not computed yet
  /// @param gradients by node; absent where none has arrived
  public static String write(
      Graph graph, List<Optional<Matrix>> values, List<Optional<Matrix>> gradients) {
    var dot = new StringBuilder("digraph chainrule {\n  rankdir=LR\n  node [shape=record]\n");
    for (int id = 0; id < graph.size(); id++) {
      String numbers = numbers("value", values.get(id)) + numbers("grad", gradients.get(id));
      dot.append("  n%d [label=\"{ %s%s }\"]\n".formatted(id, escaped(head(graph, id)), numbers));
    }
    for (int id = 0; id < graph.size(); id++) {
      for (int operand : graph.node(id).operands()) {
        dot.append("  n%d -> n%d\n".formatted(operand, id));
      }
    }
    return dot.append("}\n").toString();
  }

  private static String head(Graph graph, int id) {
    return graph.node(id) instanceof Node.Operation operation
        ? graph.label(id) + " = " + operation.op().symbol()
        : graph.label(id);
  }

  private static String numbers(String what, Optional<Matrix> matrix) {
    return matrix
        .map(
            m ->
                " | "
                    + what
                    + " "
                    + (m.shape().isScalar() ? MatrixText.write(m.scalar()) : m.shape()))
        .orElse("");
  }

  /// A record's label gives these characters a meaning of their own.
  private static String escaped(String text) {
    return text.replaceAll("([<>{}|\"\\\\])", "\\\\$1").replace("\n", "\\n");
  }
}
