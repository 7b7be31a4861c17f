package dev.chainrule.engine.plan.kernel;

/// `out = x'`. Products take a transposed operand as it is, so this is rare.
public record Transpose(Buffer out, Buffer x) implements Kernel {

  @Override
  public void run(Loops loops, int from, int rows) {
    double[][] columns = x.columns();
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < out.columns().length; i++) {
        out.columns()[i][j] = columns[j][i];
      }
    }
  }
}
