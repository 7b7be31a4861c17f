package dev.chainrule.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The part of a model a node belongs to, outermost first, such as `layer 1` / `neuron 3`; views
/// group by it.
public record Scope(List<String> path) {

  public static final Scope ROOT = new Scope(List.of());

  private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

  public Scope {
    path = List.copyOf(path);
  }

  /// The scope that nodes made now belong to.
  public static Scope current() {
    return CURRENT.orElse(ROOT);
  }

  /// Runs `work` in the scope `name` inside the current one: every node made meanwhile belongs to
  /// it.
  public static <R> R within(String name, Supplier<R> work) {
    return ScopedValue.where(CURRENT, current().child(name)).call(work::get);
  }

  public Scope child(String name) {
    var longer = new ArrayList<>(path);
    longer.add(name);
    return new Scope(longer);
  }

  /// Whether this scope is `outer` or lies inside it.
  public boolean isWithin(Scope outer) {
    return path.size() >= outer.path.size()
        && path.subList(0, outer.path.size()).equals(outer.path);
  }
}
