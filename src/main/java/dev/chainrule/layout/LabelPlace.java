package dev.chainrule.layout;

import java.util.List;

/// Finds a place for the label of a curve: as near to the curve's middle as there is room, and over
/// no card if that can be had.
public final class LabelPlace {

  private static final double[] ALONG = {0.5, 0.35, 0.65, 0.2, 0.8};
  private static final double STEP = 12;
  private static final int DOWN = 6;
  private static final int ACROSS = 3;

  /// A covered pixel is as bad as this many pixels of distance.
  private static final double COVERED = 3;

  private final double width;
  private final double height;
  private final List<Box> boxes;

  /// @param boxes of the cards
  public LabelPlace(double width, double height, List<Box> boxes) {
    this.width = width;
    this.height = height;
    this.boxes = boxes;
  }

  /// The corner at the top left of a label of this size.
  public Point beside(Curve curve) {
    var best = corner(curve.at(0.5), 0, 0);
    double least = Double.POSITIVE_INFINITY;
    for (double share : ALONG) {
      for (int down = -DOWN; down <= DOWN; down++) {
        for (int across = -ACROSS; across <= ACROSS; across++) {
          var corner = corner(curve.at(share), across, down);
          double distance = STEP * Math.hypot(across, down) + 40 * Math.abs(share - 0.5);
          double cost = distance + COVERED * covered(corner);
          if (cost < least) {
            least = cost;
            best = corner;
          }
        }
      }
    }
    return best;
  }

  private Point corner(Point on, int across, int down) {
    return new Point(on.x() - width / 2 + across * STEP, on.y() - height / 2 + down * STEP);
  }

  private double covered(Point corner) {
    return boxes.stream().mapToDouble(box -> covered(corner, box)).sum();
  }

  private double covered(Point corner, Box box) {
    double across =
        Math.min(corner.x() + width, box.x() + box.width()) - Math.max(corner.x(), box.x());
    double down =
        Math.min(corner.y() + height, box.y() + box.height()) - Math.max(corner.y(), box.y());
    return across > 0 && down > 0 ? across * down : 0;
  }
}
