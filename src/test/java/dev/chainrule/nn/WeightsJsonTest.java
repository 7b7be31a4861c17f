package dev.chainrule.nn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import dev.chainrule.nn.Weights.LayerWeights;
import dev.chainrule.nn.WeightsJson.Result;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsJsonTest {

  @Test
  void weights_come_back_to_the_last_bit() {
    var random = new SplittableRandom(11);
    for (int trial = 0; trial < 100; trial++) {
      var shape = new Shape(random.nextInt(1, 6), random.nextInt(1, 6));
      var weight = Matrix.generate(shape, _ -> anyFinite(random));
      var bias = Matrix.generate(new Shape(1, shape.columns()), _ -> anyFinite(random));
      var weights =
          new Weights(
              List.of(
                  new LayerWeights(weight, trial % 2 == 0 ? Optional.of(bias) : Optional.empty())));

      assertThat(WeightsJson.read(WeightsJson.write(weights))).isEqualTo(new Result.Read(weights));
    }
  }

  @Test
  void the_text_has_a_row_for_each_input() {
    var weights =
        new Weights(
            List.of(
                new LayerWeights(
                    Matrix.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6}),
                    Optional.of(Matrix.of(new double[] {0.1, -0.0}))),
                new LayerWeights(Matrix.of(new double[] {7}, new double[] {8}), Optional.empty())));

    assertThat(WeightsJson.write(weights).replaceAll("\\s+", ""))
        .isEqualTo(
            "{\"layers\":[{\"weight\":[[1.0,2.0],[3.0,4.0],[5.0,6.0]],\"bias\":[0.1,-0.0]},"
                + "{\"weight\":[[7.0],[8.0]],\"bias\":null}]}");
  }

  @Test
  void whole_numbers_and_an_absent_bias_are_understood() {
    assertThat(WeightsJson.read("{\"layers\": [{\"weight\": [[1], [2]]}]}"))
        .isEqualTo(
            new Result.Read(
                new Weights(
                    List.of(
                        new LayerWeights(
                            Matrix.of(new double[] {1}, new double[] {2}), Optional.empty())))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                             | expected weights: an object with an array "layers"
          ``                                             | expected weights: an object with an array "layers"
          {"layers": []}                                 | a network has at least one layer
          {"layers": [{"bias": [1]}]}                    | layer 1: expected "weight": an array with a row for each input
          {"layers": [{"weight": [1, 2]}]}               | layer 1: row 1 of the weight: expected an array with a number for each output, found 1
          {"layers": [{"weight": [[1, 2], [3]]}]}        | layer 1: row 2 of the weight has the length 1, row 1 has 2
          {"layers": [{"weight": [[1], ["x"]]}]}         | layer 1: row 2 of the weight: expected a number, found "x"
          {"layers": [{"weight": [[1e999]]}]}            | layer 1: row 1 of the weight: expected a number, found "Infinity"
          {"layers": [{"weight": [[1]], "bias": [1, 2]}]} | layer 1: the bias has the shape (1, 2), but a weight of (1, 1) needs (1, 1)
          {"layers": [{"weight": [[1]], "bias": 3}]}     | layer 1: the bias: expected an array with a number for each output, found 3
          {"layers": [{"weight": [[1, 2]]}, {"weight": [[1]]}]} | layer 2: the weight has the shape (1, 1), but layer 1 before it has (1, 2) and gives 2 values
          """)
  void what_is_wrong_is_told_with_its_layer(String json, String sentence) {
    assertThat(WeightsJson.read(json)).isEqualTo(new Result.Faulty(sentence));
  }

  @Test
  void text_that_is_not_json_is_told_with_line_and_column() {
    assertThat(WeightsJson.read("{\"layers\":\n [1,, 2]}"))
        .isInstanceOfSatisfying(
            Result.Faulty.class,
            faulty -> assertThat(faulty.sentence()).startsWith("2:5: this is not JSON: "));
  }

  private static double anyFinite(SplittableRandom random) {
    double number = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(number) ? number : random.nextDouble();
  }
}
