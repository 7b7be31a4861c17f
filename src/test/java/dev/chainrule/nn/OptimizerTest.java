package dev.chainrule.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.engine.Recorded;
import dev.chainrule.engine.Tensor;
import dev.chainrule.engine.Value;
import dev.chainrule.expr.Matrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class OptimizerTest {

  private final Map<String, Optimizer> cases = new HashMap<>();

  OptimizerTest() {
    cases.put("sgd", Optimizer.sgd(0.05));
    cases.put("sgd decay", new Sgd(Schedule.constant(0.05), 0, false, 0.1));
    cases.put("momentum", OptimizerKind.MOMENTUM.with(Schedule.constant(0.05)));
    cases.put("nesterov decay", new Sgd(Schedule.constant(0.05), 0.9, true, 0.1));
    cases.put("rmsprop", OptimizerKind.RMSPROP.with(Schedule.constant(0.01)));
    cases.put("rmsprop decay", new RmsProp(Schedule.constant(0.01), 0.99, 1e-8, 0.1));
    cases.put("adam", Optimizer.adam(0.001));
    cases.put(
        "adam decay", new Adam(Schedule.constant(0.02), 0.9, 0.999, 1e-8, Adam.Decay.penalty(0.1)));
    cases.put("adamw", OptimizerKind.ADAMW.with(Schedule.constant(0.02)));
    cases.put("sgd step", OptimizerKind.SGD.with(Schedule.step(0.1, 30, 0.5)));
    cases.put("adam cosine", OptimizerKind.ADAM.with(Schedule.cosine(0.05, 80, 0.001)));
  }

  /// Where PyTorch's optimizers go; `src/test/oracle/optimizers.py` says from where and how.
  @ParameterizedTest
  @CsvFileSource(resources = "optimizers.csv", numLinesToSkip = 1)
  void every_optimizer_goes_where_pytorch_goes(
      String name, int iterations, double p0, double p1, double p2) {
    var optimizer = cases.get(name);
    double[] p = {1, -2, 0.5};
    for (int iteration = 0; iteration < iterations; iteration++) {
      optimizer.update(p, slope(p));
    }
    double[] expected = {p0, p1, p2};
    for (int i = 0; i < 3; i++) {
      assertThat(p[i])
          .isCloseTo(expected[i], within(1e-12 * Math.max(1e-2, Math.abs(expected[i]))));
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_is_found_by_its_name_and_goes_downhill(OptimizerKind kind) {
    var optimizer = OptimizerKind.named(kind.symbol()).orElseThrow().with(Schedule.constant(0.01));
    double[] p = {3};
    optimizer.update(p, new double[] {2 * p[0]});

    assertThat(p[0]).isBetween(2.0, 2.999999);
  }

  @Test
  void a_model_of_either_engine_takes_the_same_steps() {
    var tensor = Tensor.parameter(Matrix.of(new double[] {1, -2, 0.5}));
    var values = List.of(Value.parameter(1), Value.parameter(-2), Value.parameter(0.5));
    var first = Optimizer.adam(0.1);
    var second = Optimizer.adam(0.1);
    for (int iteration = 0; iteration < 5; iteration++) {
      step(first, List.of(tensor), tensor.pow(2).sum());
      step(
          second,
          values,
          values.stream().map(value -> value.pow(2)).reduce(Value::plus).orElseThrow());
    }
    assertThat(Matrix.of(values.stream().mapToDouble(Value::data).toArray()))
        .isEqualTo(tensor.data());
    assertThat(tensor.data().at(0, 0)).isCloseTo(0.5, within(0.05));
  }

  @Test
  void an_optimizer_that_remembers_refuses_other_parameters() {
    var adam = Optimizer.adam(0.1);
    adam.update(new double[2], new double[2]);

    assertThatThrownBy(() -> adam.update(new double[3], new double[3]))
        .hasMessage("the optimizer began with 2 parameters and now meets 3");
  }

  private static <T extends Recorded<T, ?>> void step(
      Optimizer optimizer, List<T> parameters, T loss) {
    parameters.forEach(Recorded::zeroGrad);
    loss.backward();
    optimizer.step(parameters);
  }

  private static double[] slope(double[] p) {
    double[] g = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      g[i] = Math.sin(3 * p[i]) + 0.5 * p[i] + 0.2 * p[(i + 1) % p.length];
    }
    return g;
  }
}
