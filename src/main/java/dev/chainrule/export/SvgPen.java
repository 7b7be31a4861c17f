package dev.chainrule.export;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;

/// Writes the elements of an SVG document: text stays text, groups have names. All numbers are to a
/// hundredth of a pixel.
final class SvgPen implements Pen {

  private static final String LETTERS = "MLQCZ";
  private static final int[] COORDINATES = {2, 2, 4, 6, 0};

  private final StringBuilder elements = new StringBuilder();

  /// What has been drawn, as a document of this size, moved right and down by `margin`.
  String document(double width, double height, double margin) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s">
        <rect width="%1$s" height="%2$s" %3$s/>
        <g transform="translate(%4$s %4$s)">
        %5$s</g>
        </svg>
        """
        .formatted(
            number(width), number(height), paint("fill", Ink.PAPER), number(margin), elements);
  }

  @Override
  public void fill(Shape shape, Color color) {
    element("<path d=\"%s\" %s/>", path(shape), paint("fill", color));
  }

  @Override
  public void line(Shape shape, Color color, double width) {
    stroke(shape, color, width, "");
  }

  @Override
  public void dashes(Shape shape, Color color, double width) {
    stroke(
        shape,
        color,
        width,
        " stroke-dasharray=\"5 4\" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
  }

  /// The width is told to the reader, whose font may be another.
  @Override
  public void text(String text, double x, double baseline, Face face, Color color, Anchor anchor) {
    if (text.isEmpty()) {
      return;
    }
    double width = face.width(text);
    element(
        "<text x=\"%s\" y=\"%s\" textLength=\"%s\" xml:space=\"preserve\" style=\"font: %s\" %s>%s</text>",
        number(anchor.start(x, width)),
        number(baseline),
        number(width),
        face.css(),
        paint("fill", color),
        escaped(text));
  }

  @Override
  public void image(BufferedImage image, Rectangle2D place) {
    element(
        "<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" preserveAspectRatio=\"none\" href=\"data:image/png;base64,%s\"/>",
        number(place.getX()),
        number(place.getY()),
        number(place.getWidth()),
        number(place.getHeight()),
        png(image));
  }

  @Override
  public void group(String name, Runnable draw) {
    element("<g id=\"%s\">", escaped(name));
    draw.run();
    element("</g>");
  }

  private void stroke(Shape shape, Color color, double width, String how) {
    element(
        "<path d=\"%s\" fill=\"none\" %s stroke-width=\"%s\"%s/>",
        path(shape), paint("stroke", color), number(width), how);
  }

  private void element(String format, Object... parts) {
    elements.append(format.formatted(parts)).append('\n');
  }

  private static String path(Shape shape) {
    var path = new StringBuilder();
    double[] points = new double[6];
    for (var i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      int segment = i.currentSegment(points);
      path.append(LETTERS.charAt(segment));
      if (segment != PathIterator.SEG_CLOSE) {
        for (int k = 0; k < COORDINATES[segment]; k++) {
          path.append(k == 0 ? "" : " ").append(number(points[k]));
        }
      }
    }
    return path.toString();
  }

  private static String paint(String attribute, Color color) {
    String paint =
        String.format(
            Locale.ROOT,
            "%s=\"#%02x%02x%02x\"",
            attribute,
            color.getRed(),
            color.getGreen(),
            color.getBlue());
    return color.getAlpha() == 255
        ? paint
        : paint + " " + attribute + "-opacity=\"" + number(color.getAlpha() / 255.0) + "\"";
  }

  private static String number(double value) {
    double rounded = Math.rint(value * 100) / 100;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
