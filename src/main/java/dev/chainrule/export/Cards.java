package dev.chainrule.export;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.engine.Role;
import dev.chainrule.export.Pen.Anchor;
import dev.chainrule.layout.Box;
import dev.chainrule.layout.Item;
import dev.chainrule.trace.Moment;
import dev.chainrule.trace.Step;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Paints the cards of nodes and groups as they are at a moment.
record Cards(Pen pen, Moment moment) {

  private static final double PIN = 6;

  void paint(Item item, Box box) {
    switch (item) {
      case Item.Single single when Measures.isPlainConstant(graph(), single.node()) ->
          constant(single.node(), box);
      case Item.Single single -> node(single.node(), box);
      case Item.Group group -> {
        int nodes = group.nodes().size();
        group(Measures.name(group), nodes + " nodes", box, group.nodes().contains(written()));
      }
      case Item.Rest rest -> group("\u2026", rest.count() + " more nodes", box, false);
    }
  }

  private void constant(int node, Box box) {
    pen.fill(CardShape.of(graph(), node, box), Ink.FLAT);
    String number = graph().label(node).replace('-', '\u2212');
    pen.text(number, box.centerX(), box.centerY() + 5, Face.NUMBER, Ink.TEXT, Anchor.MIDDLE);
  }

  private void node(int node, Box box) {
    outline(node, box);
    double baseline = box.y() + 20;
    double right = box.x() + box.width() - Measures.PADDING;
    String symbol = Measures.symbol(graph(), node);
    pen.text(symbol, box.x() + Measures.PADDING, baseline, Face.NAME, Ink.MUTED, Anchor.START);
    double room = box.width() - 3 * Measures.PADDING - Face.NAME.width(symbol);
    pen.text(
        Face.NAME.cut(graph().label(node), room), right, baseline, Face.NAME, Ink.TEXT, Anchor.END);
    var numbers = new Numbers(pen, box, moment.value(node), moment.gradient(node));
    var shape = graph().node(node).shape();
    if (shape.isScalar()) {
      numbers.paintScalar();
    } else {
      numbers.paintMatrix(shape.rows() + " \u00d7 " + shape.columns());
    }
  }

  private void outline(int node, Box box) {
    var shape = CardShape.of(graph(), node, box);
    if (moment.value(node).isEmpty()) {
      edges(node, box).forEach(edge -> pen.dashes(edge, Ink.LINE, 1.25));
      return;
    }
    boolean lit = node == written();
    if (lit) {
      pen.glow(shape, accent());
    }
    pen.fill(shape, lit ? soft() : Ink.CARD);
    pin(node, box, shape);
    edges(node, box).forEach(edge -> pen.line(edge, lit ? accent() : Ink.LINE, lit ? 2.5 : 1.25));
  }

  /// The outline of a card; the output's is double.
  private List<Shape> edges(int node, Box box) {
    var outer = CardShape.of(graph(), node, box);
    boolean output = node == graph().output() && graph().node(node) instanceof Node.Operation;
    return output ? List.of(outer, CardShape.rounded(box, 3.5, 5)) : List.of(outer);
  }

  /// The bar at the left of a parameter.
  private void pin(int node, Box box, Shape shape) {
    if (graph().node(node) instanceof Node.Leaf leaf && leaf.role() == Role.PARAMETER) {
      var left = new Area(new Rectangle2D.Double(box.x(), box.y(), PIN, box.height()));
      left.intersect(new Area(shape));
      pen.fill(left, Ink.LINE);
    }
  }

  private void group(String name, String detail, Box box, boolean lit) {
    var shape = CardShape.rounded(box, 0, 8);
    if (lit) {
      pen.glow(shape, accent());
    }
    pen.fill(shape, lit ? soft() : Ink.FLAT);
    pen.line(shape, lit ? accent() : Ink.LINE, 2);
    String cut = Face.NAME.cut(name, box.width() - Measures.PADDING);
    pen.text(cut, box.centerX(), box.centerY() - 3, Face.NAME, Ink.TEXT, Anchor.MIDDLE);
    pen.text(detail, box.centerX(), box.centerY() + 14, Face.CAPTION, Ink.MUTED, Anchor.MIDDLE);
  }

  /// The node that the last step wrote; -1 before the first.
  private int written() {
    return moment.isEnd() ? -1 : moment.last().map(Step::written).orElse(-1);
  }

  private Color accent() {
    return isForward() ? Ink.FORWARD : Ink.BACKWARD;
  }

  private Color soft() {
    return isForward() ? Ink.FORWARD_SOFT : Ink.BACKWARD_SOFT;
  }

  private boolean isForward() {
    return moment.last().filter(Step::isForward).isPresent();
  }

  private Graph graph() {
    return moment.graph();
  }
}
