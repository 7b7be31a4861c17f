package dev.chainrule.nn;

/// Stochastic gradient descent, `torch.optim.SGD`: with momentum the velocity `v = momentum * v +
/// g` takes the gradient's place, and with Nesterov `g + momentum * v`.
public final class Sgd implements Optimizer {

  private final Schedule schedule;
  private final double momentum;
  private final boolean nesterov;
  private final double decay;
  private final Memory velocity = new Memory();
  private int iteration;

  /// @param decay how much of a parameter is added to its gradient: an L2 penalty
  public Sgd(Schedule schedule, double momentum, boolean nesterov, double decay) {
    this.schedule = schedule;
    this.momentum = momentum;
    this.nesterov = nesterov;
    this.decay = decay;
  }

  @Override
  public void update(double[] parameters, double[] gradients) {
    double rate = schedule.rate(iteration++);
    if (momentum == 0) {
      descend(parameters, gradients, rate);
    } else {
      roll(parameters, gradients, velocity.of(parameters), rate);
    }
  }

  private void descend(double[] parameters, double[] gradients, double rate) {
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] -= rate * (gradients[i] + decay * parameters[i]);
    }
  }

  /// The velocity starts from rest, which makes it the gradient in the first iteration.
  private void roll(double[] parameters, double[] gradients, double[] v, double rate) {
    for (int i = 0; i < parameters.length; i++) {
      double g = gradients[i] + decay * parameters[i];
      v[i] = momentum * v[i] + g;
      parameters[i] -= rate * (nesterov ? g + momentum * v[i] : v[i]);
    }
  }
}
