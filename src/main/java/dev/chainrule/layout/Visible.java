package dev.chainrule.layout;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/// What of a graph is shown. A small graph is shown whole; of a large one, neurons and then layers
/// become groups; and where there are no such parts, the nodes nearest to the output stay and the
/// rest is counted.
///
/// @param items what is shown, in the order of the graph
/// @param links the edges between items
/// @param itemOf for each node of the graph the item that shows it
public record Visible(Graph graph, List<Item> items, List<Link> links, List<Integer> itemOf) {

  /// More items than this are not laid out while a person waits.
  public static final int LIMIT = 400;

  /// Links that pass over other columns cost Graphviz the most: it places a point in every column
  /// they pass. With more of these points than this, the layout takes seconds.
  private static final int MOST_PASSED = 1_000;

  /// Shows `graph`, the scopes in `opened` being shown from inside whatever their size.
  public static Visible of(Graph graph, Set<Scope> opened) {
    if (graph.size() <= LIMIT && opened.isEmpty()) {
      var whole = grouped(graph, Item.Single::new);
      return whole.passed() <= MOST_PASSED ? whole : nearest(graph);
    }
    int deepest =
        graph.nodes().stream().mapToInt(n -> n.origin().scope().path().size()).max().orElse(0);
    for (int depth = deepest; depth > 0; depth--) {
      var visible = closedBelow(graph, depth, opened);
      if (visible.items.size() <= LIMIT || depth == 1 && !opened.isEmpty()) {
        return visible;
      }
    }
    return nearest(graph);
  }

  /// Closes every scope at `depth`, but for the opened ones.
  private static Visible closedBelow(Graph graph, int depth, Set<Scope> opened) {
    Map<Scope, List<Integer>> groups = new LinkedHashMap<>();
    for (int node = 0; node < graph.size(); node++) {
      var scope = closed(graph.node(node).origin().scope(), depth, opened);
      if (!scope.equals(Scope.ROOT)) {
        groups.computeIfAbsent(scope, _ -> new ArrayList<>()).add(node);
      }
    }
    Map<Scope, Item> items = new LinkedHashMap<>();
    groups.forEach((scope, nodes) -> items.put(scope, new Item.Group(scope, nodes)));
    return grouped(
        graph,
        node -> {
          var item = items.get(closed(graph.node(node).origin().scope(), depth, opened));
          return item == null ? new Item.Single(node) : item;
        });
  }

  private static Scope closed(Scope scope, int depth, Set<Scope> opened) {
    if (scope.path().size() < depth) {
      return Scope.ROOT;
    }
    var cut = Scope.of(scope.path().subList(0, depth));
    return opened.contains(cut) ? Scope.ROOT : cut;
  }

  /// Keeps the nodes that the output reaches in the fewest steps, as many as can be laid out.
  private static Visible nearest(Graph graph) {
    int limit = Math.min(LIMIT, graph.size());
    var visible = nearest(graph, limit);
    while (visible.passed() > MOST_PASSED && limit > 1) {
      limit = limit * 3 / 4;
      visible = nearest(graph, limit);
    }
    return visible;
  }

  private static Visible nearest(Graph graph, int limit) {
    var kept = new BitSet();
    var pending = new ArrayDeque<Integer>(List.of(graph.output()));
    while (!pending.isEmpty() && kept.cardinality() < limit - 1) {
      int node = pending.poll();
      if (!kept.get(node)) {
        kept.set(node);
        pending.addAll(graph.node(node).operands());
      }
    }
    var rest = new Item.Rest(graph.size() - kept.cardinality());
    return grouped(graph, node -> kept.get(node) ? new Item.Single(node) : rest);
  }

  /// How many columns all links together pass over, every item standing as near to what uses it as
  /// it can.
  private long passed() {
    int[] columns = new int[items.size()];
    links.stream()
        .sorted(Comparator.comparingInt(Link::node).reversed())
        .forEach(
            link -> columns[link.from()] = Math.min(columns[link.from()], columns[link.to()] - 1));
    return links.stream().mapToLong(link -> columns[link.to()] - columns[link.from()] - 1L).sum();
  }

  private static Visible grouped(Graph graph, IntFunction<Item> itemFor) {
    var items = new ArrayList<Item>();
    Map<Item, Integer> places = new LinkedHashMap<>();
    var itemOf = new ArrayList<Integer>();
    for (int node = 0; node < graph.size(); node++) {
      var item = itemFor.apply(node);
      Integer place = places.get(item);
      if (place == null) {
        place = items.size();
        places.put(item, place);
        items.add(item);
      }
      itemOf.add(place);
    }
    return new Visible(graph, List.copyOf(items), links(graph, items, itemOf), List.copyOf(itemOf));
  }

  private static List<Link> links(Graph graph, List<Item> items, List<Integer> itemOf) {
    var links = new ArrayList<Link>();
    var bundled = new HashSet<Long>();
    for (int node = 0; node < graph.size(); node++) {
      var operands = graph.node(node).operands();
      for (int operand = 0; operand < operands.size(); operand++) {
        int from = itemOf.get(operands.get(operand));
        int to = itemOf.get(node);
        boolean plain =
            items.get(from) instanceof Item.Single && items.get(to) instanceof Item.Single;
        if (from != to && (plain || bundled.add((long) from << 32 | to))) {
          links.add(new Link(from, to, node, operand));
        }
      }
    }
    return List.copyOf(links);
  }
}
