package dev.chainrule.engine;

import dev.chainrule.expr.Span;

/// Where a node comes from: the name a person gave it (empty if none), its place in the source, and
/// its scope in a model.
public record Origin(String name, Span span, Scope scope) {

  public static final Origin NONE = new Origin("", Span.NONE, Scope.ROOT);

  public static Origin named(String name) {
    return new Origin(name, Span.NONE, Scope.current());
  }

  public Origin withName(String newName) {
    return new Origin(newName, span, scope);
  }
}
