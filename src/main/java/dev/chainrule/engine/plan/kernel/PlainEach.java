package dev.chainrule.engine.plan.kernel;

import dev.chainrule.expr.Op;

/// Cell by cell: one small loop an operation, so that each can become vector code.
final class PlainEach {

  private PlainEach() {}

  static void add(double[] out, double[] x, double[] y, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = x[i] + y[i];
    }
  }

  static void add(double[] out, double[] x, double y, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = x[i] + y;
    }
  }

  static void subtract(double[] out, double[] x, double[] y, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = x[i] - y[i];
    }
  }

  static void subtract(double[] out, double x, double[] y, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = x - y[i];
    }
  }

  static void multiply(double[] out, double[] x, double[] y, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = x[i] * y[i];
    }
  }

  static void multiply(double[] out, double[] x, double y, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = x[i] * y;
    }
  }

  static void divide(double[] out, double[] x, double[] y, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = x[i] / y[i];
    }
  }

  static void divide(double[] out, double[] x, double y, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = x[i] / y;
    }
  }

  static void relu(double[] out, double[] x, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = Math.max(x[i], 0);
    }
  }

  static void any(Op op, double[] out, double[] x, double[] y, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = op.apply(x[i], y[i]);
    }
  }

  static void any(Op op, double[] out, double[] x, double y, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = op.apply(x[i], y);
    }
  }

  static void any(Op op, double[] out, double x, double[] y, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = op.apply(x, y[i]);
    }
  }
}
