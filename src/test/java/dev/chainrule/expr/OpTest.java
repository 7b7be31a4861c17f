package dev.chainrule.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OpTest {

  private static final Set<String> SPOKEN_OF = Set.of("x", "y", "out", "g");

  @ParameterizedTest
  @EnumSource
  void a_rule_speaks_of_nothing_but_its_operands_the_result_and_the_upstream_gradient(Op op) {
    for (int operand = 0; operand < op.arity(); operand++) {
      op.rule(operand).ifPresent(rule -> assertThat(SPOKEN_OF).containsAll(names(rule)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_operation_can_be_written_in_a_program(Op op) {
    var applied =
        new Expr.Apply(op, List.of(name("a"), name("b")).subList(0, op.arity()), Span.NONE);

    assertThat(Parser.expression(Printer.print(applied)))
        .isInstanceOfSatisfying(Expr.Apply.class, read -> assertThat(read.op()).isEqualTo(op));
  }

  @ParameterizedTest
  @CsvSource({
    "relu, -1, 0",
    "relu, 2, 2",
    "leaky_relu, -2, -0.02",
    "leaky_relu, 3, 3",
    "sigmoid, 0, 0.5",
    "sigmoid, -1000, 0",
    "softplus, 0, 0.6931471805599453",
    "softplus, 1000, 1000",
    "softplus, -1000, 0",
    "exp, 0, 1",
    "log, 1, 0",
    "log, -1, NaN",
    "log, 0, -Infinity",
    "sqrt, 9, 3",
    "abs, -3, 3",
    "sign, -3, -1",
    "sign, 0, 0",
    "ones, 7, 1",
    "zeros, 7, 0",
    "size, 7, 1",
    "tanh, 0, 0",
    "sin, 0, 0",
    "cos, 0, 1",
    "relu, NaN, NaN"
  })
  void a_function_computes_what_its_name_says(String name, double x, Double result) {
    assertThat(Double.valueOf(Op.function(name).orElseThrow().apply(x, 1))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "+, 5",
    "-, -1",
    "*, 6",
    "/, 0.6666666666666666",
    "^, 8",
    ">, 0",
    "<, 1",
    "==, 0",
    "@, 6"
  })
  void an_operator_computes_what_it_is_written_for(String symbol, double result) {
    assertThat(Op.infixOf(symbol).orElseThrow().apply(2, 3)).isEqualTo(result);
  }

  @Test
  void reductions_keep_two_axes() {
    var matrix = Matrix.of(new double[] {1, 2, 3}, new double[] {4, 5, 9});

    assertThat(Op.SUM_ALL.apply(List.of(matrix))).hasToString("24");
    assertThat(Op.MEAN.apply(List.of(matrix))).hasToString("4");
    assertThat(Op.SIZE.apply(List.of(matrix))).hasToString("6");
    assertThat(Op.ROW_SUMS.apply(List.of(matrix))).hasToString("[[6], [18]]");
    assertThat(Op.COL_SUMS.apply(List.of(matrix))).hasToString("[[5, 7, 12]]");
    assertThat(Op.ROW_MEANS.apply(List.of(matrix))).hasToString("[[2], [6]]");
    assertThat(Op.COL_MEANS.apply(List.of(matrix))).hasToString("[[2.5, 3.5, 6]]");
  }

  @Test
  void the_largest_of_a_row_or_column_is_the_first_of_equals_and_nan_is_larger() {
    var matrix =
        Matrix.of(new double[] {1, 7, 7}, new double[] {4, -5, 9}, new double[] {2, Double.NaN, 3});

    assertThat(Op.ROW_MAX.apply(List.of(matrix))).hasToString("[[7], [9], [NaN]]");
    assertThat(Op.ROW_ARGMAX.apply(List.of(matrix))).hasToString("[[1], [2], [1]]");
    assertThat(Op.COL_MAX.apply(List.of(matrix))).hasToString("[[4, NaN, 9]]");
    assertThat(Op.COL_ARGMAX.apply(List.of(matrix))).hasToString("[[1, 2, 1]]");
  }

  @Test
  void the_softmax_of_a_row_sums_to_1_and_does_not_overflow() {
    var matrix = Matrix.of(new double[] {0, Math.log(3)}, new double[] {1000, -1000});

    assertThat(Op.SOFTMAX.apply(List.of(matrix)))
        .isEqualTo(Matrix.of(new double[] {0.25, 0.75}, new double[] {1, 0}));
    assertThat(Op.LOG_SOFTMAX.apply(List.of(matrix)).at(1, 1)).isEqualTo(-2000);
    assertThat(Op.LOG_SOFTMAX.apply(List.of(matrix)).at(0, 0)).isEqualTo(-Math.log(4));
  }

  @ParameterizedTest
  @EnumSource
  void a_number_is_a_matrix_of_one_cell(Op op) {
    for (double x : new double[] {-2.5, 0, 3, Double.POSITIVE_INFINITY, Double.NaN}) {
      for (double y : new double[] {-1.5, 0, 2}) {
        var operands = List.of(Matrix.of(x), Matrix.of(y)).subList(0, op.arity());
        double alone = op.apply(x, op.arity() == 2 ? y : 1);
        var unsigned = op.apply(operands).map(cell -> cell + 0.0);
        assertThat(unsigned).as("%s, %s", x, y).isEqualTo(Matrix.of(alone + 0.0));
      }
    }
  }

  @Test
  void a_programmers_mistake_names_the_operation_and_the_shapes() {
    var row = Matrix.of(new double[] {1, 2, 3});

    assertThatThrownBy(() -> Op.MATMUL.apply(List.of(row, row)))
        .hasMessageContaining("MATMUL")
        .hasMessageContaining("(1, 3)");
    assertThatThrownBy(() -> Op.ADD.shape(List.of(Shape.SCALAR)))
        .hasMessage("ADD takes 2 operands, not 1");
  }

  private static Expr name(String text) {
    return new Expr.Name(text, Span.NONE);
  }

  private static Set<String> names(Expr expr) {
    return expr.<Set<String>>fold(
        (part, below) -> {
          var names = new java.util.TreeSet<String>();
          below.forEach(names::addAll);
          if (part instanceof Expr.Name name) {
            names.add(name.text());
          }
          return names;
        });
  }
}
