package dev.chainrule.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandardizerTest {

  @Test
  void the_deviation_is_that_of_the_whole_population() {
    // Mean 5 and squared distances 9, 1, 1, 1, 0, 0, 4, 16: 32 / 8 = 4, deviation 2.
    var column = Matrix.of(new double[] {2, 4, 4, 4, 5, 5, 7, 9}).transposed();

    assertThat(Standardizer.of(column).apply(column).transposed())
        .hasToString("[[-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]]");
  }

  @Test
  void standardised_columns_have_mean_0_and_deviation_1() {
    var random = new SplittableRandom(7);
    for (int trial = 0; trial < 200; trial++) {
      var shape = new Shape(random.nextInt(2, 300), random.nextInt(1, 5));
      double offset = random.nextDouble(-100, 100);
      double scale = Math.exp(random.nextDouble(-5, 5));
      var matrix = Matrix.generate(shape, _ -> offset + scale * random.nextDouble());
      var standard = Standardizer.of(matrix).apply(matrix);
      for (int column = 0; column < shape.columns(); column++) {
        assertThat(moment(standard, column, 1)).isCloseTo(0, within(1e-9));
        assertThat(moment(standard, column, 2)).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void the_housing_features_become_standard_to_the_last_digits() {
    var standard = Csv.housing().standardized();
    for (int column = 0; column < 13; column++) {
      assertThat(moment(standard.features(), column, 1)).isCloseTo(0, within(1e-13));
      assertThat(moment(standard.features(), column, 2)).isCloseTo(1, within(1e-13));
    }
    assertThat(standard.targets()).isEqualTo(Csv.housing().targets());
  }

  @Test
  void a_constant_column_becomes_zeros() {
    for (double constant : new double[] {0, 0.1, -3, 1e300, 1e-300}) {
      var column = Matrix.filled(new Shape(7, 1), constant);

      assertThat(Standardizer.of(column).apply(column)).isEqualTo(Matrix.filled(column.shape(), 0));
    }
  }

  @Test
  void huge_numbers_stay_finite() {
    var column = Matrix.of(new double[] {1e300}, new double[] {-1e300}, new double[] {2e307});

    assertThat(Standardizer.of(column).apply(column).isFinite()).isTrue();
  }

  @Test
  void other_rows_are_brought_to_the_scale_of_the_first_ones() {
    var standardizer = Standardizer.of(Matrix.of(new double[] {10}, new double[] {30}));

    assertThat(standardizer.apply(Matrix.of(new double[] {20}, new double[] {50})))
        .hasToString("[[0], [3]]");
  }

  private static double moment(Matrix matrix, int column, int power) {
    return IntStream.range(0, matrix.shape().rows())
        .mapToDouble(row -> Math.pow(matrix.at(row, column), power))
        .average()
        .orElseThrow();
  }
}
