package dev.chainrule.engine.plan.term;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.engine.Role;
import dev.chainrule.expr.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What repeats in a graph of single numbers. Two nodes are copies of one another if they apply the
/// same operation to copies; any two leaves that are not parameters count as copies. So the same
/// expression over 506 rows of data is one expression with 506 lanes.
///
/// Additions that lean to the left, `((a + b) + c) + d`, are one sum with many operands. Copies
/// have the same depth, so no lane needs another of the same repetition.
final class Repetitions {

  static final int NONE = -1;

  /// An operand that is a leaf, another in each lane.
  static final long GIVEN = -1;

  private static final long FIRST_PARAMETER = -2;
  private static final long FIRST_CONSTANT = Long.MIN_VALUE;

  private final Graph graph;
  private final boolean[] absorbed;
  private final int[] repetitionOf;
  private final int[] laneOf;
  private final List<Repetition> list = new ArrayList<>();
  private final Map<Key, Repetition> known = new HashMap<>();
  private final Map<Double, Long> constants = new HashMap<>();

  /// One expression.
  ///
  /// @param key what it is
  /// @param lanes for each copy, its operands
  record Repetition(int id, Key key, List<int[]> lanes) {}

  /// An operation and, for each operand, the number of a repetition, or a code for a leaf.
  record Key(Op op, List<Long> operands) {}

  Repetitions(Graph graph) {
    this.graph = graph;
    absorbed = new boolean[graph.size()];
    repetitionOf = new int[graph.size()];
    laneOf = new int[graph.size()];
    findAbsorbed();
    for (int node = 0; node < graph.size(); node++) {
      repetitionOf[node] = NONE;
      if (graph.node(node) instanceof Node.Operation operation && !absorbed[node]) {
        add(node, operation);
      }
    }
  }

  List<Repetition> list() {
    return list;
  }

  /// The repetition that `node` belongs to; [#NONE] of a leaf.
  int repetitionOf(int node) {
    return repetitionOf[node];
  }

  int laneOf(int node) {
    return laneOf[node];
  }

  static boolean isParameter(long operand) {
    return operand <= FIRST_PARAMETER && operand > FIRST_CONSTANT / 2;
  }

  static boolean isConstant(long operand) {
    return operand < FIRST_CONSTANT / 2;
  }

  private void add(int node, Node.Operation operation) {
    int[] operands =
        operation.op() == Op.ADD
            ? summands(node)
            : operation.operands().stream().mapToInt(Integer::intValue).toArray();
    var codes = new ArrayList<Long>(operands.length);
    for (int operand : operands) {
      codes.add(code(operand));
    }
    var repetition =
        known.computeIfAbsent(
            new Key(operation.op(), codes),
            key -> {
              list.add(new Repetition(list.size(), key, new ArrayList<>()));
              return list.getLast();
            });
    repetitionOf[node] = repetition.id();
    laneOf[node] = repetition.lanes().size();
    repetition.lanes().add(operands);
  }

  private long code(int operand) {
    return switch (graph.node(operand)) {
      case Node.Leaf leaf -> leaf.role() == Role.PARAMETER ? FIRST_PARAMETER - operand : GIVEN;
      case Node.Constant constant ->
          constants.computeIfAbsent(
              constant.value().scalar(), _ -> FIRST_CONSTANT + constants.size());
      case Node.Operation _ -> repetitionOf[operand];
    };
  }

  /// An addition that only another addition uses, as its left operand, is part of that one's sum.
  private void findAbsorbed() {
    int[] uses = new int[graph.size()];
    uses[graph.output()]++;
    for (var node : graph.nodes()) {
      if (node instanceof Node.Operation operation) {
        operation.operands().forEach(operand -> uses[operand]++);
      }
    }
    for (var node : graph.nodes()) {
      if (isAddition(node)) {
        int left = ((Node.Operation) node).operands().getFirst();
        absorbed[left] = uses[left] == 1 && isAddition(graph.node(left));
      }
    }
  }

  private int[] summands(int root) {
    var reversed = new ArrayList<Integer>();
    int node = root;
    boolean more = true;
    while (more) {
      var operands = ((Node.Operation) graph.node(node)).operands();
      reversed.add(operands.get(1));
      node = operands.getFirst();
      more = absorbed[node];
    }
    reversed.add(node);
    return reversed.reversed().stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean isAddition(Node node) {
    return node instanceof Node.Operation operation && operation.op() == Op.ADD;
  }
}
