package dev.chainrule.export;

import dev.chainrule.export.Pen.Anchor;
import dev.chainrule.layout.Box;
import dev.chainrule.layout.Curve;
import dev.chainrule.layout.LabelPlace;
import java.util.List;

/// The number that a link carries, as near to the link's middle as there is room.
record EdgeLabel(Pen pen, List<Box> cards) {

  private static final double HEIGHT = 20;
  private static final double PADDING = 4;

  void paint(String text, Curve curve) {
    double width = Face.NUMBER.width(text) + 2 * PADDING;
    var place = new LabelPlace(width, HEIGHT, cards).beside(curve);
    var box = new Box(place.x(), place.y(), width, HEIGHT);
    var frame = CardShape.rounded(box, 0, 4);
    pen.fill(frame, Ink.PAPER);
    pen.line(frame, Ink.BACKWARD, 1);
    pen.text(text, box.centerX(), box.centerY() + 5, Face.NUMBER, Ink.BACKWARD, Anchor.MIDDLE);
  }
}
