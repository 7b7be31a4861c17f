package dev.chainrule.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;

/// Draws shapes and text, in pixels from the top left. What is drawn later covers what is there.
record Pen(Graphics2D graphics) {

  /// Which end of a text its place is.
  enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Anchor(double share) {
      this.share = share;
    }
  }

  Pen {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  void fill(Shape shape, Color color) {
    graphics.setColor(color);
    graphics.fill(shape);
  }

  void line(Shape shape, Color color, double width) {
    stroke(shape, color, new BasicStroke((float) width));
  }

  void dashes(Shape shape, Color color, double width) {
    float[] dashes = {5, 4};
    stroke(
        shape,
        color,
        new BasicStroke(
            (float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dashes, 0));
  }

  /// A soft light around a shape.
  void glow(Shape shape, Color color) {
    for (int width = 12; width >= 4; width -= 4) {
      line(shape, Ink.faint(color, 28), width);
    }
  }

  /// @param baseline where the letters stand
  void text(String text, double x, double baseline, Face face, Color color, Anchor anchor) {
    graphics.setFont(face.font());
    graphics.setColor(color);
    graphics.drawString(text, (float) (x - anchor.share * face.width(text)), (float) baseline);
  }

  private void stroke(Shape shape, Color color, BasicStroke stroke) {
    graphics.setColor(color);
    graphics.setStroke(stroke);
    graphics.draw(shape);
  }
}
