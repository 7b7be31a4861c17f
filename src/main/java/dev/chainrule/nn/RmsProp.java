package dev.chainrule.nn;

/// `torch.optim.RMSprop`: each gradient is divided by the root of the moving average of its square,
/// `s = smoothing * s + (1 - smoothing) * g^2` and `p -= rate * g / (sqrt(s) + epsilon)`.
public final class RmsProp implements Optimizer {

  private final Schedule schedule;
  private final double smoothing;
  private final double epsilon;
  private final double decay;
  private final Memory squares = new Memory();
  private int iteration;

  /// @param decay how much of a parameter is added to its gradient: an L2 penalty
  public RmsProp(Schedule schedule, double smoothing, double epsilon, double decay) {
    this.schedule = schedule;
    this.smoothing = smoothing;
    this.epsilon = epsilon;
    this.decay = decay;
  }

  @Override
  public void update(double[] parameters, double[] gradients) {
    double rate = schedule.rate(iteration++);
    double[] s = squares.of(parameters);
    for (int i = 0; i < parameters.length; i++) {
      double g = gradients[i] + decay * parameters[i];
      s[i] = smoothing * s[i] + (1 - smoothing) * g * g;
      parameters[i] -= rate * g / (Math.sqrt(s[i]) + epsilon);
    }
  }
}
