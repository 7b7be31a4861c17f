package dev.chainrule.engine.plan.kernel;

/// Sums over rows. The JVM must not reorder a sum of doubles, so several independent ones run side
/// by side here.
final class PlainSums {

  private PlainSums() {}

  static double sum(double[] x, int rows) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 4 <= rows; i += 4) {
      s0 += x[i];
      s1 += x[i + 1];
      s2 += x[i + 2];
      s3 += x[i + 3];
    }
    for (; i < rows; i++) {
      s0 += x[i];
    }
    return s0 + s1 + (s2 + s3);
  }

  static double dot(double[] x, double[] y, int rows) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 4 <= rows; i += 4) {
      s0 += x[i] * y[i];
      s1 += x[i + 1] * y[i + 1];
      s2 += x[i + 2] * y[i + 2];
      s3 += x[i + 3] * y[i + 3];
    }
    for (; i < rows; i++) {
      s0 += x[i] * y[i];
    }
    return s0 + s1 + (s2 + s3);
  }

  /// `out += a' @ b`: blocks of two columns by four, each number loaded being used several times.
  static void gram(double[][] out, double[][] a, double[][] b, int rows) {
    int paired = a.length / 2 * 2;
    int grouped = b.length / 4 * 4;
    for (int k = 0; k < paired; k += 2) {
      for (int j = 0; j < grouped; j += 4) {
        block(out, a[k], a[k + 1], b, k, j, rows);
      }
    }
    for (int k = 0; k < a.length; k++) {
      for (int j = k < paired ? grouped : 0; j < b.length; j++) {
        out[j][k] += dot(a[k], b[j], rows);
      }
    }
  }

  private static void block(
      double[][] out, double[] a0, double[] a1, double[][] b, int k, int j, int rows) {
    double[] b0 = b[j];
    double[] b1 = b[j + 1];
    double[] b2 = b[j + 2];
    double[] b3 = b[j + 3];
    double s00 = 0;
    double s01 = 0;
    double s02 = 0;
    double s03 = 0;
    double s10 = 0;
    double s11 = 0;
    double s12 = 0;
    double s13 = 0;
    for (int i = 0; i < rows; i++) {
      s00 += a0[i] * b0[i];
      s01 += a0[i] * b1[i];
      s02 += a0[i] * b2[i];
      s03 += a0[i] * b3[i];
      s10 += a1[i] * b0[i];
      s11 += a1[i] * b1[i];
      s12 += a1[i] * b2[i];
      s13 += a1[i] * b3[i];
    }
    out[j][k] += s00;
    out[j + 1][k] += s01;
    out[j + 2][k] += s02;
    out[j + 3][k] += s03;
    out[j][k + 1] += s10;
    out[j + 1][k + 1] += s11;
    out[j + 2][k + 1] += s12;
    out[j + 3][k + 1] += s13;
  }
}
