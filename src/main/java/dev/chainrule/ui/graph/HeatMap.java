package dev.chainrule.ui.graph;

import dev.chainrule.expr.Matrix;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// A matrix as a small picture: brown below zero, teal above, pale near zero; each picture has a
/// scale of its own, the largest magnitude in it. A matrix with more cells than pixels is averaged.
final class HeatMap extends ImageView {

  private static final Color NEGATIVE = Color.web("#8c510a");
  private static final Color ZERO = Color.web("#f1efe9");
  private static final Color POSITIVE = Color.web("#01665e");
  private static final Color NOT_FINITE = Color.web("#7a0177");

  private final int width;
  private final int height;

  HeatMap(double width, double height) {
    this.width = (int) width;
    this.height = (int) height;
    setFitWidth(width);
    setFitHeight(height);
    setSmooth(false);
    getStyleClass().add("heat-map");
  }

  void show(Matrix matrix) {
    var image = new WritableImage(width, height);
    double scale = largest(matrix);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.getPixelWriter().setColor(x, y, color(average(matrix, x, y), scale));
      }
    }
    setImage(image);
  }

  /// The mean of the cells that a pixel covers.
  private double average(Matrix matrix, int x, int y) {
    int rows = matrix.shape().rows();
    int columns = matrix.shape().columns();
    int firstRow = y * rows / height;
    int lastRow = Math.max(firstRow + 1, (y + 1) * rows / height);
    int firstColumn = x * columns / width;
    int lastColumn = Math.max(firstColumn + 1, (x + 1) * columns / width);
    double sum = 0;
    for (int row = firstRow; row < lastRow; row++) {
      for (int column = firstColumn; column < lastColumn; column++) {
        sum += matrix.at(row, column);
      }
    }
    return sum / ((lastRow - firstRow) * (double) (lastColumn - firstColumn));
  }

  private static Color color(double value, double scale) {
    if (!Double.isFinite(value)) {
      return NOT_FINITE;
    }
    double share = scale == 0 ? 0 : Math.clamp(value / scale, -1, 1);
    return share < 0 ? ZERO.interpolate(NEGATIVE, -share) : ZERO.interpolate(POSITIVE, share);
  }

  private static double largest(Matrix matrix) {
    double largest = 0;
    for (int i = 0; i < matrix.shape().size(); i++) {
      if (Double.isFinite(matrix.cell(i))) {
        largest = Math.max(largest, Math.abs(matrix.cell(i)));
      }
    }
    return largest;
  }
}
