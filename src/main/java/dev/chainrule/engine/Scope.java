package dev.chainrule.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The part of a model a node belongs to, outermost first, such as `layer 1` / `neuron 3`; views
/// group by it.
public final class Scope {

  public static final Scope ROOT = new Scope(null, "");

  private static final ThreadLocal<Current> CURRENT = ThreadLocal.withInitial(Current::new);

  private final @Nullable Scope outer;
  private final String name;

  /// The scope that a thread is in.
  static final class Current {
    private Scope scope = ROOT;

    Scope scope() {
      return scope;
    }
  }

  private Scope(@Nullable Scope outer, String name) {
    this.outer = outer;
    this.name = name;
  }

  /// The scope with these names, outermost first.
  public static Scope of(List<String> path) {
    var scope = ROOT;
    for (String name : path) {
      scope = scope.child(name);
    }
    return scope;
  }

  /// The scope that nodes made now belong to.
  public static Scope current() {
    return CURRENT.get().scope;
  }

  /// Where this thread's scope can be read again and again.
  static Current ofThread() {
    return CURRENT.get();
  }

  /// Runs `work` in the scope `name` inside the current one: every node made meanwhile belongs to
  /// it.
  public static <R> R within(String name, Supplier<R> work) {
    var current = CURRENT.get();
    var before = current.scope;
    current.scope = before.child(name);
    try {
      return work.get();
    } finally {
      current.scope = before;
    }
  }

  public Scope child(String childName) {
    return new Scope(this, childName);
  }

  /// The names, outermost first; none for [#ROOT].
  public List<String> path() {
    var names = new ArrayList<String>();
    for (var scope = this; scope.outer != null; scope = scope.outer) {
      names.add(scope.name);
    }
    return List.copyOf(names.reversed());
  }

  /// Whether this scope is `other` or lies inside it.
  public boolean isWithin(Scope other) {
    for (var scope = this; scope != null; scope = scope.outer) {
      if (scope.equals(other)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Scope that
            && name.equals(that.name)
            && Objects.equals(outer, that.outer);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(outer) + name.hashCode();
  }

  @Override
  public String toString() {
    return String.join(" / ", path());
  }
}
