package dev.chainrule.train;

import dev.chainrule.data.Dataset;
import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.engine.Recording;
import dev.chainrule.engine.Role;
import dev.chainrule.engine.plan.Plan;
import dev.chainrule.expr.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A loss graph and the plan made of it.
///
/// @param data the data leaves, in the order in which [LossGraph] fills them from a table
record Compiled(Plan plan, Graph graph, List<Integer> data) {

  static Compiled of(Recording recording, Engine engine) {
    var graph = recording.graph();
    var data = IntStream.range(0, graph.size()).filter(id -> isData(graph.node(id))).boxed();
    return new Compiled(Plan.of(recording, engine), graph, data.toList());
  }

  /// Puts other rows in place of the present ones, as many.
  void feed(Dataset rows) {
    int features = rows.features().shape().size();
    int at = 0;
    for (int leaf : data) {
      var shape = graph.node(leaf).shape();
      var source = at < features ? rows.features() : rows.targets();
      int start = at < features ? at : at - features;
      plan.set(leaf, Matrix.generate(shape, i -> source.cell(start + i)));
      at += shape.size();
    }
  }

  /// Every value and gradient of the last run.
  Engine.Readings readings() {
    return new Engine.Readings(
        nodes().mapToObj(plan::value).toList(),
        nodes()
            .mapToObj(
                node ->
                    graph.flow().reaches(node)
                        ? Optional.of(plan.gradient(node))
                        : Optional.<Matrix>empty())
            .toList());
  }

  private IntStream nodes() {
    return IntStream.range(0, graph.size());
  }

  private static boolean isData(Node node) {
    return node instanceof Node.Leaf leaf && leaf.role() == Role.DATA;
  }
}
