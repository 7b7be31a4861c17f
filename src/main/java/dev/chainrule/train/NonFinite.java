package dev.chainrule.train;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import java.util.Optional;
import java.util.stream.IntStream;

/// The first number of an iteration that is not finite: the first such value from the leaves up,
/// or, if all values are finite, the first such gradient from the output down.
///
/// @param what `value` or `gradient`
record NonFinite(String what, int node) {

  static Optional<NonFinite> find(Compiled run) {
    int size = run.graph().size();
    return IntStream.range(0, size)
        .filter(node -> !run.plan().value(node).isFinite())
        .mapToObj(node -> new NonFinite("value", node))
        .findFirst()
        .or(
            () ->
                IntStream.range(0, size)
                    .map(i -> size - 1 - i)
                    .filter(node -> !run.plan().gradient(node).isFinite())
                    .mapToObj(node -> new NonFinite("gradient", node))
                    .findFirst());
  }

  /// As a person reads it: `the value of h1 (relu) in layer 1`.
  String described(Graph graph) {
    var node = graph.node(this.node);
    String operation =
        node instanceof Node.Operation computed ? " (" + computed.op().symbol() + ")" : "";
    var scope = node.origin().scope().path();
    String place = scope.isEmpty() ? "" : " in " + String.join(", ", scope);
    return "the " + what + " of " + graph.label(this.node) + operation + place;
  }
}
