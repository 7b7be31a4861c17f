package dev.chainrule.engine.plan.term;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.engine.plan.term.Repetitions.Repetition;
import dev.chainrule.expr.Form;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.Optional;
import java.util.stream.IntStream;

/// A graph of single numbers as terms: each repetition becomes a column with a row for each of its
/// lanes, so that a graph of a hundred thousand nodes is a few dozen terms.
public final class LaneTerms {

  /// Terms pay only where a repetition has this many lanes on average.
  private static final int WORTHWHILE = 8;

  private final Graph graph;
  private final Numbers numbers;
  private final Terms terms;
  private final Repetitions repetitions;
  private final Sums sums;
  private final int[] columns;

  private LaneTerms(Graph graph, Numbers numbers, Terms terms, Repetitions repetitions) {
    this.graph = graph;
    this.numbers = numbers;
    this.terms = terms;
    this.repetitions = repetitions;
    this.columns = new int[repetitions.list().size()];
    this.sums = new Sums(repetitions, terms, this);
  }

  /// Adds what the output needs, if enough of the graph repeats.
  ///
  /// @return the output's term
  public static Optional<Integer> add(Graph graph, Numbers numbers, Terms terms) {
    // What sums or turns matrices means nothing to a single number, and something else to a column.
    for (int node = 0; node < graph.size(); node++) {
      if (graph.isOperation(node) && graph.op(node).form() != Form.EACH) {
        return Optional.empty();
      }
    }
    var repetitions = new Repetitions(graph);
    if (graph.size() < WORTHWHILE * repetitions.list().size()) {
      return Optional.empty();
    }
    var lanes = new LaneTerms(graph, numbers, terms, repetitions);
    for (var repetition : repetitions.list()) {
      lanes.columns[repetition.id()] = lanes.column(repetition);
      lanes.sums.made(repetition.id());
    }
    return Optional.of(lanes.single(graph.output()));
  }

  /// The term of operand number `position` of every lane; one row where all lanes have the same.
  int operand(Repetition repetition, int position) {
    var lanes = repetition.lanes();
    int[] nodes = new int[lanes.size()];
    for (int lane = 0; lane < nodes.length; lane++) {
      nodes[lane] = lanes.get(lane)[position];
    }
    return of(nodes, repetition.key().code(position));
  }

  /// The numbers of copies as a column.
  ///
  /// @param code which repetition they belong to, or what leaf they are
  int of(int[] nodes, long code) {
    if (Repetitions.isConstant(code)) {
      return terms.splat(Shape.SCALAR, ((Node.Constant) graph.node(nodes[0])).value().scalar());
    }
    if (code < 0) {
      int[] places = new int[nodes.length];
      for (int i = 0; i < places.length; i++) {
        places[i] = numbers.place(nodes[i]);
      }
      int[] cells = allEqual(places) ? new int[] {places[0]} : places;
      return terms.pack(new Shape(cells.length, 1), Cells.of(cells));
    }
    int[] lanes = new int[nodes.length];
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = repetitions.laneOf(nodes[i]);
    }
    return rows(columns[(int) code], lanes);
  }

  int place(int leaf) {
    return numbers.place(leaf);
  }

  /// Row `lanes[i]` of `term` as row `i`.
  private int rows(int term, int[] lanes) {
    int count = terms.shape(term).rows();
    if (count == 1) {
      return term;
    }
    if (allEqual(lanes)) {
      return terms.gather(term, Cells.of(new int[] {lanes[0]}));
    }
    return lanes.length == count && areInOrder(lanes) ? term : terms.gather(term, Cells.of(lanes));
  }

  private int column(Repetition repetition) {
    return repetition.key().op() == Op.ADD
        ? sums.term(repetition)
        : terms.apply(
            repetition.key().op(),
            IntStream.range(0, repetition.key().size())
                .map(position -> operand(repetition, position))
                .toArray());
  }

  private int single(int node) {
    int repetition = repetitions.repetitionOf(node);
    if (repetition != Repetitions.NONE) {
      return of(new int[] {node}, repetition);
    }
    return switch (graph.node(node)) {
      case Node.Constant constant -> terms.splat(Shape.SCALAR, constant.value().scalar());
      case Node.Leaf _, Node.Operation _ ->
          terms.pack(Shape.SCALAR, Cells.range(numbers.place(node), 1));
    };
  }

  private static boolean allEqual(int[] numbers) {
    for (int number : numbers) {
      if (number != numbers[0]) {
        return false;
      }
    }
    return true;
  }

  private static boolean areInOrder(int[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != i) {
        return false;
      }
    }
    return true;
  }
}
