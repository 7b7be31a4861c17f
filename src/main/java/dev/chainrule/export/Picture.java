package dev.chainrule.export;

import dev.chainrule.layout.Box;
import dev.chainrule.layout.Layout;
import dev.chainrule.layout.Layouts;
import dev.chainrule.layout.Visible;
import dev.chainrule.trace.Moment;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Set;

/// A picture of a graph at a moment, as the window shows it: cards, links, values and gradients;
/// what has just happened is lit and explained under it. At the end nothing is lit.
public final class Picture {

  private static final double MARGIN = 24;

  /// Pixels to a pixel, so that text is sharp on a dense screen and on paper.
  private static final double SCALE = 2;

  /// A picture with more pixels than these is drawn smaller, to fit a usual memory.
  private static final double MOST_PIXELS = 60e6;

  private final Moment moment;
  private final Layout layout;
  private final Caption caption;

  private Picture(Moment moment, Layout layout) {
    this.moment = moment;
    this.layout = layout;
    this.caption = Caption.of(moment);
  }

  /// Lays the moment's graph out; large parts of a network become groups.
  public static Picture of(Moment moment) {
    try (var layouts = new Layouts()) {
      var visible = Visible.of(moment.graph(), Set.of());
      return new Picture(moment, layouts.layOut(visible, new Measures()));
    }
  }

  /// In pixels of the SVG.
  public double width() {
    return Math.ceil(Math.max(layout.size().width(), caption.width()) + 2 * MARGIN);
  }

  /// In pixels of the SVG.
  public double height() {
    return Math.ceil(layout.size().height() + caption.height() + 2 * MARGIN);
  }

  /// An SVG document: text stays text, and every card is a group of its own.
  public String svg() {
    var pen = new SvgPen();
    paint(pen);
    return pen.document(width(), height(), MARGIN);
  }

  /// The picture in pixels, twice as large each way.
  public BufferedImage pixels() {
    double scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width() * height())));
    var image =
        new BufferedImage(
            (int) Math.ceil(width() * scale),
            (int) Math.ceil(height() * scale),
            BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.scale(scale, scale);
    var pen = new PixelPen(graphics);
    pen.fill(new Rectangle2D.Double(0, 0, width(), height()), Ink.PAPER);
    graphics.translate(MARGIN, MARGIN);
    paint(pen);
    graphics.dispose();
    return image;
  }

  /// From the margin on.
  private void paint(Pen pen) {
    var edges = new Edges(pen, moment, layout);
    edges.paintLines();
    paintCards(pen);
    edges.paintLabel();
    caption.paint(pen, 0, layout.size().height() + MARGIN / 2);
  }

  private void paintCards(Pen pen) {
    var cards = new Cards(pen, moment);
    for (int i = 0; i < layout.boxes().size(); i++) {
      Box box = layout.boxes().get(i);
      var item = layout.visible().items().get(i);
      pen.group("item-" + i, () -> cards.paint(item, box));
    }
  }
}
