package dev.chainrule.export;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.layout.Item;
import dev.chainrule.layout.Layouts;
import dev.chainrule.layout.Size;
import dev.chainrule.layout.Visible;

/// The sizes of cards, on a grid of 8 pixels. They follow from the structure alone, so that the
/// pictures of one graph at different moments lie exactly over each other.
final class Measures implements Layouts.Sizes {

  static final double HEADER = 28;
  static final double ROW = 24;
  static final double PADDING = 12;
  static final double HEAT_WIDTH = 64;
  static final double HEAT_HEIGHT = 48;

  private static final double GRID = 8;
  private static final double NARROWEST = 136;
  private static final double WIDEST = 280;

  @Override
  public Size of(Visible visible, Item item) {
    return switch (item) {
      case Item.Single single -> single(visible.graph(), single.node());
      case Item.Group group -> new Size(width(Face.NAME.width(name(group))), 64);
      case Item.Rest _ -> new Size(NARROWEST, 48);
    };
  }

  static String name(Item.Group group) {
    return String.join(", ", group.scope().path());
  }

  static String symbol(Graph graph, int node) {
    return graph.node(node) instanceof Node.Operation operation
        ? operation.op().symbol().replace('-', '\u2212')
        : "";
  }

  /// Whether the node is a mere number in the graph.
  static boolean isPlainConstant(Graph graph, int node) {
    return graph.node(node) instanceof Node.Constant constant && constant.shape().isScalar();
  }

  private static Size single(Graph graph, int node) {
    if (isPlainConstant(graph, node)) {
      return new Size(grid(2 * PADDING + Face.NUMBER.width(graph.label(node))), 40);
    }
    double header = Face.NAME.width(graph.label(node) + symbol(graph, node)) + PADDING;
    return graph.node(node).shape().isScalar()
        ? new Size(width(header), HEADER + 2 * ROW + PADDING)
        : new Size(
            width(Math.max(header, 2 * HEAT_WIDTH + PADDING)),
            HEADER + HEAT_HEIGHT + 2 * ROW + PADDING);
  }

  private static double width(double content) {
    return grid(Math.clamp(content + 2 * PADDING, NARROWEST, WIDEST));
  }

  private static double grid(double length) {
    return Math.ceil(length / GRID) * GRID;
  }
}
