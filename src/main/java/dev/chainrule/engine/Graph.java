package dev.chainrule.engine;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The structure of a computation, without its numbers: immutable, free of recursion, safe to share
/// between threads.
///
/// Every operand of a node stands before it, so the order of the nodes is a topological order.
public final class Graph {

  private final NodeTable table;
  private final List<Node> nodes;
  private final int output;
  private final Map<String, Integer> names;
  private volatile @Nullable Flow flow;

  private Graph(NodeTable table, int output, Map<String, Integer> names) {
    this.table = table;
    this.nodes = table.asList();
    this.output = output;
    this.names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  public List<Node> nodes() {
    return nodes;
  }

  public Node node(int id) {
    return nodes.get(id);
  }

  public int size() {
    return table.size();
  }

  /// Whether the node is an operation, and not a leaf or constant.
  public boolean isOperation(int id) {
    return table.isOperation(id);
  }

  /// What an operation does; a pass over a large graph asks here, where no [Node] need be made.
  public Op op(int operation) {
    return table.op(operation);
  }

  /// How many operands a node has: 1 or 2 if it is an operation, else none.
  public int operandCount(int id) {
    return table.operandCount(id);
  }

  /// Operand number `position` of an operation.
  public int operand(int operation, int position) {
    return table.operand(operation, position);
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

    private final NodeTable table;
    private final Map<String, Integer> names = new LinkedHashMap<>();

    public Builder() {
      this(16);
    }

    /// @param size how many nodes there will be; there can be more
    Builder(int size) {
      table = new NodeTable(size);
    }

    public int leaf(Origin origin, Shape shape, Role role) {
      return named(table.add(new Node.Leaf(origin, shape, role)));
    }

    public int constant(Origin origin, Matrix value) {
      return named(table.add(new Node.Constant(origin, value)));
    }

    /// @throws IllegalArgumentException if the operands' number or shapes do not fit, naming the
    ///   operation and the shapes
    public int operation(Origin origin, Op op, List<Integer> operands) {
      var shapes = operands.stream().map(table::shape).toList();
      var shape =
          op.shape(shapes)
              .orElseThrow(() -> new IllegalArgumentException(ShapeMismatch.sentence(op, shapes)));
      return operands.size() == 1
          ? operation(origin, op, shape, operands.getFirst())
          : operation(origin, op, shape, operands.getFirst(), operands.get(1));
    }

    /// An operation whose operand is known to fit.
    int operation(Origin origin, Op op, Shape shape, int operand) {
      return named(table.add(origin, shape, op, operand));
    }

    /// An operation whose operands are known to fit.
    int operation(Origin origin, Op op, Shape shape, int left, int right) {
      return named(table.add(origin, shape, op, left, right));
    }

    /// Lets `name` mean the node; an operation itself takes the name if it has none.
    public void name(String name, int id) {
      names.put(name, id);
      if (table.isOperation(id) && table.origin(id).name().isEmpty()) {
        table.setOrigin(id, table.origin(id).withName(name));
      }
    }

    public Node node(int id) {
      return table.node(id);
    }

    public Graph build(int output) {
      return new Graph(table.copy(), output, names);
    }

    private int named(int id) {
      String name = table.origin(id).name();
      if (!name.isEmpty()) {
        names.put(name, id);
      }
      return id;
    }
  }
}
