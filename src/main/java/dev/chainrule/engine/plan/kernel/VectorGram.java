package dev.chainrule.engine.plan.kernel;

import static dev.chainrule.engine.plan.kernel.VectorLoops.LANES;
import static dev.chainrule.engine.plan.kernel.VectorLoops.SPECIES;
import static jdk.incubator.vector.VectorOperators.ADD;

import jdk.incubator.vector.DoubleVector;

/// `out += a' @ b`, the sums running over rows: blocks of two columns by four, whose eight vectors
/// of sums stay in registers, so that six loads serve eight steps.
final class VectorGram {

  private VectorGram() {}

  static void run(double[][] out, double[][] a, double[][] b, int rows) {
    int paired = a.length / 2 * 2;
    int grouped = b.length / 4 * 4;
    int whole = rows / LANES * LANES;
    for (int j = 0; j < grouped; j += 4) {
      for (int k = 0; k < paired; k += 2) {
        block(out, a[k], a[k + 1], b, k, j, whole, rows);
      }
    }
    for (int k = 0; k < a.length; k++) {
      for (int j = k < paired ? grouped : 0; j < b.length; j++) {
        out[j][k] += VectorSums.dot(a[k], b[j], rows);
      }
    }
  }

  private static void block(
      double[][] out, double[] a0, double[] a1, double[][] b, int k, int j, int whole, int rows) {
    double[] b0 = b[j];
    double[] b1 = b[j + 1];
    double[] b2 = b[j + 2];
    double[] b3 = b[j + 3];
    var s00 = DoubleVector.zero(SPECIES);
    var s01 = DoubleVector.zero(SPECIES);
    var s02 = DoubleVector.zero(SPECIES);
    var s03 = DoubleVector.zero(SPECIES);
    var s10 = DoubleVector.zero(SPECIES);
    var s11 = DoubleVector.zero(SPECIES);
    var s12 = DoubleVector.zero(SPECIES);
    var s13 = DoubleVector.zero(SPECIES);
    for (int i = 0; i < whole; i += LANES) {
      var v0 = DoubleVector.fromArray(SPECIES, a0, i);
      var v1 = DoubleVector.fromArray(SPECIES, a1, i);
      var w0 = DoubleVector.fromArray(SPECIES, b0, i);
      var w1 = DoubleVector.fromArray(SPECIES, b1, i);
      var w2 = DoubleVector.fromArray(SPECIES, b2, i);
      var w3 = DoubleVector.fromArray(SPECIES, b3, i);
      s00 = v0.fma(w0, s00);
      s01 = v0.fma(w1, s01);
      s02 = v0.fma(w2, s02);
      s03 = v0.fma(w3, s03);
      s10 = v1.fma(w0, s10);
      s11 = v1.fma(w1, s11);
      s12 = v1.fma(w2, s12);
      s13 = v1.fma(w3, s13);
    }
    out[j][k] += s00.reduceLanes(ADD) + rest(a0, b0, whole, rows);
    out[j + 1][k] += s01.reduceLanes(ADD) + rest(a0, b1, whole, rows);
    out[j + 2][k] += s02.reduceLanes(ADD) + rest(a0, b2, whole, rows);
    out[j + 3][k] += s03.reduceLanes(ADD) + rest(a0, b3, whole, rows);
    out[j][k + 1] += s10.reduceLanes(ADD) + rest(a1, b0, whole, rows);
    out[j + 1][k + 1] += s11.reduceLanes(ADD) + rest(a1, b1, whole, rows);
    out[j + 2][k + 1] += s12.reduceLanes(ADD) + rest(a1, b2, whole, rows);
    out[j + 3][k + 1] += s13.reduceLanes(ADD) + rest(a1, b3, whole, rows);
  }

  /// The rows that fill no vector.
  private static double rest(double[] x, double[] y, int from, int rows) {
    double sum = 0;
    for (int i = from; i < rows; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
