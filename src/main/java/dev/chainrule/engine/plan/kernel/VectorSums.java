package dev.chainrule.engine.plan.kernel;

import static dev.chainrule.engine.plan.kernel.VectorLoops.LANES;
import static dev.chainrule.engine.plan.kernel.VectorLoops.SPECIES;
import static jdk.incubator.vector.VectorOperators.ADD;

import jdk.incubator.vector.DoubleVector;

/// Sums over rows: two vectors of sums side by side, then the rows that fill no vector.
final class VectorSums {

  private VectorSums() {}

  static double sum(double[] x, int rows) {
    var s0 = DoubleVector.zero(SPECIES);
    var s1 = DoubleVector.zero(SPECIES);
    int i = 0;
    for (; i <= rows - 2 * LANES; i += 2 * LANES) {
      s0 = s0.add(DoubleVector.fromArray(SPECIES, x, i));
      s1 = s1.add(DoubleVector.fromArray(SPECIES, x, i + LANES));
    }
    double sum = s0.add(s1).reduceLanes(ADD);
    for (; i < rows; i++) {
      sum += x[i];
    }
    return sum;
  }

  static double dot(double[] x, double[] y, int rows) {
    var s0 = DoubleVector.zero(SPECIES);
    var s1 = DoubleVector.zero(SPECIES);
    int i = 0;
    for (; i <= rows - 2 * LANES; i += 2 * LANES) {
      s0 = DoubleVector.fromArray(SPECIES, x, i).fma(DoubleVector.fromArray(SPECIES, y, i), s0);
      s1 =
          DoubleVector.fromArray(SPECIES, x, i + LANES)
              .fma(DoubleVector.fromArray(SPECIES, y, i + LANES), s1);
    }
    double sum = s0.add(s1).reduceLanes(ADD);
    for (; i < rows; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
