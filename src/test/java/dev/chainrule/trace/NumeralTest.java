package dev.chainrule.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.000",
    "-0.0, 0.000",
    "1, 1.000",
    "-2, \u22122.000",
    "0.70710678, 0.7071",
    "3.14159, 3.142",
    "12.3456, 12.35",
    "999.96, 1000",
    "9.9996, 10.00",
    "123.456, 123.5",
    "1234.5, 1235",
    "12345.4, 12345",
    "99999.6, 100000",
    "123456, 123456",
    "999999.7, 1.000e6",
    "1234567, 1.235e6",
    "-1234567, \u22121.235e6",
    "0.001, 0.001000",
    "0.00123456, 0.001235",
    "0.000999996, 0.001000",
    "0.0001, 1.000e\u22124",
    "-0.00012346, \u22121.235e\u22124",
    "1e-300, 1.000e\u2212300",
    "1.7976931348623157E308, 1.798e308",
    "4.9e-324, 4.900e\u2212324",
    "1e100, 1.000e100",
    "NaN, NaN",
    "Infinity, \u221e",
    "-Infinity, \u2212\u221e"
  })
  void a_number_has_four_significant_digits(double value, String text) {
    assertThat(Numeral.text(value)).isEqualTo(text);
  }

  @Test
  void a_small_matrix_is_shown_cell_by_cell_and_a_large_one_by_its_shape() {
    assertThat(Numeral.text(Matrix.of(-2))).isEqualTo("\u22122.000");
    assertThat(Numeral.text(Matrix.of(new double[] {1, -2.00004}, new double[] {0.12345, 3})))
        .isEqualTo("[[1, \u22122], [0.1235, 3]]");
    assertThat(Numeral.text(Matrix.filled(new Shape(2, 3), 1))).isEqualTo("(2, 3)");
  }

  @Test
  void a_full_number_has_all_its_digits() {
    assertThat(Numeral.full(Matrix.of(-0.1234567890123))).isEqualTo("\u22120.1234567890123");
  }
}
