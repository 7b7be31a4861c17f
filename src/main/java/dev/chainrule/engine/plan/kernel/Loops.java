package dev.chainrule.engine.plan.kernel;

import dev.chainrule.expr.Op;
import java.util.Optional;

/// The loops over rows, of which there are two kinds that agree: plain ones, fast from the start,
/// and ones with explicit vectors, faster when the JVM has compiled them.
///
/// Arrays hold at least `rows` numbers. Loops that write `out` may write up to [#PADDING] minus 1
/// cells past `rows`, rounded up to a multiple of it; sums read no cell past `rows`.
public interface Loops {

  /// Columns are as long as the next multiple of this, which spares the loops their remainders.
  int PADDING = 16;

  /// The loops in explicit vectors, where the JVM was started with their module and the machine has
  /// vectors of at least four numbers.
  static Optional<Loops> vectors() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
            && VectorLoops.LANES >= 4
        ? Optional.of(new VectorLoops())
        : Optional.empty();
  }

  /// `out = x op y`; of an operation with one operand, `y` is 1 and not read.
  void each(Op op, double[] out, double[] x, double[] y, int rows);

  void each(Op op, double[] out, double[] x, double y, int rows);

  void each(Op op, double[] out, double x, double[] y, int rows);

  /// `out = g * (x > 0)`, the backward step of `relu`.
  void gate(double[] out, double[] g, double[] x, int rows);

  /// `out += x`.
  void add(double[] out, double[] x, int rows);

  double sum(double[] x, int rows);

  /// `sum(x * y)`.
  double dot(double[] x, double[] y, int rows);

  /// `out = a @ b + bias`, then what `finish` says.
  ///
  /// @param out `m` columns
  /// @param a `k` columns
  /// @param b `(k, m)`, row by row
  /// @param bias `m` numbers
  /// @param x `m` columns for [Finish#GATE], else none
  void product(
      double[][] out,
      double[][] a,
      double[] b,
      double[] bias,
      Finish finish,
      double[][] x,
      int rows);

  /// `out += a' @ b`, the sums running over rows.
  ///
  /// @param out `m` columns of `k` numbers
  /// @param a `k` columns
  /// @param b `m` columns
  void gram(double[][] out, double[][] a, double[][] b, int rows);

  /// What happens to each number of a product while it is still in a register.
  enum Finish {
    /// Nothing.
    NONE,
    /// `max(value, 0)`: the layer's activation.
    RELU,
    /// `value * (x > 0)`: the gradient on its way back through the activation.
    GATE
  }
}
