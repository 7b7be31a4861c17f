package dev.chainrule.ui.graph;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.layout.Item;
import dev.chainrule.layout.Layouts;
import dev.chainrule.layout.Size;
import dev.chainrule.layout.Visible;

/// The sizes of cards, on a grid of 8 pixels. They follow from the structure and leave room for the
/// widest number there can be, so that stepping never moves anything.
public final class CardSizes implements Layouts.Sizes {

  static final double HEADER = 28;
  static final double ROW = 24;
  static final double HEAT_WIDTH = 64;
  static final double HEAT_HEIGHT = 48;

  private static final double GRID = 8;
  private static final double LETTER = 8.8;

  @Override
  public Size of(Visible visible, Item item) {
    return switch (item) {
      case Item.Single single -> single(visible.graph(), single.node());
      case Item.Group group ->
          new Size(grid(Math.max(136, 32 + LETTER * name(group).length())), HEADER + 2 * ROW + 12);
      case Item.Rest _ -> new Size(160, 48);
    };
  }

  static String name(Item.Group group) {
    return String.join(", ", group.scope().path());
  }

  private static Size single(Graph graph, int node) {
    if (graph.node(node) instanceof Node.Constant constant && constant.shape().isScalar()) {
      return new Size(grid(28 + LETTER * graph.label(node).length()), 40);
    }
    double header = 40 + LETTER * (graph.label(node).length() + symbol(graph, node).length());
    return graph.node(node).shape().isScalar()
        ? new Size(grid(Math.clamp(header, 136, 240)), HEADER + 2 * ROW + 12)
        : new Size(grid(Math.clamp(header, 2 * HEAT_WIDTH + 24, 280)), HEADER + HEAT_HEIGHT + 52);
  }

  static String symbol(Graph graph, int node) {
    return graph.node(node) instanceof Node.Operation operation ? operation.op().symbol() : "";
  }

  private static double grid(double length) {
    return Math.ceil(length / GRID) * GRID;
  }
}
