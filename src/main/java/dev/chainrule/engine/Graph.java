package dev.chainrule.engine;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The structure of a computation, without its numbers: immutable, free of recursion, safe to share
/// between threads.
///
/// Every operand of a node stands before it, so the order of the nodes is a topological order.
public final class Graph {

  private final List<Node> nodes;
  private final int output;
  private final Map<String, Integer> names;
  private volatile @Nullable Flow flow;

  private Graph(List<Node> nodes, int output, Map<String, Integer> names) {
    this.nodes = List.copyOf(nodes);
    this.output = output;
    this.names = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  public List<Node> nodes() {
    return nodes;
  }

  public Node node(int id) {
    return nodes.get(id);
  }

  public int size() {
    return nodes.size();
  }

  /// The node that the backward pass starts from.
  public int output() {
    return output;
  }

  /// The named nodes in the order they were first named; a name given twice means its last node.
  public Map<String, Integer> names() {
    return names;
  }

  /// Which edges carry a gradient.
  public Flow flow() {
    var known = flow;
    if (known == null) {
      known = new Flow(this);
      flow = known;
    }
    return known;
  }

  /// What a person calls the node: its name, the number of a constant (its shape, if it has more
  /// than four), or `v7`.
  public String label(int id) {
    return switch (nodes.get(id)) {
      case Node n when !n.origin().name().isEmpty() -> n.origin().name();
      case Node.Constant(Origin _, Matrix value) ->
          value.shape().size() <= 4 ? value.toString() : value.shape().toString();
      case Node _ -> "v" + id;
    };
  }

  /// Collects nodes, operands before what is computed from them.
  public static final class Builder {

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();

    public int leaf(Origin origin, Shape shape, Role role) {
      return add(new Node.Leaf(origin, shape, role));
    }

    public int constant(Origin origin, Matrix value) {
      return add(new Node.Constant(origin, value));
    }

    /// @throws IllegalArgumentException if the operands' shapes do not fit, naming the operation
    ///   and the shapes
    public int operation(Origin origin, Op op, List<Integer> operands) {
      var shapes = operands.stream().map(id -> nodes.get(id).shape()).toList();
      var shape =
          op.shape(shapes)
              .orElseThrow(() -> new IllegalArgumentException(ShapeMismatch.sentence(op, shapes)));
      return operation(origin, op, shape, operands);
    }

    /// An operation whose operands are known to fit.
    int operation(Origin origin, Op op, Shape shape, List<Integer> operands) {
      return add(new Node.Operation(origin, shape, op, operands));
    }

    /// Lets `name` mean the node; the node itself takes the name if it has none.
    public void name(String name, int id) {
      names.put(name, id);
      var node = nodes.get(id);
      if (node instanceof Node.Operation(var origin, var shape, var op, var operands)
          && origin.name().isEmpty()) {
        nodes.set(id, new Node.Operation(origin.withName(name), shape, op, operands));
      }
    }

    public Node node(int id) {
      return nodes.get(id);
    }

    public Graph build(int output) {
      return new Graph(nodes, output, names);
    }

    private int add(Node node) {
      nodes.add(node);
      if (!node.origin().name().isEmpty()) {
        names.put(node.origin().name(), nodes.size() - 1);
      }
      return nodes.size() - 1;
    }
  }
}
