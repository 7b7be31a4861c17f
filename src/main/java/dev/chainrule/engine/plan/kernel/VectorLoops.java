package dev.chainrule.engine.plan.kernel;

import static jdk.incubator.vector.VectorOperators.GT;

import dev.chainrule.expr.Op;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Loops in explicit vectors. Slow until the JVM has compiled them, because until then every vector
/// is an object; sums run in another order than the plain ones and multiply and add in one step, so
/// that the numbers agree to rounding.
///
/// The class is loaded only where the module of vectors is there: see [Loops#vectors].
final class VectorLoops implements Loops {

  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  static final int LANES = SPECIES.length();

  private final PlainLoops plain = new PlainLoops();

  /// Where rows are padded, a last vector may reach past them; a single row has no padding.
  private static boolean isPadded(int rows) {
    return rows > 1;
  }

  @Override
  public void each(Op op, double[] out, double[] x, double[] y, int rows) {
    if (!isPadded(rows)) {
      plain.each(op, out, x, y, rows);
      return;
    }
    switch (op) {
      case ADD -> VectorEach.add(out, x, y, rows);
      case SUB -> VectorEach.subtract(out, x, y, rows);
      case MUL -> VectorEach.multiply(out, x, y, rows);
      case DIV -> VectorEach.divide(out, x, y, rows);
      default -> plain.each(op, out, x, y, rows);
    }
  }

  @Override
  public void each(Op op, double[] out, double[] x, double y, int rows) {
    if (!isPadded(rows)) {
      plain.each(op, out, x, y, rows);
      return;
    }
    switch (op) {
      case ADD -> VectorEach.add(out, x, y, rows);
      case SUB -> VectorEach.add(out, x, -y, rows);
      case MUL -> VectorEach.multiply(out, x, y, rows);
      case NEG -> VectorEach.multiply(out, x, -1, rows);
      case RELU -> VectorEach.relu(out, x, rows);
      default -> plain.each(op, out, x, y, rows);
    }
  }

  @Override
  public void each(Op op, double[] out, double x, double[] y, int rows) {
    plain.each(op, out, x, y, rows);
  }

  @Override
  public void gate(double[] out, double[] g, double[] x, int rows) {
    if (!isPadded(rows)) {
      plain.gate(out, g, x, rows);
      return;
    }
    for (int i = 0; i < rows; i += LANES) {
      var open = DoubleVector.fromArray(SPECIES, x, i).compare(GT, 0);
      DoubleVector.fromArray(SPECIES, g, i)
          .mul(DoubleVector.zero(SPECIES).blend(1, open))
          .intoArray(out, i);
    }
  }

  @Override
  public void add(double[] out, double[] x, int rows) {
    each(Op.ADD, out, out, x, rows);
  }

  @Override
  public double sum(double[] x, int rows) {
    return VectorSums.sum(x, rows);
  }

  @Override
  public double dot(double[] x, double[] y, int rows) {
    return VectorSums.dot(x, y, rows);
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
    if (!isPadded(rows)) {
      plain.product(out, a, b, bias, finish, x, rows);
      return;
    }
    VectorProduct.run(out, a, b, bias, finish == Finish.RELU, rows);
    for (int j = 0; finish == Finish.GATE && j < out.length; j++) {
      gate(out[j], out[j], x[j], rows);
    }
  }

  @Override
  public void gram(double[][] out, double[][] a, double[][] b, int rows) {
    VectorGram.run(out, a, b, rows);
  }
}
