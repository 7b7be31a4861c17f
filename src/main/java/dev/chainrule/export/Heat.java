package dev.chainrule.export;

import dev.chainrule.expr.Matrix;

/// A matrix as a small picture: brown below zero, teal above, pale near zero; each has a scale of
/// its own, the largest magnitude in it. A matrix with more cells than pixels is averaged.
public final class Heat {

  private static final int NEGATIVE = 0x8C510A;
  private static final int ZERO = 0xF1EFE9;
  private static final int POSITIVE = 0x01665E;
  private static final int NOT_FINITE = 0x7A0177;

  private Heat() {}

  /// The picture's pixels, row by row, each an opaque ARGB number.
  public static int[] pixels(Matrix matrix, int width, int height) {
    int[] pixels = new int[width * height];
    double scale = scale(matrix);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double cell = average(matrix, x, y, width, height);
        pixels[y * width + x] = 0xFF000000 | color(cell, scale);
      }
    }
    return pixels;
  }

  /// The largest magnitude, or NaN if any cell is NaN.
  public static double magnitude(Matrix matrix) {
    double largest = 0;
    for (int i = 0; i < matrix.shape().size(); i++) {
      largest = Math.max(largest, Math.abs(matrix.cell(i)));
    }
    return largest;
  }

  /// The largest magnitude among the finite cells.
  private static double scale(Matrix matrix) {
    double largest = 0;
    for (int i = 0; i < matrix.shape().size(); i++) {
      if (Double.isFinite(matrix.cell(i))) {
        largest = Math.max(largest, Math.abs(matrix.cell(i)));
      }
    }
    return largest;
  }

  /// The mean of the cells that a pixel covers.
  private static double average(Matrix matrix, int x, int y, int width, int height) {
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

  private static int color(double value, double scale) {
    if (!Double.isFinite(value)) {
      return NOT_FINITE;
    }
    double share = scale == 0 ? 0 : Math.clamp(value / scale, -1, 1);
    return mixed(ZERO, share < 0 ? NEGATIVE : POSITIVE, Math.abs(share));
  }

  private static int mixed(int from, int to, double share) {
    int color = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int start = from >> shift & 0xFF;
      int end = to >> shift & 0xFF;
      color |= (int) Math.round(start + (end - start) * share) << shift;
    }
    return color;
  }
}
