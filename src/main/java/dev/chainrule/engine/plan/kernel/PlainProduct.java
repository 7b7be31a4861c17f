package dev.chainrule.engine.plan.kernel;

import java.util.Arrays;

/// One column of a matrix product: `out = a[0] * b[0] + a[1] * b[1] + ... + bias`, four columns of
/// `a` in each pass, so that `out` is loaded and stored a quarter as often.
final class PlainProduct {

  private PlainProduct() {}

  /// @param b row by row, of which column `j` of `m` is used
  static void column(double[] out, double[][] a, double[] b, int j, int m, double bias, int rows) {
    Arrays.fill(out, 0, rows, bias);
    int k = 0;
    for (; k + 4 <= a.length; k += 4) {
      int at = k * m + j;
      four(
          out,
          a[k],
          a[k + 1],
          a[k + 2],
          a[k + 3],
          b[at],
          b[at + m],
          b[at + 2 * m],
          b[at + 3 * m],
          rows);
    }
    for (; k < a.length; k++) {
      one(out, a[k], b[k * m + j], rows);
    }
  }

  private static void four(
      double[] out,
      double[] a0,
      double[] a1,
      double[] a2,
      double[] a3,
      double b0,
      double b1,
      double b2,
      double b3,
      int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = out[i] + a0[i] * b0 + a1[i] * b1 + a2[i] * b2 + a3[i] * b3;
    }
  }

  private static void one(double[] out, double[] a, double b, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] += a[i] * b;
    }
  }
}
