package dev.chainrule.export;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Draws shapes and text, in pixels from the top left. What is drawn later covers what is there.
interface Pen {

  /// Which end of a text its place is.
  enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Anchor(double share) {
      this.share = share;
    }

    /// Where a text of this width begins, whose place is `x`.
    double start(double x, double width) {
      return x - share * width;
    }
  }

  void fill(Shape shape, Color color);

  void line(Shape shape, Color color, double width);

  void dashes(Shape shape, Color color, double width);

  /// @param baseline where the letters stand
  void text(String text, double x, double baseline, Face face, Color color, Anchor anchor);

  void image(BufferedImage image, Rectangle2D place);

  /// Draws what belongs together.
  ///
  /// @param name what it is called, where pictures have names
  void group(String name, Runnable draw);

  /// A soft light around a shape.
  default void glow(Shape shape, Color color) {
    for (int width = 12; width >= 4; width -= 4) {
      line(shape, Ink.faint(color, 28), width);
    }
  }
}
