package dev.chainrule.bench;

import dev.chainrule.data.Dataset;
import dev.chainrule.nn.Weights;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The floor: both passes and the update of exactly this network by hand, in one walk over the rows
/// with explicit vectors. It can do nothing else.
final class HandFused {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int IN = 13;
  private static final int HIDDEN = 8;

  private final int rows;
  private final int padded;
  private final double[][] x = new double[IN][];
  private final double[] y;
  private final double[] w1 = new double[IN * HIDDEN];
  private final double[] b1 = new double[HIDDEN];
  private final double[] w2 = new double[HIDDEN];
  private double b2;
  private final double[][] h = new double[HIDDEN][];
  private final double[] e;

  HandFused(Dataset data, Weights weights) {
    rows = data.rows();
    padded = (rows + 15) / 16 * 16;
    y = new double[padded];
    e = new double[padded];
    for (int k = 0; k < IN; k++) {
      x[k] = new double[padded];
      for (int i = 0; i < rows; i++) {
        x[k][i] = data.features().at(i, k);
      }
    }
    for (int j = 0; j < HIDDEN; j++) {
      h[j] = new double[padded];
    }
    for (int i = 0; i < rows; i++) {
      y[i] = data.targets().at(i, 0);
    }
    var first = weights.layers().getFirst();
    var second = weights.layers().getLast();
    for (int i = 0; i < w1.length; i++) {
      w1[i] = first.weight().cell(i);
    }
    for (int j = 0; j < HIDDEN; j++) {
      b1[j] = first.bias().orElseThrow().cell(j);
      w2[j] = second.weight().cell(j);
    }
    b2 = second.bias().orElseThrow().cell(0);
  }

  /// One iteration.
  ///
  /// @return the loss before the update
  double step(double rate) {
    double loss = forward();
    double[] g1 = new double[w1.length];
    double scale = 2.0 / rows;
    double slopeB2 = 0;
    for (int i = 0; i < rows; i++) {
      slopeB2 += e[i] * scale;
    }
    for (int j = 0; j < HIDDEN; j++) {
      hidden(j, scale, rate, g1);
    }
    for (int i = 0; i < w1.length; i++) {
      w1[i] -= rate * g1[i];
    }
    b2 -= rate * slopeB2;
    return loss;
  }

  private double forward() {
    var losses = DoubleVector.zero(SPECIES);
    for (int i = 0; i < padded; i += SPECIES.length()) {
      var out = DoubleVector.broadcast(SPECIES, b2);
      for (int j = 0; j < HIDDEN; j += 4) {
        var a0 = DoubleVector.broadcast(SPECIES, b1[j]);
        var a1 = DoubleVector.broadcast(SPECIES, b1[j + 1]);
        var a2 = DoubleVector.broadcast(SPECIES, b1[j + 2]);
        var a3 = DoubleVector.broadcast(SPECIES, b1[j + 3]);
        for (int k = 0; k < IN; k++) {
          var v = DoubleVector.fromArray(SPECIES, x[k], i);
          a0 = v.fma(DoubleVector.broadcast(SPECIES, w1[k * HIDDEN + j]), a0);
          a1 = v.fma(DoubleVector.broadcast(SPECIES, w1[k * HIDDEN + j + 1]), a1);
          a2 = v.fma(DoubleVector.broadcast(SPECIES, w1[k * HIDDEN + j + 2]), a2);
          a3 = v.fma(DoubleVector.broadcast(SPECIES, w1[k * HIDDEN + j + 3]), a3);
        }
        out = keep(a0, j, i, out);
        out = keep(a1, j + 1, i, out);
        out = keep(a2, j + 2, i, out);
        out = keep(a3, j + 3, i, out);
      }
      VectorMask<Double> inside = SPECIES.indexInRange(i, rows);
      var error = out.sub(DoubleVector.fromArray(SPECIES, y, i)).blend(0, inside.not());
      error.intoArray(e, i);
      losses = error.fma(error, losses);
    }
    return losses.reduceLanes(VectorOperators.ADD) / rows;
  }

  private DoubleVector keep(DoubleVector sum, int j, int i, DoubleVector out) {
    var relu = sum.max(0);
    relu.intoArray(h[j], i);
    return relu.fma(DoubleVector.broadcast(SPECIES, w2[j]), out);
  }

  private void hidden(int j, double scale, double rate, double[] g1) {
    var slopeW2 = DoubleVector.zero(SPECIES);
    var slopeB1 = DoubleVector.zero(SPECIES);
    double factor = w2[j] * scale;
    for (int i = 0; i < padded; i += SPECIES.length()) {
      var error = DoubleVector.fromArray(SPECIES, e, i);
      var relu = DoubleVector.fromArray(SPECIES, h[j], i);
      slopeW2 = error.fma(relu, slopeW2);
      var g = error.mul(factor).blend(0, relu.compare(VectorOperators.LE, 0));
      slopeB1 = slopeB1.add(g);
      g.intoArray(h[j], i);
    }
    for (int k = 0; k < IN; k++) {
      var sum = DoubleVector.zero(SPECIES);
      for (int i = 0; i < padded; i += SPECIES.length()) {
        sum =
            DoubleVector.fromArray(SPECIES, h[j], i)
                .fma(DoubleVector.fromArray(SPECIES, x[k], i), sum);
      }
      g1[k * HIDDEN + j] = sum.reduceLanes(VectorOperators.ADD);
    }
    w2[j] -= rate * scale * slopeW2.reduceLanes(VectorOperators.ADD);
    b1[j] -= rate * slopeB1.reduceLanes(VectorOperators.ADD);
  }
}
