package dev.chainrule.export;

import dev.chainrule.layout.Curve;
import dev.chainrule.layout.Layout;
import dev.chainrule.layout.Link;
import dev.chainrule.layout.Point;
import dev.chainrule.trace.Moment;
import dev.chainrule.trace.Numeral;
import dev.chainrule.trace.Step;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.Optional;

/// Paints the links, lit where the last step ran along them, and the contribution on the one that
/// carried it.
record Edges(Pen pen, Moment moment, Layout layout) {

  private static final double HEAD = 8;

  /// What is lit is painted last, over the rest.
  void paintLines() {
    for (boolean lit : new boolean[] {false, true}) {
      for (int i = 0; i < layout.curves().size(); i++) {
        var link = layout.visible().links().get(i);
        if (isLit(link) == lit) {
          paint(link, layout.curves().get(i));
        }
      }
    }
  }

  void paintLabel() {
    for (int i = 0; i < layout.curves().size(); i++) {
      var step = contribution(layout.visible().links().get(i));
      if (step.isPresent()) {
        String text = "+ " + Numeral.text(step.get().contribution());
        new EdgeLabel(pen, layout.boxes()).paint(text, layout.curves().get(i));
      }
    }
  }

  private void paint(Link link, Curve curve) {
    boolean lit = isLit(link);
    Color color = !lit ? Ink.LINE : isEvaluated(link) ? Ink.FORWARD : Ink.BACKWARD;
    pen.line(line(curve), color, lit ? 3.5 : 1.5);
    pen.fill(head(curve, lit ? HEAD * 1.4 : HEAD), color);
  }

  private boolean isLit(Link link) {
    return isEvaluated(link) || contribution(link).isPresent();
  }

  private boolean isEvaluated(Link link) {
    return lastStep().filter(s -> s.isForward() && s.node() == link.node()).isPresent();
  }

  private Optional<Step.Propagate> contribution(Link link) {
    return lastStep()
        .filter(Step.Propagate.class::isInstance)
        .map(Step.Propagate.class::cast)
        .filter(step -> step.node() == link.node() && step.operand() == link.operand());
  }

  /// Nothing is lit when all is done.
  private Optional<Step> lastStep() {
    return moment.isEnd() ? Optional.empty() : moment.last();
  }

  private static Path2D line(Curve curve) {
    var points = curve.points();
    var path = new Path2D.Double();
    path.moveTo(curve.start().x(), curve.start().y());
    for (int i = 1; i < points.size(); i += 3) {
      var end = i + 3 == points.size() ? behind(curve, HEAD * 0.6) : points.get(i + 2);
      path.curveTo(
          points.get(i).x(),
          points.get(i).y(),
          points.get(i + 1).x(),
          points.get(i + 1).y(),
          end.x(),
          end.y());
    }
    return path;
  }

  private static Path2D head(Curve curve, double length) {
    var along = direction(curve);
    var base = behind(curve, length);
    double half = length * 0.42;
    var path = new Path2D.Double();
    path.moveTo(curve.end().x(), curve.end().y());
    path.lineTo(base.x() - along.y() * half, base.y() + along.x() * half);
    path.lineTo(base.x() + along.y() * half, base.y() - along.x() * half);
    path.closePath();
    return path;
  }

  /// The point so far before the tip of the arrowhead.
  private static Point behind(Curve curve, double distance) {
    var along = direction(curve);
    return new Point(
        curve.end().x() - along.x() * distance, curve.end().y() - along.y() * distance);
  }

  /// The unit vector in which the curve arrives.
  private static Point direction(Curve curve) {
    var from = curve.at(1 - 0.12 / curve.pieces());
    double dx = curve.end().x() - from.x();
    double dy = curve.end().y() - from.y();
    double length = Math.max(Math.hypot(dx, dy), 1e-9);
    return new Point(dx / length, dy / length);
  }
}
