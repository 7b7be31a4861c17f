package dev.chainrule.engine.plan.kernel;

import static dev.chainrule.engine.plan.kernel.VectorLoops.LANES;
import static dev.chainrule.engine.plan.kernel.VectorLoops.SPECIES;

import jdk.incubator.vector.DoubleVector;

/// Cell by cell. A last vector may reach past the rows into the padding.
final class VectorEach {

  private VectorEach() {}

  static void add(double[] out, double[] x, double[] y, int rows) {
    for (int i = 0; i < rows; i += LANES) {
      vector(x, i).add(vector(y, i)).intoArray(out, i);
    }
  }

  static void add(double[] out, double[] x, double y, int rows) {
    for (int i = 0; i < rows; i += LANES) {
      vector(x, i).add(y).intoArray(out, i);
    }
  }

  static void subtract(double[] out, double[] x, double[] y, int rows) {
    for (int i = 0; i < rows; i += LANES) {
      vector(x, i).sub(vector(y, i)).intoArray(out, i);
    }
  }

  static void multiply(double[] out, double[] x, double[] y, int rows) {
    for (int i = 0; i < rows; i += LANES) {
      vector(x, i).mul(vector(y, i)).intoArray(out, i);
    }
  }

  static void multiply(double[] out, double[] x, double y, int rows) {
    for (int i = 0; i < rows; i += LANES) {
      vector(x, i).mul(y).intoArray(out, i);
    }
  }

  static void divide(double[] out, double[] x, double[] y, int rows) {
    for (int i = 0; i < rows; i += LANES) {
      vector(x, i).div(vector(y, i)).intoArray(out, i);
    }
  }

  static void relu(double[] out, double[] x, int rows) {
    for (int i = 0; i < rows; i += LANES) {
      vector(x, i).max(0).intoArray(out, i);
    }
  }

  private static DoubleVector vector(double[] numbers, int i) {
    return DoubleVector.fromArray(SPECIES, numbers, i);
  }
}
