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
  private @Nullable Repetition[] follower = new Repetition[16];
  private int latest;

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

    static Key of(Op op, int[] operands, long[] codes) {
      var operandCodes = new long[operands.length];
      for (int i = 0; i < operands.length; i++) {
        operandCodes[i] = codes[operands[i]];
      }
      return new Key(op, operandCodes);
    }

    /// Whether this is `op` of these operands.
    boolean isOf(Op otherOp, int[] operands, long[] codesOfNodes) {
      boolean same = op == otherOp && codes.length == operands.length;
      for (int i = 0; same && i < operands.length; i++) {
        same = codes[i] == codesOfNodes[operands[i]];
      }
      return same;
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
    if (graph.isOperation(node)) {
      return add(node);
    }
    return switch (graph.node(node)) {
      case Node.Constant constant ->
          constants.computeIfAbsent(
              constant.value().scalar(), _ -> FIRST_CONSTANT + constants.size());
      case Node.Leaf leaf when leaf.role() == Role.PARAMETER -> FIRST_PARAMETER - node;
      case Node.Leaf _, Node.Operation _ -> GIVEN;
    };
  }

  private int add(int node) {
    int[] operands = isAddition(node) ? summands(node) : operands(node);
    var repetition = repetition(graph.op(node), operands);
    repetitionOf[node] = repetition.id();
    laneOf[node] = repetition.lanes().size();
    repetition.lanes().add(operands);
    return repetition.id();
  }

  /// Copies stand in the same order, so the repetition is often the one that followed the last
  /// time.
  private Repetition repetition(Op op, int[] operands) {
    var expected = follower[latest];
    if (expected == null || !expected.key().isOf(op, operands, codes)) {
      expected = known.computeIfAbsent(Key.of(op, operands, codes), this::newRepetition);
      follower[latest] = expected;
    }
    latest = expected.id();
    return expected;
  }

  private Repetition newRepetition(Key key) {
    var repetition = new Repetition(list.size(), key, new ArrayList<>());
    list.add(repetition);
    if (list.size() > follower.length) {
      follower = Arrays.copyOf(follower, 2 * follower.length);
    }
    return repetition;
  }

  /// An addition that only another addition uses, as its left operand, is part of that one's sum.
  private void findAbsorbed() {
    int[] uses = new int[graph.size()];
    uses[graph.output()]++;
    for (int node = 0; node < graph.size(); node++) {
      for (int k = 0; k < graph.operandCount(node); k++) {
        uses[graph.operand(node, k)]++;
      }
    }
    for (int node = 0; node < graph.size(); node++) {
      if (isAddition(node)) {
        int left = graph.operand(node, 0);
        absorbed[left] = uses[left] == 1 && isAddition(left);
      }
    }
  }

  private int[] operands(int node) {
    return graph.operandCount(node) == 1
        ? new int[] {graph.operand(node, 0)}
        : new int[] {graph.operand(node, 0), graph.operand(node, 1)};
  }

  /// The operands of a chain of additions, from the left.
  private int[] summands(int root) {
    int count = 0;
    int node = root;
    do {
      if (count + 1 >= chain.length) {
        chain = Arrays.copyOf(chain, 2 * chain.length);
      }
      chain[count++] = graph.operand(node, 1);
      node = graph.operand(node, 0);
    } while (absorbed[node]);
    chain[count++] = node;
    var summands = new int[count];
    for (int i = 0; i < count; i++) {
      summands[i] = chain[count - 1 - i];
    }
    return summands;
  }

  private boolean isAddition(int node) {
    return graph.isOperation(node) && graph.op(node) == Op.ADD;
  }
}
