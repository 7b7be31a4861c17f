package dev.chainrule.engine.plan.kernel;

import static dev.chainrule.engine.plan.kernel.VectorLoops.LANES;
import static dev.chainrule.engine.plan.kernel.VectorLoops.SPECIES;

import dev.chainrule.engine.plan.kernel.Loops.Finish;
import jdk.incubator.vector.DoubleVector;

/// `out = a @ b + bias`, then relu or a gate, while the sums are in registers: four columns of
/// `out` at a time, each vector of `a` loaded once for all four.
final class VectorProduct {

  private VectorProduct() {}

  static void run(
      double[][] out,
      double[][] a,
      double[] b,
      double[] bias,
      Finish finish,
      double[][] x,
      int rows) {
    int m = out.length;
    int j = 0;
    for (; j + 4 <= m; j += 4) {
      four(out, a, b, bias, finish, x, rows, j);
    }
    for (; j < m; j++) {
      one(out[j], a, b, bias[j], finish, x, rows, j, m);
    }
  }

  private static void four(
      double[][] out,
      double[][] a,
      double[] b,
      double[] bias,
      Finish finish,
      double[][] x,
      int rows,
      int j) {
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
      finished(s0, finish, x, j, i).intoArray(out[j], i);
      finished(s1, finish, x, j + 1, i).intoArray(out[j + 1], i);
      finished(s2, finish, x, j + 2, i).intoArray(out[j + 2], i);
      finished(s3, finish, x, j + 3, i).intoArray(out[j + 3], i);
    }
  }

  private static void one(
      double[] out,
      double[][] a,
      double[] b,
      double bias,
      Finish finish,
      double[][] x,
      int rows,
      int j,
      int m) {
    for (int i = 0; i < rows; i += LANES) {
      var sum = DoubleVector.broadcast(SPECIES, bias);
      int at = j;
      for (double[] column : a) {
        sum =
            DoubleVector.fromArray(SPECIES, column, i)
                .fma(DoubleVector.broadcast(SPECIES, b[at]), sum);
        at += m;
      }
      finished(sum, finish, x, j, i).intoArray(out, i);
    }
  }

  private static DoubleVector finished(
      DoubleVector sum, Finish finish, double[][] x, int j, int i) {
    return switch (finish) {
      case NONE -> sum;
      case RELU -> sum.max(0);
      case GATE -> VectorLoops.gated(sum, x[j], i);
    };
  }
}
