package dev.chainrule.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.engine.Tensor;
import dev.chainrule.engine.Value;
import dev.chainrule.expr.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossEntropyTest {

  private static final Matrix LOGITS = Matrix.of(new double[] {1, 2, 0.5}, new double[] {-1, 0, 3});
  private static final Matrix LABELS = Matrix.of(new double[] {0, 1, 0}, new double[] {1, 0, 0});

  @Test
  void equal_logits_cost_the_logarithm_of_the_number_of_classes() {
    var equal = Tensor.data(Matrix.of(new double[] {7, 7, 7, 7}));
    var label = Tensor.data(Matrix.of(new double[] {0, 0, 1, 0}));

    assertThat(CrossEntropy.of(equal, label).data().scalar()).isCloseTo(Math.log(4), within(1e-15));
  }

  @Test
  void the_gradient_is_softmax_minus_target_over_the_rows() {
    var logits = Tensor.of(LOGITS);
    CrossEntropy.of(logits, Tensor.data(LABELS)).backward();
    for (int row = 0; row < 2; row++) {
      double sum = 0;
      for (int column = 0; column < 3; column++) {
        sum += Math.exp(LOGITS.at(row, column));
      }
      for (int column = 0; column < 3; column++) {
        double softmax = Math.exp(LOGITS.at(row, column)) / sum;
        assertThat(logits.grad().at(row, column))
            .isCloseTo((softmax - LABELS.at(row, column)) / 2, within(1e-15));
      }
    }
  }

  @Test
  void single_values_cost_and_pull_the_same() {
    var logits = Tensor.of(LOGITS);
    var loss = CrossEntropy.of(logits, Tensor.data(LABELS));
    loss.backward();
    var rows =
        List.of(
            List.of(Value.of(1), Value.of(2), Value.of(0.5)),
            List.of(Value.of(-1), Value.of(0), Value.of(3)));
    var sum = CrossEntropy.of(rows, List.of(1, 0));
    sum.backward();

    assertThat(sum.data()).isCloseTo(loss.data().scalar(), within(1e-15));
    for (int i = 0; i < 6; i++) {
      assertThat(rows.get(i / 3).get(i % 3).grad()).isCloseTo(logits.grad().cell(i), within(1e-15));
    }
  }

  @Test
  void probabilities_of_classes_may_be_targets() {
    var soft = Matrix.of(new double[] {0.2, 0.7, 0.1}, new double[] {0.5, 0.25, 0.25});
    double expected = 0;
    for (int row = 0; row < 2; row++) {
      double sum = 0;
      for (int column = 0; column < 3; column++) {
        sum += Math.exp(LOGITS.at(row, column));
      }
      for (int column = 0; column < 3; column++) {
        expected -= soft.at(row, column) * (LOGITS.at(row, column) - Math.log(sum)) / 2;
      }
    }
    assertThat(CrossEntropy.of(Tensor.data(LOGITS), Tensor.data(soft)).data().scalar())
        .isCloseTo(expected, within(1e-14));
  }

  @Test
  void logits_of_any_size_do_not_overflow() {
    var far = Tensor.of(new double[] {1000, -1000});
    var loss = CrossEntropy.of(far, Tensor.data(Matrix.of(new double[] {0, 1})));
    loss.backward();

    assertThat(loss.data()).isEqualTo(Matrix.of(2000));
    assertThat(far.grad()).isEqualTo(Matrix.of(new double[] {1, -1}));
  }

  @Test
  void what_does_not_fit_is_refused() {
    assertThatThrownBy(() -> CrossEntropy.of(Tensor.data(LOGITS), Tensor.data(LOGITS.transposed())))
        .hasMessage(
            "'cross_entropy' does not fit the shapes (2, 3) and (3, 2): logits and targets have one"
                + " shape");
    assertThatThrownBy(() -> CrossEntropy.of(Rows.of(LOGITS), List.of(1)))
        .hasMessage("cross_entropy: 2 rows of logits and 1 labels");
  }
}
