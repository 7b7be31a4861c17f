package dev.chainrule.engine;

import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// The nodes of a graph in columns, so that a pass over a hundred thousand of them reads numbers
/// that lie side by side. The [Node] of an operation is made when somebody asks for it.
final class NodeTable {

  private static final int NONE = -1;
  private static final Op[] OPS = Op.values();

  private int size;
  private int[] ops;
  private int[] lefts;
  private int[] rights;
  private Origin[] origins;
  private Shape[] shapes;
  private @Nullable Node[] nodes;

  /// @param capacity how many nodes there is room for at first
  NodeTable(int capacity) {
    ops = new int[capacity];
    lefts = new int[capacity];
    rights = new int[capacity];
    origins = new Origin[capacity];
    shapes = new Shape[capacity];
    nodes = new Node[capacity];
  }

  /// A table of its own with the same nodes.
  NodeTable copy() {
    var copy = new NodeTable(0);
    copy.take(this, size);
    copy.size = size;
    return copy;
  }

  int size() {
    return size;
  }

  /// Appends a leaf or constant.
  ///
  /// @return its number
  int add(Node node) {
    int id = append(node.origin(), node.shape(), NONE, NONE, NONE);
    nodes[id] = node;
    return id;
  }

  int add(Origin origin, Shape shape, Op op, int operand) {
    return append(origin, shape, op.ordinal(), operand, NONE);
  }

  int add(Origin origin, Shape shape, Op op, int left, int right) {
    return append(origin, shape, op.ordinal(), left, right);
  }

  /// Lets an operation come from elsewhere.
  void setOrigin(int operation, Origin origin) {
    origins[operation] = origin;
    nodes[operation] = null;
  }

  boolean isOperation(int id) {
    return ops[id] != NONE;
  }

  Op op(int operation) {
    return OPS[ops[operation]];
  }

  int operandCount(int id) {
    return lefts[id] == NONE ? 0 : rights[id] == NONE ? 1 : 2;
  }

  int operand(int operation, int position) {
    return position == 0 ? lefts[operation] : rights[operation];
  }

  Origin origin(int id) {
    return origins[id];
  }

  Shape shape(int id) {
    return shapes[id];
  }

  Node node(int id) {
    var known = nodes[id];
    if (known == null) {
      known = new Node.Operation(origins[id], shapes[id], op(id), operands(id));
      nodes[id] = known;
    }
    return known;
  }

  /// All nodes; the list does not change as long as the table does not.
  List<Node> asList() {
    return new NodeList();
  }

  private List<Integer> operands(int operation) {
    return rights[operation] == NONE
        ? List.of(lefts[operation])
        : List.of(lefts[operation], rights[operation]);
  }

  private int append(Origin origin, Shape shape, int op, int left, int right) {
    if (size == ops.length) {
      take(this, 2 * size + 1);
    }
    ops[size] = op;
    lefts[size] = left;
    rights[size] = right;
    origins[size] = origin;
    shapes[size] = shape;
    return size++;
  }

  private void take(NodeTable source, int capacity) {
    ops = Arrays.copyOf(source.ops, capacity);
    lefts = Arrays.copyOf(source.lefts, capacity);
    rights = Arrays.copyOf(source.rights, capacity);
    origins = Arrays.copyOf(source.origins, capacity);
    shapes = Arrays.copyOf(source.shapes, capacity);
    nodes = Arrays.copyOf(source.nodes, capacity);
  }

  private final class NodeList extends AbstractList<Node> implements RandomAccess {

    @Override
    public Node get(int id) {
      Objects.checkIndex(id, size);
      return node(id);
    }

    @Override
    public int size() {
      return size;
    }
  }
}
