package dev.chainrule.engine.plan.term;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.expr.Form;
import java.util.EnumSet;
import java.util.Set;

/// A graph of matrices as terms: a node is a term.
public final class TensorTerms {

  private static final Set<Form> KNOWN =
      EnumSet.of(Form.EACH, Form.MATMUL, Form.TRANSPOSE, Form.TOTAL, Form.PER_ROW, Form.PER_COLUMN);

  private TensorTerms() {}

  /// Whether there are kernels for every operation of the graph.
  public static boolean cover(Graph graph) {
    return graph.nodes().stream()
        .allMatch(
            node ->
                !(node instanceof Node.Operation operation)
                    || KNOWN.contains(operation.op().form()));
  }

  /// Adds the graph's nodes.
  ///
  /// @return by node, its term
  public static int[] add(Graph graph, Numbers numbers, Terms terms) {
    int[] ids = new int[graph.size()];
    for (int node = 0; node < graph.size(); node++) {
      var shape = graph.node(node).shape();
      ids[node] =
          switch (graph.node(node)) {
            case Node.Leaf _ -> terms.pack(shape, Cells.range(numbers.place(node), shape.size()));
            case Node.Constant constant ->
                shape.isScalar()
                    ? terms.splat(shape, constant.value().scalar())
                    : terms.pack(shape, Cells.range(numbers.place(node), shape.size()));
            case Node.Operation operation ->
                terms.apply(
                    operation.op(), operation.operands().stream().mapToInt(k -> ids[k]).toArray());
          };
    }
    return ids;
  }
}
