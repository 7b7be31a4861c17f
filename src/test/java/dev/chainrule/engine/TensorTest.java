package dev.chainrule.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chainrule.expr.Matrix;
import org.junit.jupiter.api.Test;

class TensorTest {

  private final Tensor matrix = Tensor.of(new double[] {1, 2}, new double[] {3, 4});
  private final Tensor row = Tensor.of(new double[] {10, 20});

  @Test
  void the_gradients_of_a_product_are_products_with_the_transposes() {
    var right = Tensor.of(new double[] {5}, new double[] {6});
    var product = matrix.matmul(right);
    product.backward();

    assertThat(product.data()).hasToString("[[17], [39]]");
    assertThat(matrix.grad()).hasToString("[[5, 6], [5, 6]]");
    assertThat(right.grad()).hasToString("[[4], [6]]");
  }

  @Test
  void a_repeated_row_gets_the_sum_over_the_rows() {
    matrix.times(row).backward();

    assertThat(row.grad()).hasToString("[[4, 6]]");
    assertThat(matrix.grad()).hasToString("[[10, 20], [10, 20]]");
  }

  @Test
  void a_number_goes_with_any_shape() {
    var scale = Tensor.of(Matrix.of(2));
    matrix.times(scale).sum().backward();

    assertThat(scale.grad()).hasToString("10");
  }

  @Test
  void a_mean_shares_its_gradient_among_its_cells() {
    matrix.mean().backward();

    assertThat(matrix.grad()).hasToString("[[0.25, 0.25], [0.25, 0.25]]");
  }

  @Test
  void sums_and_means_go_along_either_axis() {
    assertThat(matrix.rowSums().data()).hasToString("[[3], [7]]");
    assertThat(matrix.colSums().data()).hasToString("[[4, 6]]");
    assertThat(matrix.rowMeans().data()).hasToString("[[1.5], [3.5]]");
    assertThat(matrix.colMeans().data()).hasToString("[[2, 3]]");
  }

  @Test
  void the_largest_of_a_row_or_column_gets_its_gradient_and_its_place_gets_none() {
    var tied = Tensor.of(new double[] {1, 5, 5}, new double[] {4, -5, 3});
    tied.rowMax().backward();
    tied.colMax().backward();
    tied.rowArgmax().plus(tied.colArgmax()).backward();

    assertThat(tied.rowArgmax().data()).hasToString("[[1], [0]]");
    assertThat(tied.colArgmax().data()).hasToString("[[1, 0, 0]]");
    assertThat(tied.grad()).hasToString("[[0, 1.5, 1.5], [2, 0, 0]]");
  }

  @Test
  void the_softmax_goes_along_each_row() {
    var logits = Tensor.of(new double[] {0, Math.log(3)}, new double[] {7, 7});
    var weights = Tensor.data(Matrix.of(new double[] {16, 0}));
    logits.softmax().times(weights).backward();

    assertThat(logits.softmax().data()).hasToString("[[0.25, 0.75], [0.5, 0.5]]");
    assertThat(logits.logSoftmax().data().at(1, 0)).isEqualTo(-Math.log(2));
    assertThat(logits.grad()).hasToString("[[3, -3], [4, -4]]");
  }

  @Test
  void a_second_backward_adds_and_zero_grad_starts_afresh() {
    var squares = matrix.times(matrix);
    squares.backward();
    squares.backward();
    assertThat(matrix.grad()).hasToString("[[4, 8], [12, 16]]");
    squares.zeroGrad();
    assertThat(matrix.grad()).hasToString("[[0, 0], [0, 0]]");
  }

  @Test
  void a_shape_that_does_not_fit_is_named_with_its_operation() {
    assertThatThrownBy(() -> matrix.matmul(row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "(2, 2) @ (1, 2) does not fit: the columns of the left, 2, must equal the rows of the right, 1");
    assertThatThrownBy(() -> matrix.plus(Tensor.of(new double[] {1, 2, 3})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'+' does not fit the shapes (2, 2) and (1, 3): each axis must agree or be 1");
    assertThatThrownBy(() -> matrix.max(Tensor.of(new double[] {1, 2, 3})))
        .hasMessage(
            "'max' does not fit the shapes (2, 2) and (1, 3): each axis must agree or be 1");
    assertThatThrownBy(() -> matrix.set(Matrix.of(1)))
        .hasMessageContaining("(2, 2)")
        .hasMessageContaining("1");
  }

  @Test
  void given_data_gets_no_gradient() {
    var data = Tensor.data(Matrix.of(new double[] {1, 2}));
    data.matmul(matrix).backward();

    assertThat(data.grad()).hasToString("[[0, 0]]");
    assertThat(matrix.grad()).hasToString("[[1, 1], [2, 2]]");
  }

  @Test
  void a_leaf_can_be_set_and_used_again() {
    row.set(Matrix.of(new double[] {1, 1}));

    assertThat(row.plus(1).data()).hasToString("[[2, 2]]");
  }
}
