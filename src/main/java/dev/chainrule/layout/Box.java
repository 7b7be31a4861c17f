package dev.chainrule.layout;

/// An item's rectangle in pixels, from the top left of the picture.
public record Box(double x, double y, double width, double height) {

  public double centerX() {
    return x + width / 2;
  }

  public double centerY() {
    return y + height / 2;
  }

  public boolean overlaps(Box other) {
    return x < other.x + other.width
        && other.x < x + width
        && y < other.y + other.height
        && other.y < y + height;
  }
}
