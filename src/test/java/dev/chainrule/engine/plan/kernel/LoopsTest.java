package dev.chainrule.engine.plan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.engine.plan.kernel.Loops.Finish;
import dev.chainrule.expr.Op;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The two kinds of loops agree, whatever the number of rows and columns; the plain ones agree with
/// the definition.
class LoopsTest {

  private static final int[] ROWS = {1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 64, 100, 506};

  private final Loops plain = new PlainLoops();
  private final Loops vectors = new VectorLoops();
  private final RandomGenerator random = new Random(7);

  @ParameterizedTest
  @EnumSource(names = {"ADD", "SUB", "MUL", "DIV", "RELU", "NEG", "TANH", "POW", "MAX"})
  void everyOperationAgreesCellByCell(Op op) {
    for (int rows : ROWS) {
      double[] x = column(rows);
      double[] y = op.arity() == 2 ? column(rows) : ones(rows);
      double single = op.arity() == 2 ? random.nextGaussian() : 1;
      for (var loops : new Loops[] {plain, vectors}) {
        double[] out = Buffer.column(rows);
        loops.each(op, out, x, y, rows);
        for (int i = 0; i < rows; i++) {
          assertThat(out[i]).isEqualTo(Double.valueOf(op.apply(x[i], y[i])));
        }
        loops.each(op, out, x, single, rows);
        for (int i = 0; i < rows; i++) {
          assertThat(out[i]).isEqualTo(Double.valueOf(op.apply(x[i], single)));
        }
        loops.each(op, out, single, x, rows);
        for (int i = 0; i < rows; i++) {
          assertThat(out[i]).isEqualTo(Double.valueOf(op.apply(single, x[i])));
        }
      }
    }
  }

  @Test
  void aGateLetsThroughWhatIsNoNumber() {
    double[] g = Buffer.column(3);
    double[] x = Buffer.column(3);
    g[0] = Double.NaN;
    g[1] = Double.POSITIVE_INFINITY;
    g[2] = 5;
    x[2] = 1;
    for (var loops : new Loops[] {plain, vectors}) {
      double[] out = Buffer.column(3);
      loops.gate(out, g, x, 3);
      assertThat(Arrays.copyOf(out, 3)).containsExactly(Double.NaN, Double.NaN, 5);
    }
  }

  @Test
  void sumsReadNoCellPastTheRows() {
    for (int rows : ROWS) {
      double[] x = column(rows);
      double[] y = column(rows);
      Arrays.fill(x, rows, x.length, Double.NaN);
      double sum = 0;
      double dot = 0;
      for (int i = 0; i < rows; i++) {
        sum += x[i];
        dot += x[i] * y[i];
      }
      for (var loops : new Loops[] {plain, vectors}) {
        assertThat(loops.sum(x, rows)).isCloseTo(sum, within(1e-12));
        assertThat(loops.dot(x, y, rows)).isCloseTo(dot, within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 8, 13})
  void aProductIsItsDefinition(int m) {
    for (int rows : ROWS) {
      for (int k : new int[] {1, 2, 5, 8, 13}) {
        for (var finish : Finish.values()) {
          double[][] a = columns(k, rows);
          double[][] x = columns(m, rows);
          double[] b = random.doubles(k * m, -1, 1).toArray();
          double[] bias = random.doubles(m, -1, 1).toArray();
          for (var loops : new Loops[] {plain, vectors}) {
            double[][] out = columns(m, rows);
            loops.product(out, a, b, bias, finish, x, rows);
            for (int i = 0; i < rows; i++) {
              for (int j = 0; j < m; j++) {
                double sum = bias[j];
                for (int l = 0; l < k; l++) {
                  sum += a[l][i] * b[l * m + j];
                }
                double expected =
                    switch (finish) {
                      case NONE -> sum;
                      case RELU -> Math.max(sum, 0);
                      case GATE -> x[j][i] > 0 ? sum : 0;
                    };
                assertThat(out[j][i]).isCloseTo(expected, within(1e-13));
              }
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 8, 13})
  void aGramIsItsDefinition(int m) {
    for (int rows : ROWS) {
      for (int k : new int[] {1, 2, 7, 8, 13}) {
        double[][] a = columns(k, rows);
        double[][] b = columns(m, rows);
        for (var loops : new Loops[] {plain, vectors}) {
          double[][] out = new double[m][k];
          out[0][0] = 1;
          loops.gram(out, a, b, rows);
          for (int j = 0; j < m; j++) {
            for (int l = 0; l < k; l++) {
              double sum = j + l == 0 ? 1 : 0;
              for (int i = 0; i < rows; i++) {
                sum += a[l][i] * b[j][i];
              }
              assertThat(out[j][l]).isCloseTo(sum, within(1e-12));
            }
          }
        }
      }
    }
  }

  private double[][] columns(int count, int rows) {
    return Stream.generate(() -> column(rows)).limit(count).toArray(double[][]::new);
  }

  private double[] column(int rows) {
    double[] column = Buffer.column(rows);
    for (int i = 0; i < rows; i++) {
      column[i] = random.nextGaussian();
    }
    return column;
  }

  private static double[] ones(int rows) {
    double[] column = Buffer.column(rows);
    Arrays.fill(column, 1);
    return column;
  }
}
