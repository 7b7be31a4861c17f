package dev.chainrule.state;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.engine.Scope;
import dev.chainrule.layout.Item;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Finds nodes by what they are called or what they do.
public final class Find {

  private Find() {}

  /// The next node after the selected one that is called `text`; failing that, whose name contains
  /// it, or whose operation is written so.
  public static OptionalInt node(Walk walk, String text) {
    return next(walk.trace().graph(), text.strip(), walk.selected());
  }

  /// Selects [#node] and opens the group that hides it. Where nothing fits, the walk stays as it
  /// is.
  static Walk next(Walk walk, String text) {
    var found = node(walk, text);
    if (found.isEmpty()) {
      return walk;
    }
    var selecting = walk.selecting(found);
    return hiding(walk, found.getAsInt()).map(selecting::opening).orElse(selecting);
  }

  private static OptionalInt next(Graph graph, String text, OptionalInt after) {
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    var exact = next(graph, after, node -> graph.label(node).equals(text));
    return exact.isPresent() ? exact : next(graph, after, node -> fits(graph, node, text));
  }

  private static OptionalInt next(Graph graph, OptionalInt after, IntPredicate fits) {
    int start = after.orElse(-1) + 1;
    return IntStream.range(0, graph.size())
        .map(i -> (start + i) % graph.size())
        .filter(fits)
        .findFirst();
  }

  private static boolean fits(Graph graph, int node, String text) {
    String sought = text.toLowerCase(Locale.ROOT);
    boolean called = graph.label(node).toLowerCase(Locale.ROOT).contains(sought);
    return called
        || graph.node(node) instanceof Node.Operation operation
            && operation.op().symbol().equals(sought);
  }

  private static Optional<Scope> hiding(Walk walk, int node) {
    return walk.fittingLayout()
        .map(layout -> layout.visible().items().get(layout.visible().itemOf().get(node)))
        .filter(Item.Group.class::isInstance)
        .map(item -> ((Item.Group) item).scope());
  }
}
