package dev.chainrule.engine.plan.term;

import dev.chainrule.engine.plan.term.Repetitions.Repetition;
import dev.chainrule.engine.plan.term.Term.Slice;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sums over lanes as terms. Summands that are a parameter times something become a row of a matrix
/// product, and the sums that weigh the same things, such as the neurons of a layer, become one
/// product. A single sum over copies becomes a sum of their column.
final class Sums {

  private static final int NONE = -1;

  private final Repetitions repetitions;
  private final Terms terms;
  private final LaneTerms lanes;
  private final Map<List<Integer>, List<Repetition>> alike = new HashMap<>();
  private final Map<Integer, Integer> weighted = new HashMap<>();
  private final Map<Integer, List<Weighing>> found = new HashMap<>();
  private int made;

  /// A summand that is a parameter times something.
  ///
  /// @param product the repetition of the products
  /// @param factor which of its operands is the parameter
  private record Weighing(int position, Repetition product, int factor) {}

  Sums(Repetitions repetitions, Terms terms, LaneTerms lanes) {
    this.repetitions = repetitions;
    this.terms = terms;
    this.lanes = lanes;
    for (var repetition : repetitions.list()) {
      var weighings = weighings(repetition);
      if (weighings.size() > 1) {
        alike.computeIfAbsent(firstSources(weighings), _ -> new ArrayList<>()).add(repetition);
      }
    }
  }

  /// Says that the columns of all repetitions up to this one are there.
  void made(int repetition) {
    made = repetition + 1;
  }

  int term(Repetition sum) {
    var weighings = weighings(sum);
    int total = NONE;
    if (weighings.size() > 1) {
      if (!weighted.containsKey(sum.id())) {
        weigh(sum, weighings);
      }
      total = Optional.ofNullable(weighted.get(sum.id())).orElse(NONE);
    }
    var left = new ArrayList<Integer>();
    for (int position = 0; position < sum.key().size(); position++) {
      left.add(position);
    }
    if (total != NONE) {
      weighings.forEach(weighing -> left.remove((Integer) weighing.position()));
    }
    return sum.lanes().size() == 1 ? alone(sum, left, total) : beside(sum, left, total);
  }

  /// One lane: the summands that are copies of one another are summed as a column.
  private int alone(Repetition sum, List<Integer> positions, int start) {
    var groups = new LinkedHashMap<Long, List<Integer>>();
    int[] operands = sum.lanes().getFirst();
    for (int position : positions) {
      groups
          .computeIfAbsent(sum.key().code(position), _ -> new ArrayList<>())
          .add(operands[position]);
    }
    int total = start;
    for (var group : groups.entrySet()) {
      int[] nodes = group.getValue().stream().mapToInt(Integer::intValue).toArray();
      int column = lanes.of(nodes, group.getKey());
      boolean same = terms.shape(column).rows() == 1 && nodes.length > 1;
      int part =
          same
              ? terms.apply(Op.MUL, column, terms.splat(Shape.SCALAR, nodes.length))
              : terms.sumTo(column, Shape.SCALAR);
      total = added(total, part);
    }
    return total;
  }

  /// Many lanes: summand after summand.
  private int beside(Repetition sum, List<Integer> positions, int start) {
    int total = start;
    for (int position : positions) {
      total = added(total, lanes.operand(sum, position));
    }
    return total;
  }

  private int added(int total, int part) {
    return total == NONE ? part : terms.apply(Op.ADD, total, part);
  }

  /// `sources @ parameters`, for every sum that weighs these sources, each being a column of it.
  private void weigh(Repetition sum, List<Weighing> weighings) {
    var sources = sources(weighings);
    int rows = sum.lanes().size();
    if (sources.stream().anyMatch(source -> terms.shape(source).rows() != rows)) {
      return;
    }
    var group =
        alike.getOrDefault(firstSources(weighings), List.of()).stream()
            .filter(other -> isReady(other) && sources(weighings(other)).equals(sources))
            .toList();
    int[] cells = new int[sources.size() * group.size()];
    for (int column = 0; column < group.size(); column++) {
      var others = weighings(group.get(column));
      for (int row = 0; row < others.size(); row++) {
        cells[row * group.size() + column] = parameter(others.get(row));
      }
    }
    int left = terms.columns(sources.stream().map(source -> new Slice(source, 0)).toList());
    int right = terms.pack(new Shape(sources.size(), group.size()), Cells.of(cells));
    int product = terms.apply(Op.MATMUL, left, right);
    for (int column = 0; column < group.size(); column++) {
      weighted.put(group.get(column).id(), terms.columns(List.of(new Slice(product, column))));
    }
  }

  private boolean isReady(Repetition sum) {
    return weighings(sum).stream().allMatch(w -> w.product().key().code(1 - w.factor()) < made);
  }

  private List<Integer> sources(List<Weighing> weighings) {
    return weighings.stream().map(w -> lanes.operand(w.product(), 1 - w.factor())).toList();
  }

  private int parameter(Weighing weighing) {
    return lanes.place(weighing.product().lanes().getFirst()[weighing.factor()]);
  }

  /// What the first lane weighs: sums that differ here do not weigh the same.
  private static List<Integer> firstSources(List<Weighing> weighings) {
    return weighings.stream().map(w -> w.product().lanes().getFirst()[1 - w.factor()]).toList();
  }

  private List<Weighing> weighings(Repetition sum) {
    return found.computeIfAbsent(sum.id(), _ -> find(sum));
  }

  private List<Weighing> find(Repetition sum) {
    var found = new ArrayList<Weighing>();
    if (sum.key().op() != Op.ADD || sum.lanes().size() == 1) {
      return found;
    }
    for (int position = 0; position < sum.key().size(); position++) {
      long code = sum.key().code(position);
      if (code >= 0) {
        weighing(sum, position, repetitions.list().get((int) code)).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Weighing> weighing(Repetition sum, int position, Repetition product) {
    if (product.key().op() != Op.MUL || !isBesideEach(sum, position, product)) {
      return Optional.empty();
    }
    boolean left = Repetitions.isParameter(product.key().code(0));
    boolean right = Repetitions.isParameter(product.key().code(1));
    return left == right
        ? Optional.empty()
        : Optional.of(new Weighing(position, product, left ? 0 : 1));
  }

  /// Whether lane `i` of the sum takes lane `i` of the product.
  private boolean isBesideEach(Repetition sum, int position, Repetition product) {
    boolean each = sum.lanes().size() == product.lanes().size();
    for (int lane = 0; each && lane < sum.lanes().size(); lane++) {
      each = repetitions.laneOf(sum.lanes().get(lane)[position]) == lane;
    }
    return each;
  }
}
