package dev.chainrule.engine;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A number that remembers how it was computed: what [Value] and [Tensor] have in common.
///
/// @param <T> the type itself
/// @param <N> what it holds: a `Double` or a [Matrix]
public abstract sealed class Recorded<T extends Recorded<T, N>, N> implements Operations<T>
    permits Value, Tensor {

  private static final AtomicLong CREATED = new AtomicLong();

  private final long order = CREATED.getAndIncrement();
  private final Source source;
  private final List<T> operands;
  private N number;
  private @Nullable N gradient;
  private Origin origin;

  /// What made the number.
  sealed interface Source {
    record Given(Role role) implements Source {}

    record Fixed() implements Source {}

    record Computed(Op op) implements Source {}
  }

  Recorded(Source source, List<T> operands, N number, Origin origin) {
    this.source = source;
    this.operands = operands;
    this.number = number;
    this.origin = origin;
  }

  abstract T self();

  abstract Arithmetic<N> arithmetic();

  abstract T computed(Op op, List<T> operands, N number);

  @Override
  public T apply(Op op) {
    return apply(op, List.of(self()), List.of(shape()), List.of(number));
  }

  @Override
  public T apply(Op op, T other) {
    return apply(
        op,
        List.of(self(), other),
        List.of(shape(), other.shape()),
        List.of(number, other.number()));
  }

  private T apply(Op op, List<T> inputs, List<Shape> shapes, List<N> numbers) {
    if (op.shape(shapes).isEmpty()) {
      throw new IllegalArgumentException(ShapeMismatch.sentence(op, shapes));
    }
    return computed(op, inputs, arithmetic().apply(op, numbers));
  }

  public Shape shape() {
    return arithmetic().shape(number);
  }

  /// Gives the number a name that pictures and recordings show.
  public T named(String name) {
    origin = origin.withName(name);
    return self();
  }

  /// Adds to the gradient of everything this was computed from the derivative of this; of a matrix,
  /// of the sum of its cells.
  ///
  /// A second call adds again, as in PyTorch; [#zeroGrad] starts afresh.
  public void backward() {
    var ancestors = ancestors();
    var evaluation = new Evaluation<>(graph(ancestors), arithmetic(), new Observer<>() {});
    evaluation.resume(ancestors.stream().map(Recorded::number).toList());
    evaluation.backward();
    for (int id = 0; id < ancestors.size(); id++) {
      ancestors.get(id).accumulate(evaluation.gradient(id));
    }
  }

  /// Forgets the gradient of this and of everything it was computed from.
  public void zeroGrad() {
    ancestors().forEach(ancestor -> ancestor.clearGradient());
  }

  /// The graph this was computed by, with the numbers of its leaves.
  public Recording recording() {
    var ancestors = ancestors();
    var leaves = new HashMap<Integer, Matrix>();
    for (int id = 0; id < ancestors.size(); id++) {
      if (ancestors.get(id).source() instanceof Source.Given) {
        leaves.put(id, arithmetic().matrix(ancestors.get(id).number()));
      }
    }
    return new Recording(graph(ancestors), leaves);
  }

  /// The graph in Graphviz's DOT language: each node once, with its value and gradient, or its
  /// shape if it is a matrix.
  public String toGraphviz() {
    var ancestors = ancestors();
    return DotText.write(
        graph(ancestors),
        ancestors.stream().map(a -> Optional.of(arithmetic().matrix(a.number()))).toList(),
        ancestors.stream()
            .map(a -> Optional.ofNullable(a.gradient()).map(arithmetic()::matrix))
            .toList());
  }

  N number() {
    return number;
  }

  @Nullable N gradient() {
    return gradient;
  }

  void replaceNumber(N replacement) {
    if (!(source instanceof Source.Given)) {
      throw new IllegalStateException(
          "only a leaf can be set, and " + origin.name() + " is computed or constant");
    }
    number = replacement;
  }

  Source source() {
    return source;
  }

  void clearGradient() {
    gradient = null;
  }

  void accumulate(@Nullable N contribution) {
    if (contribution != null) {
      gradient = gradient == null ? contribution : arithmetic().add(gradient, contribution);
    }
  }

  /// This and all it was computed from, in the order of creation.
  private List<T> ancestors() {
    var found = new IdentityHashMap<T, Boolean>();
    var pending = new ArrayDeque<T>(List.of(self()));
    while (!pending.isEmpty()) {
      var next = pending.pop();
      if (found.put(next, true) == null) {
        next.operands().forEach(pending::push);
      }
    }
    var ancestors = new ArrayList<>(found.keySet());
    ancestors.sort(Comparator.comparingLong(Recorded::order));
    return ancestors;
  }

  private Graph graph(List<T> ancestors) {
    var builder = new Graph.Builder();
    Map<T, Integer> ids = new IdentityHashMap<>();
    for (T ancestor : ancestors) {
      ids.put(
          ancestor, ancestor.addTo(builder, ancestor.operands().stream().map(ids::get).toList()));
    }
    return builder.build(ancestors.size() - 1);
  }

  int addTo(Graph.Builder builder, List<Integer> operandIds) {
    return switch (source) {
      case Source.Given(Role role) -> builder.leaf(origin, shape(), role);
      case Source.Fixed() -> builder.constant(origin, arithmetic().matrix(number));
      case Source.Computed(Op op) -> builder.operation(origin, op, operandIds);
    };
  }

  List<T> operands() {
    return operands;
  }

  long order() {
    return order;
  }
}
