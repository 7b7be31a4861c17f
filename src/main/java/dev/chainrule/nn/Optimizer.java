package dev.chainrule.nn;

import dev.chainrule.engine.Recorded;
import java.util.List;

/// Changes parameters by their gradients, by the formulas and with the defaults of `torch.optim`.
/// It remembers its iterations, so that one optimizer serves one run.
public sealed interface Optimizer permits Sgd, RmsProp, Adam {

  /// One update of a [dev.chainrule.engine.plan.Plan]'s arrays: the gradients lie where their
  /// parameters do.
  ///
  /// @throws IllegalArgumentException if there are more or fewer parameters than before
  void update(double[] parameters, double[] gradients);

  /// One update of a model's [dev.chainrule.engine.Tensor]s or [dev.chainrule.engine.Value]s from
  /// the gradients that `backward` left in them.
  default void step(List<? extends Recorded<?, ?>> parameters) {
    double[] numbers = Flat.numbers(parameters);
    update(numbers, Flat.gradients(parameters));
    Flat.write(numbers, parameters);
  }

  /// Stochastic gradient descent: `p -= rate * g`.
  static Optimizer sgd(double rate) {
    return OptimizerKind.SGD.with(Schedule.constant(rate));
  }

  static Optimizer adam(double rate) {
    return OptimizerKind.ADAM.with(Schedule.constant(rate));
  }
}
