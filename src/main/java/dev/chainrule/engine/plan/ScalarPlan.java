package dev.chainrule.engine.plan;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.engine.Recording;
import dev.chainrule.engine.Role;
import dev.chainrule.engine.RuleCode;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Op;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Objects;
import java.util.stream.IntStream;

/// A graph of single numbers as flat arrays: an operation and two operands a node, replayed without
/// making an object.
///
/// The operations and the order of their sums are those of the interpreter, so the numbers are the
/// same to the last bit.
final class ScalarPlan implements Plan {

  private static final int NONE = -1;
  private static final Op[] OPS = Op.values();

  private final Graph graph;
  private final Recording first;
  private final int[] ops;
  private final int[] left;
  private final int[] right;
  private final boolean[] leftCarries;
  private final boolean[] rightCarries;
  private final boolean[] reached;
  private final double[] values;
  private final double[] adjoints;
  private final int[] leaves;
  private final double[] parameters;
  private final double[] gradients;
  private final double[] stack = RuleCode.stack();

  ScalarPlan(Recording recording) {
    graph = recording.graph();
    first = recording;
    int size = graph.size();
    ops = new int[size];
    left = new int[size];
    right = new int[size];
    leftCarries = new boolean[size];
    rightCarries = new boolean[size];
    reached = new boolean[size];
    values = new double[size];
    adjoints = new double[size];
    leaves = IntStream.range(0, size).filter(this::isParameter).toArray();
    parameters = new double[leaves.length];
    gradients = new double[leaves.length];
    IntStream.range(0, size).forEach(this::compile);
    Arrays.setAll(parameters, i -> values[leaves[i]]);
    forward();
  }

  @Override
  public double[] parameters() {
    return parameters;
  }

  @Override
  public double[] gradients() {
    return gradients;
  }

  @Override
  public void set(int leaf, Matrix value) {
    if (!(graph.node(leaf) instanceof Node.Leaf given) || given.role() == Role.PARAMETER) {
      throw new IllegalArgumentException("node " + leaf + " is not a leaf that can be set");
    }
    values[leaf] = value.scalar();
  }

  @Override
  public double run() {
    double output = forward();
    backward();
    for (int i = 0; i < leaves.length; i++) {
      gradients[i] = graph.flow().reaches(leaves[i]) ? adjoints[leaves[i]] : 0;
    }
    return output;
  }

  @Override
  public double forward() {
    for (int i = 0; i < leaves.length; i++) {
      values[leaves[i]] = parameters[i];
    }
    for (int node = 0; node < ops.length; node++) {
      if (ops[node] != NONE) {
        values[node] =
            OPS[ops[node]].apply(values[left[node]], right[node] == NONE ? 1 : values[right[node]]);
      }
    }
    return values[graph.output()];
  }

  @Override
  public Matrix value(int node) {
    return Matrix.of(values[node]);
  }

  @Override
  public Matrix gradient(int node) {
    return Matrix.of(graph.flow().reaches(node) ? adjoints[node] : 0);
  }

  @Override
  public Recording recording() {
    var numbers = new HashMap<>(first.leaves());
    first.leaves().keySet().forEach(leaf -> numbers.put(leaf, Matrix.of(values[leaf])));
    for (int i = 0; i < leaves.length; i++) {
      numbers.put(leaves[i], Matrix.of(parameters[i]));
    }
    return new Recording(graph, numbers);
  }

  private void backward() {
    Arrays.fill(reached, false);
    adjoints[graph.output()] = 1;
    reached[graph.output()] = true;
    for (int node = graph.output(); node >= 0; node--) {
      if (ops[node] != NONE && reached[node]) {
        propagate(node);
      }
    }
  }

  private void propagate(int node) {
    double x = values[left[node]];
    double y = right[node] == NONE ? 1 : values[right[node]];
    var op = OPS[ops[node]];
    if (leftCarries[node]) {
      add(left[node], RuleCode.of(op, 0).run(stack, x, y, values[node], adjoints[node]));
    }
    if (rightCarries[node]) {
      add(right[node], RuleCode.of(op, 1).run(stack, x, y, values[node], adjoints[node]));
    }
  }

  /// The first contribution overwrites, so nothing has to be cleared.
  private void add(int node, double contribution) {
    adjoints[node] = reached[node] ? adjoints[node] + contribution : contribution;
    reached[node] = true;
  }

  private void compile(int node) {
    ops[node] = NONE;
    right[node] = NONE;
    switch (graph.node(node)) {
      case Node.Leaf _ -> values[node] = Objects.requireNonNull(first.leaves().get(node)).scalar();
      case Node.Constant constant -> values[node] = constant.value().scalar();
      case Node.Operation operation -> {
        ops[node] = operation.op().ordinal();
        left[node] = graph.operand(node, 0);
        right[node] = graph.operandCount(node) == 2 ? graph.operand(node, 1) : NONE;
        leftCarries[node] = graph.flow().carries(node, 0);
        rightCarries[node] = right[node] != NONE && graph.flow().carries(node, 1);
      }
    }
  }

  private boolean isParameter(int id) {
    return graph.node(id) instanceof Node.Leaf leaf && leaf.role() == Role.PARAMETER;
  }
}
