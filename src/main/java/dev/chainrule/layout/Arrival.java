package dev.chainrule.layout;

import java.util.ArrayList;

/// Lets the links into an operation arrive side by side, in the order of its operands from top to
/// bottom, where Graphviz leads them all to the middle of the box's side.
final class Arrival {

  /// The share of a box's height that the arrivals are spread over.
  private static final double SPREAD = 0.6;

  private Arrival() {}

  static Curve spread(Curve curve, Visible visible, Link link, Size target) {
    int operands = visible.graph().node(link.node()).operands().size();
    if (operands < 2 || !(visible.items().get(link.to()) instanceof Item.Single)) {
      return curve;
    }
    double share = (link.operand() + 0.5) / operands - 0.5;
    double down = share * SPREAD * target.height();
    var points = new ArrayList<>(curve.points());
    for (int i = points.size() - 2; i < points.size(); i++) {
      points.set(i, new Point(points.get(i).x(), points.get(i).y() + down));
    }
    return new Curve(points);
  }
}
