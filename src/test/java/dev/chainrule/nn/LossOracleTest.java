package dev.chainrule.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.engine.Tensor;
import dev.chainrule.expr.Expr;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Parser;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Losses and their gradients against PyTorch's, which `src/test/oracle/losses.py` wrote.
class LossOracleTest {

  @ParameterizedTest(name = "{0} of {3}")
  @CsvFileSource(resources = "losses.csv", numLinesToSkip = 1)
  void a_loss_and_its_gradient_are_pytorchs(
      String name, String predictions, String targets, double value, String gradient) {
    var x = Tensor.of(matrix(predictions));
    var y = Tensor.data(matrix(targets));
    var loss = Loss.named(name).map(known -> known.of(x, y)).orElseGet(() -> CrossEntropy.of(x, y));
    loss.backward();
    var wanted = matrix(gradient);

    assertThat(loss.data().scalar()).isCloseTo(value, within(1e-12 * value));
    for (int cell = 0; cell < wanted.shape().size(); cell++) {
      assertThat(x.grad().cell(cell)).isCloseTo(wanted.cell(cell), near(wanted.cell(cell)));
    }
  }

  private static Offset<Double> near(double wanted) {
    return within(1e-13 * Math.max(1e-2, Math.abs(wanted)));
  }

  private static Matrix matrix(String text) {
    return ((Expr.Literal) Parser.expression(text)).value();
  }
}
