package dev.chainrule.trace;

/// How far one press of *forward* or *back* goes.
public enum Granularity {
  /// One write: a value, the seed, or one contribution along one edge.
  EDGE,
  /// All the writes of one node.
  NODE,
  /// A whole pass.
  PASS;

  /// The number of steps after going on from `moment` once.
  public int forward(Moment moment) {
    int count = Math.min(moment.count() + 1, moment.trace().size());
    while (count < moment.trace().size() && !isBoundary(moment.trace(), count)) {
      count++;
    }
    return count;
  }

  /// The number of steps after going back from `moment` once.
  public int back(Moment moment) {
    int count = Math.max(moment.count() - 1, 0);
    while (count > 0 && !isBoundary(moment.trace(), count)) {
      count--;
    }
    return count;
  }

  /// Whether a walk of this granularity rests after `count` steps.
  private boolean isBoundary(Trace trace, int count) {
    return switch (this) {
      case EDGE -> true;
      case NODE -> {
        var done = trace.steps().get(count - 1);
        var next = trace.steps().get(count);
        yield done.node() != next.node()
            || done.isForward() != next.isForward()
            || done instanceof Step.Seed;
      }
      case PASS -> count == trace.forwardSteps();
    };
  }
}
