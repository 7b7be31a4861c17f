package dev.chainrule.engine;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Builds what a loss over many rows looks like: several copies of one program, over data of their
/// own and parameters in common, and the mean of what they give.
final class Copies {

  private final Recording one;
  private final RandomGenerator random;
  private final Graph.Builder graph = new Graph.Builder();
  private final Map<Integer, Matrix> leaves = new HashMap<>();
  private final Map<Integer, Integer> parameters = new HashMap<>();

  private Copies(Recording one, RandomGenerator random) {
    this.one = one;
    this.random = random;
    for (int leaf : one.inputs().values()) {
      if (parameters.isEmpty() || random.nextBoolean()) {
        parameters.put(leaf, leaf(leaf, Role.PARAMETER));
      }
    }
  }

  static Recording of(Recording one, int copies, RandomGenerator random) {
    return new Copies(one, random).times(copies);
  }

  /// Other numbers for all leaves of a recording.
  static Recording renumbered(Recording recording, RandomGenerator random) {
    var leaves = new HashMap<Integer, Matrix>();
    recording.leaves().forEach((leaf, value) -> leaves.put(leaf, near(value, random)));
    return new Recording(recording.graph(), leaves);
  }

  private Recording times(int copies) {
    int sum = copy();
    for (int i = 1; i < copies; i++) {
      sum = graph.operation(Origin.NONE, Op.ADD, List.of(sum, copy()));
    }
    int count = graph.constant(Origin.NONE, Matrix.of(copies));
    int mean = graph.operation(Origin.NONE, Op.DIV, List.of(sum, count));
    return new Recording(graph.build(mean), leaves);
  }

  private int copy() {
    var ids = new ArrayList<Integer>();
    for (int id = 0; id < one.graph().size(); id++) {
      ids.add(
          switch (one.graph().node(id)) {
            case Node.Leaf _ ->
                parameters.containsKey(id) ? parameters.get(id) : leaf(id, Role.DATA);
            case Node.Constant constant -> graph.constant(Origin.NONE, constant.value());
            case Node.Operation operation ->
                graph.operation(
                    Origin.NONE,
                    operation.op(),
                    operation.operands().stream().map(ids::get).toList());
          });
    }
    int output = ids.get(one.graph().output());
    return graph.node(output).shape().isScalar()
        ? output
        : graph.operation(Origin.NONE, Op.SUM_ALL, List.of(output));
  }

  private int leaf(int original, Role role) {
    var value = near(one.leaves().get(original), random);
    int leaf = graph.leaf(Origin.NONE, value.shape(), role);
    leaves.put(leaf, value);
    return leaf;
  }

  private static Matrix near(Matrix value, RandomGenerator random) {
    return value.map(cell -> cell + random.nextDouble(-0.5, 0.5));
  }
}
