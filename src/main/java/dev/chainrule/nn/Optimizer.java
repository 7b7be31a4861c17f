package dev.chainrule.nn;

/// Changes parameters by their gradients; both lie in flat arrays at the same places.
@FunctionalInterface
public interface Optimizer {

  void update(double[] parameters, double[] gradients);

  /// Stochastic gradient descent: `p -= rate * g`.
  static Optimizer sgd(double rate) {
    return (parameters, gradients) -> {
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] -= rate * gradients[i];
      }
    };
  }
}
