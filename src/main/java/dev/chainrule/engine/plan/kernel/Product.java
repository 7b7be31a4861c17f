package dev.chainrule.engine.plan.kernel;

import dev.chainrule.engine.plan.kernel.Loops.Finish;
import java.util.Optional;

/// `out = a @ b + bias`, then relu or a gate: a linear layer, or its way back with `b` transposed.
///
/// `(n, m) = (n, k) @ (k, m) + (1, m)`, the bias repeated over rows. The weights are laid out row
/// by row first, as small as they are against the rows.
public final class Product implements Kernel {

  private static final double[][] NONE = {};

  private final Buffer out;
  private final Buffer a;
  private final Buffer b;
  private final boolean transposed;
  private final Optional<Buffer> bias;
  private final Finish finish;
  private final double[][] gate;
  private final double[] weights;
  private final double[] biases;

  /// @param transposed whether `b` is given as `(m, k)`
  /// @param gate what [Finish#GATE] looks at
  public Product(
      Buffer out,
      Buffer a,
      Buffer b,
      boolean transposed,
      Optional<Buffer> bias,
      Finish finish,
      Optional<Buffer> gate) {
    this.out = out;
    this.a = a;
    this.b = b;
    this.transposed = transposed;
    this.bias = bias;
    this.finish = finish;
    this.gate = gate.map(Buffer::columns).orElse(NONE);
    this.weights = new double[a.columns().length * out.columns().length];
    this.biases = new double[out.columns().length];
  }

  @Override
  public void begin() {
    int m = out.columns().length;
    double[][] source = b.columns();
    for (int k = 0; k < a.columns().length; k++) {
      for (int j = 0; j < m; j++) {
        weights[k * m + j] = transposed ? source[k][j] : source[j][k];
      }
    }
    for (int j = 0; j < m && bias.isPresent(); j++) {
      biases[j] = bias.get().column(j, m)[0];
    }
  }

  @Override
  public void run(Loops loops, int from, int rows) {
    loops.product(out.columns(), a.columns(), weights, biases, finish, gate, rows);
  }
}
