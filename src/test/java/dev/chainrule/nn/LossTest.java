package dev.chainrule.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.engine.Tensor;
import dev.chainrule.engine.Value;
import dev.chainrule.expr.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossTest {

  private static final Matrix PREDICTIONS =
      Matrix.of(new double[] {0.5, -2}, new double[] {3, 0.25});
  private static final Matrix SIGNS = Matrix.of(new double[] {1, -1}, new double[] {-1, 1});

  @Test
  void squared_and_absolute_errors_are_means_over_all_cells() {
    var targets = Matrix.of(new double[] {1, 0}, new double[] {1, 0.25});

    // Errors -0.5, -2, 2, 0.
    assertThat(loss(Loss.MSE, targets)).isEqualTo((0.25 + 4 + 4) / 4);
    assertThat(loss(Loss.MAE, targets)).isEqualTo(4.5 / 4);
  }

  @Test
  void the_hinge_costs_what_a_margin_lacks_to_1() {
    // Margins 0.5, 2, -3, 0.25.
    assertThat(loss(Loss.HINGE, SIGNS)).isEqualTo((0.5 + 0 + 4 + 0.75) / 4);
  }

  @Test
  void binary_cross_entropy_is_the_surprise_at_the_sigmoid() {
    var targets = Matrix.of(new double[] {1, 0}, new double[] {0, 0.3});
    double expected = 0;
    for (int i = 0; i < 4; i++) {
      double p = 1 / (1 + Math.exp(-PREDICTIONS.cell(i)));
      double t = targets.cell(i);
      expected -= (t * Math.log(p) + (1 - t) * Math.log(1 - p)) / 4;
    }
    assertThat(loss(Loss.BINARY_CROSS_ENTROPY, targets)).isCloseTo(expected, within(1e-15));
  }

  @Test
  void binary_cross_entropy_does_not_overflow() {
    var far = Tensor.data(Matrix.of(new double[] {1000, -1000}));
    var wrong = Tensor.data(Matrix.of(new double[] {0, 1}));

    assertThat(Loss.BINARY_CROSS_ENTROPY.of(far, wrong).data()).isEqualTo(Matrix.of(1000));
  }

  @ParameterizedTest
  @EnumSource
  void rows_of_single_values_cost_the_same(Loss loss) {
    var targets = loss == Loss.BINARY_CROSS_ENTROPY ? SIGNS.map(s -> (s + 1) / 2) : SIGNS;
    var rows = loss.of(Rows.of(PREDICTIONS), Rows.of(targets));

    assertThat(rows.data()).isCloseTo(loss(loss, targets), within(1e-15));
    assertThat(rows.recording().graph().names()).containsKey("loss");
  }

  @Test
  void shapes_that_differ_are_refused() {
    var row = Tensor.data(Matrix.of(new double[] {1, 2}));
    var column = Tensor.data(Matrix.of(new double[] {1}, new double[] {2}));

    assertThatThrownBy(() -> Loss.MSE.of(row, column))
        .hasMessage("mse: the predictions have the shape (1, 2) and the targets (2, 1)");
    assertThatThrownBy(() -> Loss.MAE.of(List.of(), List.of()))
        .hasMessage("mae: predictions of 0 rows, targets of 0");
    assertThatThrownBy(() -> Loss.MAE.of(Rows.of(PREDICTIONS), Rows.of(Matrix.of(1))))
        .hasMessage("mae: predictions of 2 rows, targets of 1");
  }

  @Test
  void targets_without_meaning_are_named() {
    assertThat(Loss.MSE.problem(PREDICTIONS)).isEmpty();
    assertThat(Loss.HINGE.problem(SIGNS)).isEmpty();
    assertThat(Loss.HINGE.problem(PREDICTIONS))
        .contains("the loss hinge wants targets -1 or 1, and met 0.5");
    assertThat(Loss.BINARY_CROSS_ENTROPY.problem(PREDICTIONS))
        .contains("the loss binary_cross_entropy wants targets from 0 to 1, and met -2.0");
  }

  @Test
  void the_l2_penalty_pulls_each_parameter_by_twice_its_strength() {
    var matrix = Tensor.parameter(Matrix.of(new double[] {3, -1}));
    var number = Tensor.parameter(Matrix.of(2));
    var penalty = Penalty.l2(List.of(matrix, number), 0.5);
    penalty.backward();
    var values = List.of(Value.parameter(3), Value.parameter(-1), Value.parameter(2));

    assertThat(penalty.data()).isEqualTo(Matrix.of(7));
    assertThat(matrix.grad()).hasToString("[[3, -1]]");
    assertThat(number.grad()).hasToString("2");
    assertThat(Penalty.l2(values, 0.5).data()).isEqualTo(7);
  }

  private static double loss(Loss loss, Matrix targets) {
    return loss.of(Tensor.data(PREDICTIONS), Tensor.data(targets)).data().scalar();
  }
}
