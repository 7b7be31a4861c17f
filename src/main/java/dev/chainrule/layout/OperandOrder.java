package dev.chainrule.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// An order of the items in which what an item is computed from stands before it, first operand
/// first. Graphviz keeps the links into a node in the order in which it meets them, and so in the
/// order of the operands.
final class OperandOrder {

  private final List<List<Integer>> sources = new ArrayList<>();
  private final LinkedHashSet<Integer> ordered = new LinkedHashSet<>();
  private final ArrayDeque<Integer> open = new ArrayDeque<>();

  private OperandOrder(Visible visible) {
    visible.items().forEach(_ -> sources.add(new ArrayList<>()));
    visible.links().forEach(link -> sources.get(link.to()).add(link.from()));
  }

  static List<Integer> of(Visible visible) {
    var order = new OperandOrder(visible);
    order.visit(visible.itemOf().get(visible.graph().output()));
    for (int item = 0; item < visible.items().size(); item++) {
      order.visit(item);
    }
    return List.copyOf(order.ordered);
  }

  /// Groups may depend on each other in a circle; an item that is already open is not opened again.
  private void visit(int item) {
    open.push(item);
    while (!open.isEmpty()) {
      int top = open.getFirst();
      var next =
          ordered.contains(top)
              ? java.util.Optional.<Integer>empty()
              : sources.get(top).stream()
                  .filter(s -> !ordered.contains(s) && !open.contains(s))
                  .findFirst();
      if (next.isPresent()) {
        open.push(next.get());
      } else {
        open.pop();
        ordered.add(top);
      }
    }
  }
}
