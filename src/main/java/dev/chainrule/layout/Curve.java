package dev.chainrule.layout;

import java.util.List;

/// A link's path: cubic Bézier pieces, given by a first point and then three points a piece; it
/// ends where the arrowhead points to.
public record Curve(List<Point> points) {

  public Curve {
    points = List.copyOf(points);
    if (points.size() < 4 || points.size() % 3 != 1) {
      throw new IllegalArgumentException("not cubic pieces: " + points.size() + " points");
    }
  }

  public Point start() {
    return points.getFirst();
  }

  public Point end() {
    return points.getLast();
  }

  /// How many cubic pieces there are.
  public int pieces() {
    return points.size() / 3;
  }

  /// The point at a share of the way from 0 to 1, every piece counting alike; by de Casteljau's
  /// construction.
  public Point at(double share) {
    double place = Math.clamp(share, 0, 1) * pieces();
    int piece = Math.min((int) place, pieces() - 1);
    double t = place - piece;
    var level = points.subList(3 * piece, 3 * piece + 4);
    while (level.size() > 1) {
      level = lower(level, t);
    }
    return level.getFirst();
  }

  private static List<Point> lower(List<Point> level, double t) {
    var next = new java.util.ArrayList<Point>();
    for (int i = 0; i + 1 < level.size(); i++) {
      next.add(level.get(i).midway(level.get(i + 1), t));
    }
    return next;
  }
}
