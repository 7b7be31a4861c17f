package dev.chainrule.export;

import dev.chainrule.export.Pen.Anchor;
import dev.chainrule.expr.Matrix;
import dev.chainrule.layout.Box;
import dev.chainrule.trace.Gradient;
import dev.chainrule.trace.Numeral;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/// The value and the gradient on a card. What is not known yet is a dot, never 0; a gradient that
/// is still growing is outlined and says how much of it has arrived.
record Numbers(Pen pen, Box box, Optional<Matrix> value, Gradient gradient) {

  private static final String UNKNOWN = "\u00b7";
  private static final double RISE = 7;

  /// Two rows of figures.
  void paintScalar() {
    double first = box.y() + Measures.HEADER + Measures.ROW;
    row("value", value.map(Numeral::text), first, Ink.FORWARD);
    String caption = gradient instanceof Gradient.Partial p ? portion(p) : "grad";
    if (!(gradient instanceof Gradient.None)) {
      row(caption, gradient.number().map(Numeral::text), first + Measures.ROW, Ink.BACKWARD);
    }
    if (gradient instanceof Gradient.Partial partial) {
      outline(gradient.number().map(Numeral::text).orElse(""), first + Measures.ROW);
      bar(partial);
    }
  }

  /// Two heat maps side by side, the largest magnitude of each under it.
  void paintMatrix(String shape) {
    double top = box.y() + Measures.HEADER + Measures.ROW / 2 + 4;
    pen.text(shape, box.centerX(), top - 5, Face.CAPTION, Ink.MUTED, Anchor.MIDDLE);
    boolean both = !(gradient instanceof Gradient.None);
    double shift = both ? Measures.HEAT_WIDTH / 2 + 4 : 0;
    map("value", value, box.centerX() - shift, top, Ink.FORWARD);
    if (both) {
      String title = gradient instanceof Gradient.Partial p ? portion(p) : "grad";
      map(title, gradient.number(), box.centerX() + shift, top, Ink.BACKWARD);
    }
    if (gradient instanceof Gradient.Partial partial) {
      bar(partial);
    }
  }

  private static String portion(Gradient.Partial partial) {
    return partial.arrived() + " of " + partial.expected();
  }

  private void row(String caption, Optional<String> number, double baseline, Color color) {
    pen.text(caption, left(), baseline - RISE, Face.CAPTION, Ink.MUTED, Anchor.START);
    pen.text(
        number.orElse(UNKNOWN),
        right(),
        baseline - RISE,
        number.isPresent() ? Face.NUMBER : Face.NAME,
        number.isPresent() ? color : Ink.MUTED,
        Anchor.END);
  }

  private void outline(String number, double baseline) {
    double width = Face.NUMBER.width(number) + 8;
    var frame =
        new RoundRectangle2D.Double(right() - width + 4, baseline - RISE - 14, width, 19, 8, 8);
    pen.line(frame, Ink.BACKWARD, 1);
  }

  private void bar(Gradient.Partial partial) {
    double width = right() - left();
    double y = box.y() + box.height() - 8;
    double share = (double) partial.arrived() / partial.expected();
    pen.fill(new Rectangle2D.Double(left(), y, width, 3), Ink.HAIRLINE);
    pen.fill(new Rectangle2D.Double(left(), y, width * share, 3), Ink.BACKWARD);
  }

  private void map(String title, Optional<Matrix> matrix, double center, double top, Color color) {
    int width = (int) Measures.HEAT_WIDTH;
    int height = (int) Measures.HEAT_HEIGHT;
    int left = (int) Math.round(center) - width / 2;
    int y = (int) Math.round(top);
    matrix.ifPresentOrElse(
        m ->
            pen.image(
                image(m, 2 * width, 2 * height), new Rectangle2D.Double(left, y, width, height)),
        () ->
            pen.text(UNKNOWN, center, top + height / 2.0 + 5, Face.NAME, Ink.MUTED, Anchor.MIDDLE));
    pen.line(new Rectangle2D.Double(left, y, width, height), Ink.HAIRLINE, 1);
    double below = top + height + 13;
    pen.text(title, center, below, Face.CAPTION, Ink.MUTED, Anchor.MIDDLE);
    String largest = matrix.map(m -> "\u00b1" + Numeral.text(Heat.magnitude(m))).orElse("");
    pen.text(largest, center, below + 13, Face.CAPTION, color, Anchor.MIDDLE);
  }

  private double left() {
    return box.x() + Measures.PADDING;
  }

  private double right() {
    return box.x() + box.width() - Measures.PADDING;
  }

  private static BufferedImage image(Matrix matrix, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, Heat.pixels(matrix, width, height), 0, width);
    return image;
  }
}
