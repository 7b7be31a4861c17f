package dev.chainrule.engine.plan.term;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.engine.Role;
import dev.chainrule.expr.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
  private final long[] codes;
  private int[] chain = new int[16];

  /// One expression.
  ///
  /// @param key what it is
  /// @param lanes for each copy, its operands
  record Repetition(int id, Key key, List<int[]> lanes) {}

  /// An operation and, for each operand, the number of a repetition, or a code for a leaf.
  static final class Key {

    private final Op op;
    private final long[] codes;
    private final int hash;

    Key(Op op, long[] codes) {
      this.op = op;
      this.codes = codes;
      this.hash = 31 * op.hashCode() + Arrays.hashCode(codes);
    }

    Op op() {
      return op;
    }

    long code(int position) {
      return codes[position];
    }

    /// How many operands.
    int size() {
      return codes.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && hash == that.hash
          && op == that.op
          && Arrays.equals(codes, that.codes);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  Repetitions(Graph graph) {
    this.graph = graph;
    absorbed = new boolean[graph.size()];
    repetitionOf = new int[graph.size()];
    laneOf = new int[graph.size()];
    codes = new long[graph.size()];
    findAbsorbed();
    for (int node = 0; node < graph.size(); node++) {
      repetitionOf[node] = NONE;
      if (!absorbed[node]) {
        codes[node] = code(node);
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

  private long code(int node) {
    return switch (graph.node(node)) {
      case Node.Leaf leaf -> leaf.role() == Role.PARAMETER ? FIRST_PARAMETER - node : GIVEN;
      case Node.Constant constant ->
          constants.computeIfAbsent(
              constant.value().scalar(), _ -> FIRST_CONSTANT + constants.size());
      case Node.Operation operation -> add(node, operation);
    };
  }

  private int add(int node, Node.Operation operation) {
    int[] operands = operation.op() == Op.ADD ? summands(node) : operands(operation);
    var operandCodes = new long[operands.length];
    for (int i = 0; i < operands.length; i++) {
      operandCodes[i] = codes[operands[i]];
    }
    var key = new Key(operation.op(), operandCodes);
    var repetition = known.get(key);
    if (repetition == null) {
      repetition = new Repetition(list.size(), key, new ArrayList<>());
      known.put(key, repetition);
      list.add(repetition);
    }
    repetitionOf[node] = repetition.id();
    laneOf[node] = repetition.lanes().size();
    repetition.lanes().add(operands);
    return repetition.id();
  }

  /// An addition that only another addition uses, as its left operand, is part of that one's sum.
  private void findAbsorbed() {
    int[] uses = new int[graph.size()];
    uses[graph.output()]++;
    for (int node = 0; node < graph.size(); node++) {
      var operands = graph.node(node).operands();
      for (int k = 0; k < operands.size(); k++) {
        uses[operands.get(k)]++;
      }
    }
    for (int node = 0; node < graph.size(); node++) {
      if (isAddition(graph.node(node))) {
        int left = graph.node(node).operands().getFirst();
        absorbed[left] = uses[left] == 1 && isAddition(graph.node(left));
      }
    }
  }

  private static int[] operands(Node.Operation operation) {
    var list = operation.operands();
    return list.size() == 1
        ? new int[] {list.getFirst()}
        : new int[] {list.getFirst(), list.get(1)};
  }

  /// The operands of a chain of additions, from the left.
  private int[] summands(int root) {
    int count = 0;
    int node = root;
    do {
      if (count + 1 >= chain.length) {
        chain = Arrays.copyOf(chain, 2 * chain.length);
      }
      var operands = graph.node(node).operands();
      chain[count++] = operands.get(1);
      node = operands.getFirst();
    } while (absorbed[node]);
    chain[count++] = node;
    var summands = new int[count];
    for (int i = 0; i < count; i++) {
      summands[i] = chain[count - 1 - i];
    }
    return summands;
  }

  private static boolean isAddition(Node node) {
    return node instanceof Node.Operation operation && operation.op() == Op.ADD;
  }
}
