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
    if (!graph.isOperation(id)) {
      return graph.node(id) instanceof Node.Leaf leaf && leaf.role().needsGradient();
    }
    return leadsToLeaf(id, 0) || graph.operandCount(id) == 2 && leadsToLeaf(id, 1);
  }

  private boolean leadsToLeaf(int node, int operand) {
    return graph.isOperation(node)
        && wanting.get(graph.operand(node, operand))
        && graph.op(node).rule(operand).isPresent();
  }

  private void countContributionsOf(int id) {
    for (int k = 0; k < graph.operandCount(id); k++) {
      if (carries(id, k)) {
        expected[graph.operand(id, k)]++;
      }
    }
  }
}
