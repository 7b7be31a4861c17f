package dev.chainrule.trace;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.expr.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A trace and how many of its steps have happened. Going anywhere in time is another `count`.
public record Moment(Trace trace, int count) {

  public Moment {
    Objects.checkIndex(count, trace.size() + 1);
  }

  /// The moment after `newCount` steps, cut to what there is.
  public Moment to(int newCount) {
    return new Moment(trace, Math.clamp(newCount, 0, trace.size()));
  }

  public boolean isStart() {
    return count == 0;
  }

  public boolean isEnd() {
    return count == trace.size();
  }

  /// The step that has just happened.
  public Optional<Step> last() {
    return isStart() ? Optional.empty() : Optional.of(trace.steps().get(count - 1));
  }

  /// The step that comes next.
  public Optional<Step> next() {
    return isEnd() ? Optional.empty() : Optional.of(trace.steps().get(count));
  }

  /// The node's value, if it is computed yet.
  public Optional<Matrix> value(int node) {
    return switch (graph().node(node)) {
      case Node.Constant constant -> Optional.of(constant.value());
      case Node.Leaf _ -> Optional.of(Objects.requireNonNull(trace.recording().leaves().get(node)));
      case Node.Operation _ -> {
        int at = trace.evaluatedAt(node);
        yield at < count
            ? Optional.of(((Step.Evaluate) trace.steps().get(at)).value())
            : Optional.empty();
      }
    };
  }

  /// What is known of the node's gradient.
  public Gradient gradient(int node) {
    int expected = graph().flow().expected(node);
    if (expected == 0) {
      return new Gradient.None();
    }
    int[] at = trace.contributionsAt(node);
    int arrived = arrived(at);
    if (arrived == 0) {
      return new Gradient.Unknown();
    }
    var sum = sumAfter(trace.steps().get(at[arrived - 1]));
    return arrived == expected
        ? new Gradient.Final(sum)
        : new Gradient.Partial(sum, arrived, expected);
  }

  /// The contributions to the node's gradient that have arrived, in order; the seed is not among
  /// them.
  public List<Step.Propagate> contributions(int node) {
    int[] at = trace.contributionsAt(node);
    return Arrays.stream(at, 0, arrived(at))
        .mapToObj(trace.steps()::get)
        .filter(Step.Propagate.class::isInstance)
        .map(Step.Propagate.class::cast)
        .toList();
  }

  public Graph graph() {
    return trace.graph();
  }

  private int arrived(int[] at) {
    int found = Arrays.binarySearch(at, count);
    return found < 0 ? -found - 1 : found;
  }

  private static Matrix sumAfter(Step step) {
    return switch (step) {
      case Step.Seed seed -> seed.gradient();
      case Step.Propagate propagate -> propagate.gradient();
      case Step.Evaluate evaluate -> throw new IllegalStateException("not a gradient: " + evaluate);
    };
  }
}
