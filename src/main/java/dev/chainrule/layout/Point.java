package dev.chainrule.layout;

/// A place in the picture in pixels, from the top left.
public record Point(double x, double y) {

  public Point midway(Point other, double share) {
    return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
  }
}
