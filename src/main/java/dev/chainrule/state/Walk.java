package dev.chainrule.state;

import dev.chainrule.engine.Scope;
import dev.chainrule.layout.Layout;
import dev.chainrule.trace.Granularity;
import dev.chainrule.trace.Moment;
import dev.chainrule.trace.Trace;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A walk through a trace: where in time it is, how it goes on, and how the graph is looked at.
///
/// @param count how many steps have happened
/// @param speed steps a second while playing
/// @param selected the node the inspector shows
/// @param opened the groups that are shown from inside
/// @param layout the picture, once there is one for this graph
public record Walk(
    Trace trace,
    int count,
    Granularity granularity,
    boolean playing,
    double speed,
    OptionalInt selected,
    Set<Scope> opened,
    Optional<Layout> layout) {

  public static final double SLOWEST = 0.5;
  public static final double FASTEST = 60;

  public Walk {
    opened = Set.copyOf(opened);
  }

  /// A walk that stands at the end of `trace`.
  public static Walk atEnd(Trace trace) {
    return new Walk(
        trace,
        trace.size(),
        Granularity.EDGE,
        false,
        2,
        OptionalInt.empty(),
        Set.of(),
        Optional.empty());
  }

  public Moment moment() {
    return trace.at(count);
  }

  /// The same walk through new numbers of the same graph, or at the end of another graph's trace.
  public Walk through(Trace other) {
    boolean sameGraph = other.graph() == trace.graph();
    return sameGraph
        ? new Walk(
            other,
            Math.min(count, other.size()),
            granularity,
            playing,
            speed,
            selected,
            opened,
            layout)
        : new Walk(
            other, other.size(), granularity, false, speed, OptionalInt.empty(), Set.of(), layout);
  }

  /// Stands after `newCount` steps, cut to what there is.
  public Walk at(int newCount) {
    return new Walk(
        trace,
        Math.clamp(newCount, 0, trace.size()),
        granularity,
        playing,
        speed,
        selected,
        opened,
        layout);
  }

  public Walk playing(boolean now) {
    return new Walk(trace, count, granularity, now, speed, selected, opened, layout);
  }

  public Walk withGranularity(Granularity chosen) {
    return new Walk(trace, count, chosen, playing, speed, selected, opened, layout);
  }

  public Walk withSpeed(double stepsPerSecond) {
    double cut = Math.clamp(stepsPerSecond, SLOWEST, FASTEST);
    return new Walk(trace, count, granularity, playing, cut, selected, opened, layout);
  }

  public Walk selecting(OptionalInt node) {
    return new Walk(trace, count, granularity, playing, speed, node, opened, layout);
  }

  public Walk opening(Scope scope) {
    var more = new HashSet<>(opened);
    more.add(scope);
    return new Walk(trace, count, granularity, playing, speed, selected, more, layout);
  }

  public Walk closingAll() {
    return new Walk(trace, count, granularity, playing, speed, selected, Set.of(), layout);
  }

  public Walk withLayout(Layout picture) {
    return new Walk(
        trace, count, granularity, playing, speed, selected, opened, Optional.of(picture));
  }

  /// The picture, if it is one of this trace's graph.
  public Optional<Layout> fittingLayout() {
    return layout.filter(picture -> picture.visible().graph() == trace.graph());
  }
}
