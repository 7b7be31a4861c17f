package dev.chainrule.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {

  private static final Matrix TWO_BY_THREE =
      Matrix.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});

  @Test
  void a_product_sums_rows_times_columns() {
    var right = Matrix.of(new double[] {1, 0}, new double[] {2, 1}, new double[] {0, -1});

    assertThat(TWO_BY_THREE.matmul(right)).hasToString("[[5, -1], [14, -1]]");
  }

  @Test
  void an_axis_of_size_one_is_repeated() {
    var column = Matrix.of(new double[] {10}, new double[] {20});
    var row = Matrix.of(new double[] {1, 2, 3});

    assertThat(column.zip(row, Double::sum)).hasToString("[[11, 12, 13], [21, 22, 23]]");
  }

  @Test
  void summing_to_a_shape_undoes_the_repetition() {
    assertThat(TWO_BY_THREE.sumTo(new Shape(1, 3))).hasToString("[[5, 7, 9]]");
    assertThat(TWO_BY_THREE.sumTo(new Shape(2, 1))).hasToString("[[6], [15]]");
    assertThat(TWO_BY_THREE.sumTo(Shape.SCALAR)).hasToString("21");
    assertThat(TWO_BY_THREE.sumTo(TWO_BY_THREE.shape())).isEqualTo(TWO_BY_THREE);
  }

  @Test
  void transposing_exchanges_rows_and_columns() {
    assertThat(TWO_BY_THREE.transposed()).hasToString("[[1, 4], [2, 5], [3, 6]]");
  }

  @Test
  void what_does_not_fit_is_refused_with_the_shapes() {
    assertThatThrownBy(() -> TWO_BY_THREE.matmul(TWO_BY_THREE))
        .hasMessageContaining("(2, 3) @ (2, 3)");
    assertThatThrownBy(() -> TWO_BY_THREE.zip(TWO_BY_THREE.transposed(), Double::sum))
        .hasMessage("(2, 3) and (3, 2) do not broadcast");
    assertThatThrownBy(() -> Matrix.of(new double[] {1}, new double[] {1, 2}))
        .hasMessage("rows of 1 and of 2 numbers");
    assertThatThrownBy(TWO_BY_THREE::scalar).hasMessageContaining("(2, 3)");
    assertThatThrownBy(() -> Matrix.of(new double[0][])).hasMessageContaining("0, 0");
  }

  @Test
  void nobody_can_change_a_matrix_from_outside() {
    double[] cells = {1, 2};
    var matrix = Matrix.of(new Shape(1, 2), cells);
    cells[0] = 9;
    matrix.toArray()[1] = 9;

    assertThat(matrix).hasToString("[[1, 2]]");
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2",
    "-0.5, -0.5",
    "-0.0, -0",
    "0.1, 0.1",
    "1e14, 100000000000000",
    "1e300, 1.0E300",
    "NaN, NaN"
  })
  void a_number_is_written_as_shortly_as_it_reads_back(double value, String written) {
    assertThat(MatrixText.write(value)).isEqualTo(written);
    assertThat(Double.valueOf(written)).isEqualTo(Double.valueOf(value));
  }
}
