package dev.chainrule.engine.plan.kernel;

import dev.chainrule.expr.Op;

/// Loops that the JVM turns into vector code by itself, where it can.
public final class PlainLoops implements Loops {

  @Override
  public void each(Op op, double[] out, double[] x, double[] y, int rows) {
    switch (op) {
      case ADD -> PlainEach.add(out, x, y, rows);
      case SUB -> PlainEach.subtract(out, x, y, rows);
      case MUL -> PlainEach.multiply(out, x, y, rows);
      case DIV -> PlainEach.divide(out, x, y, rows);
      default -> PlainEach.any(op, out, x, y, rows);
    }
  }

  @Override
  public void each(Op op, double[] out, double[] x, double y, int rows) {
    switch (op) {
      case ADD -> PlainEach.add(out, x, y, rows);
      case SUB -> PlainEach.add(out, x, -y, rows);
      case MUL -> PlainEach.multiply(out, x, y, rows);
      case DIV -> PlainEach.divide(out, x, y, rows);
      case NEG -> PlainEach.multiply(out, x, -1, rows);
      case RELU -> PlainEach.relu(out, x, rows);
      default -> PlainEach.any(op, out, x, y, rows);
    }
  }

  @Override
  public void each(Op op, double[] out, double x, double[] y, int rows) {
    switch (op) {
      case ADD -> PlainEach.add(out, y, x, rows);
      case SUB -> PlainEach.subtract(out, x, y, rows);
      case MUL -> PlainEach.multiply(out, y, x, rows);
      default -> PlainEach.any(op, out, x, y, rows);
    }
  }

  @Override
  public void gate(double[] out, double[] g, double[] x, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = g[i] * (x[i] > 0 ? 1.0 : 0.0);
    }
  }

  @Override
  public void add(double[] out, double[] x, int rows) {
    PlainEach.add(out, out, x, rows);
  }

  @Override
  public double sum(double[] x, int rows) {
    return PlainSums.sum(x, rows);
  }

  @Override
  public double dot(double[] x, double[] y, int rows) {
    return PlainSums.dot(x, y, rows);
  }

  @Override
  public void product(
      double[][] out,
      double[][] a,
      double[] b,
      double[] bias,
      Finish finish,
      double[][] x,
      int rows) {
    for (int j = 0; j < out.length; j++) {
      PlainProduct.column(out[j], a, b, j, out.length, bias[j], rows);
      switch (finish) {
        case NONE -> {}
        case RELU -> PlainEach.relu(out[j], out[j], rows);
        case GATE -> gate(out[j], out[j], x[j], rows);
      }
    }
  }

  @Override
  public void gram(double[][] out, double[][] a, double[][] b, int rows) {
    PlainSums.gram(out, a, b, rows);
  }
}
