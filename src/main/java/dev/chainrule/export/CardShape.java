package dev.chainrule.export;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.engine.Role;
import dev.chainrule.layout.Box;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/// The outlines that tell kinds of nodes apart: pills for inputs and parameters, a tab for data,
/// cards for what is computed.
final class CardShape {

  private static final double PILL = 24;
  private static final double CARD = 8;
  private static final double TAB = 16;

  private CardShape() {}

  static Shape of(Graph graph, int node, Box box) {
    return switch (graph.node(node)) {
      case Node.Constant _ -> rounded(box, 0, CARD - 2);
      case Node.Operation _ -> rounded(box, 0, CARD);
      case Node.Leaf leaf when leaf.role() == Role.DATA -> tab(box);
      case Node.Leaf _ -> rounded(box, 0, PILL);
    };
  }

  /// @param inset how far inside `box` the outline runs
  static Shape rounded(Box box, double inset, double radius) {
    return new RoundRectangle2D.Double(
        box.x() + inset,
        box.y() + inset,
        box.width() - 2 * inset,
        box.height() - 2 * inset,
        2 * radius,
        2 * radius);
  }

  /// Square on the left, round on the right.
  private static Shape tab(Box box) {
    double right = box.x() + box.width();
    double bottom = box.y() + box.height();
    var path = new Path2D.Double();
    path.moveTo(box.x(), box.y());
    path.lineTo(right - TAB, box.y());
    path.quadTo(right, box.y(), right, box.y() + TAB);
    path.lineTo(right, bottom - TAB);
    path.quadTo(right, bottom, right - TAB, bottom);
    path.lineTo(box.x(), bottom);
    path.closePath();
    return path;
  }
}
