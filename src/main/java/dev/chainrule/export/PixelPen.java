package dev.chainrule.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Draws on an image.
record PixelPen(Graphics2D graphics) implements Pen {

  PixelPen {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  @Override
  public void fill(Shape shape, Color color) {
    graphics.setColor(color);
    graphics.fill(shape);
  }

  @Override
  public void line(Shape shape, Color color, double width) {
    stroke(shape, color, new BasicStroke((float) width));
  }

  @Override
  public void dashes(Shape shape, Color color, double width) {
    float[] dashes = {5, 4};
    stroke(
        shape,
        color,
        new BasicStroke(
            (float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dashes, 0));
  }

  @Override
  public void text(String text, double x, double baseline, Face face, Color color, Anchor anchor) {
    graphics.setFont(face.font());
    graphics.setColor(color);
    graphics.drawString(text, (float) anchor.start(x, face.width(text)), (float) baseline);
  }

  @Override
  public void image(BufferedImage image, Rectangle2D place) {
    var fitted = AffineTransform.getTranslateInstance(place.getX(), place.getY());
    fitted.scale(place.getWidth() / image.getWidth(), place.getHeight() / image.getHeight());
    graphics.drawImage(image, fitted, null);
  }

  @Override
  public void group(String name, Runnable draw) {
    draw.run();
  }

  private void stroke(Shape shape, Color color, BasicStroke stroke) {
    graphics.setColor(color);
    graphics.setStroke(stroke);
    graphics.draw(shape);
  }
}
