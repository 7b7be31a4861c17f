package dev.chainrule.engine.plan.kernel;

import static dev.chainrule.engine.plan.kernel.VectorLoops.LANES;
import static dev.chainrule.engine.plan.kernel.VectorLoops.SPECIES;

import jdk.incubator.vector.DoubleVector;

/// `out = a @ b + bias`, then perhaps relu while the sums are in registers: four columns of `out`
/// at a time, each vector of `a` loaded once for all four.
///
/// No vector is handed to a method that might not be inlined: it would become an object.
final class VectorProduct {

  private VectorProduct() {}

  static void run(double[][] out, double[][] a, double[] b, double[] bias, boolean relu, int rows) {
    int m = out.length;
    int j = 0;
    for (; j + 4 <= m; j += 4) {
      four(out, a, b, bias, relu, rows, j);
    }
    for (; j < m; j++) {
      one(out[j], a, b, bias[j], relu, rows, j, m);
    }
  }

  private static void four(
      double[][] out, double[][] a, double[] b, double[] bias, boolean relu, int rows, int j) {
    int m = out.length;
    for (int i = 0; i < rows; i += LANES) {
      var s0 = DoubleVector.broadcast(SPECIES, bias[j]);
      var s1 = DoubleVector.broadcast(SPECIES, bias[j + 1]);
      var s2 = DoubleVector.broadcast(SPECIES, bias[j + 2]);
      var s3 = DoubleVector.broadcast(SPECIES, bias[j + 3]);
      int at = j;
      for (double[] column : a) {
        var v = DoubleVector.fromArray(SPECIES, column, i);
        s0 = v.fma(DoubleVector.broadcast(SPECIES, b[at]), s0);
        s1 = v.fma(DoubleVector.broadcast(SPECIES, b[at + 1]), s1);
        s2 = v.fma(DoubleVector.broadcast(SPECIES, b[at + 2]), s2);
        s3 = v.fma(DoubleVector.broadcast(SPECIES, b[at + 3]), s3);
        at += m;
      }
      if (relu) {
        s0 = s0.max(0);
        s1 = s1.max(0);
        s2 = s2.max(0);
        s3 = s3.max(0);
      }
      s0.intoArray(out[j], i);
      s1.intoArray(out[j + 1], i);
      s2.intoArray(out[j + 2], i);
      s3.intoArray(out[j + 3], i);
    }
  }

  private static void one(
      double[] out, double[][] a, double[] b, double bias, boolean relu, int rows, int j, int m) {
    for (int i = 0; i < rows; i += LANES) {
      var sum = DoubleVector.broadcast(SPECIES, bias);
      int at = j;
      for (double[] column : a) {
        sum =
            DoubleVector.fromArray(SPECIES, column, i)
                .fma(DoubleVector.broadcast(SPECIES, b[at]), sum);
        at += m;
      }
      (relu ? sum.max(0) : sum).intoArray(out, i);
    }
  }
}
