package dev.chainrule.export;

import dev.chainrule.export.Pen.Anchor;
import dev.chainrule.layout.Box;
import dev.chainrule.layout.Curve;
import dev.chainrule.layout.Point;
import java.util.List;

/// The number that a link carries, above the link's middle or as near to there as can be without
/// covering what stands on a card.
record EdgeLabel(Pen pen, List<Box> cards) {

  private static final double HEIGHT = 20;
  private static final double PADDING = 4;
  private static final double ABOVE = 18;
  private static final double STEP = 8;
  private static final int REACH = 14;

  void paint(String text, Curve curve) {
    var box = place(Face.NUMBER.width(text) + 2 * PADDING, curve.at(0.5));
    var frame = CardShape.rounded(box, 0, 4);
    pen.fill(frame, Ink.PAPER);
    pen.line(frame, Ink.BACKWARD, 1);
    pen.text(text, box.centerX(), box.centerY() + 5, Face.NUMBER, Ink.BACKWARD, Anchor.MIDDLE);
  }

  private Box place(double width, Point middle) {
    var best = around(middle, 0, 0, width);
    double least = Double.POSITIVE_INFINITY;
    for (int down = -REACH; down <= REACH; down++) {
      for (int across = -REACH; across <= REACH; across++) {
        double distance = Math.hypot(across, down);
        var box = around(middle, across, down, width);
        if (distance < least && cards.stream().noneMatch(card -> covers(box, card))) {
          least = distance;
          best = box;
        }
      }
    }
    return best;
  }

  private static Box around(Point middle, int across, int down, double width) {
    return new Box(
        middle.x() - width / 2 + across * STEP,
        middle.y() - ABOVE - HEIGHT / 2 + down * STEP,
        width,
        HEIGHT);
  }

  /// A card's own padding may be covered.
  private static boolean covers(Box label, Box card) {
    double padding = Measures.PADDING - 1;
    return label.overlaps(
        new Box(card.x() + padding, card.y(), card.width() - 2 * padding, card.height()));
  }
}
