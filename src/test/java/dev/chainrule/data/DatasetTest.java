package dev.chainrule.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chainrule.expr.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {

  private final Dataset table =
      new Dataset(
          List.of("a", "b"),
          "c",
          Matrix.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6}),
          Matrix.of(new double[] {10}, new double[] {20}, new double[] {30}));

  @Test
  void rows_are_taken_in_the_order_given() {
    var rows = table.rows(2, 0, 2);

    assertThat(rows.features()).hasToString("[[5, 6], [1, 2], [5, 6]]");
    assertThat(rows.targets()).hasToString("[[30], [10], [30]]");
    assertThat(table.row(1).features()).hasToString("[[3, 4]]");
  }

  @Test
  void there_is_no_row_behind_the_last() {
    assertThatThrownBy(() -> table.row(3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void parts_that_do_not_fit_are_refused_with_their_shapes() {
    assertThatThrownBy(() -> new Dataset(List.of("a"), "c", table.features(), table.targets()))
        .hasMessage("1 names, features (3, 2), targets (3, 1)");
  }
}
