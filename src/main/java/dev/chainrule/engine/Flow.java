package dev.chainrule.engine;

import java.util.BitSet;

/// Where gradients flow in a graph: along the edges from the output down to the leaves that want
/// one.
public final class Flow {

  private final Graph graph;
  private final BitSet wanting = new BitSet();
  private final int[] expected;

  Flow(Graph graph) {
    this.graph = graph;
    this.expected = new int[graph.size()];
    for (int id = 0; id < graph.size(); id++) {
      wanting.set(id, wants(id));
    }
    if (wanting.get(graph.output())) {
      expected[graph.output()] = 1;
    }
    for (int id = graph.output(); id >= 0; id--) {
      countContributionsOf(id);
    }
  }

  /// Whether the node receives a gradient in the backward pass.
  public boolean reaches(int id) {
    return expected[id] > 0;
  }

  /// How many contributions the node's gradient is the sum of; the seed counts as one.
  public int expected(int id) {
    return expected[id];
  }

  /// Whether the edge from `node` to its operand number `operand` carries a contribution.
  public boolean carries(int node, int operand) {
    return reaches(node) && leadsToLeaf(node, operand);
  }

  private boolean wants(int id) {
    return switch (graph.node(id)) {
      case Node.Leaf leaf -> leaf.role().needsGradient();
      case Node.Constant _ -> false;
      case Node.Operation operation -> {
        boolean any = false;
        for (int k = 0; k < operation.operands().size(); k++) {
          any |= leadsToLeaf(id, k);
        }
        yield any;
      }
    };
  }

  private boolean leadsToLeaf(int node, int operand) {
    return graph.node(node) instanceof Node.Operation operation
        && wanting.get(operation.operands().get(operand))
        && operation.op().rule(operand).isPresent();
  }

  private void countContributionsOf(int id) {
    var operands = graph.node(id).operands();
    for (int k = 0; k < operands.size(); k++) {
      if (carries(id, k)) {
        expected[operands.get(k)]++;
      }
    }
  }
}
