package dev.chainrule.nn;

/// `torch.optim.Adam` and `AdamW` (Kingma and Ba 2015; Loshchilov and Hutter 2019): moving averages
/// of the gradient and of its square, both corrected for having started from 0 in iteration `t` =
/// 1, 2, ...:
///
/// ```
/// m = beta1 * m + (1 - beta1) * g
/// v = beta2 * v + (1 - beta2) * g^2
/// p -= rate * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
/// ```
public final class Adam implements Optimizer {

  private final Schedule schedule;
  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final Decay decay;
  private final Memory firstMoments = new Memory();
  private final Memory secondMoments = new Memory();
  private int iteration;

  /// How weights decay: as an L2 `penalty` that is added to the gradient (Adam), or straight from
  /// the parameter, `shrinkage` (AdamW).
  public record Decay(double penalty, double shrinkage) {

    public static Decay penalty(double strength) {
      return new Decay(strength, 0);
    }

    public static Decay decoupled(double strength) {
      return new Decay(0, strength);
    }
  }

  public Adam(Schedule schedule, double beta1, double beta2, double epsilon, Decay decay) {
    this.schedule = schedule;
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
    this.decay = decay;
  }

  @Override
  public void update(double[] parameters, double[] gradients) {
    double rate = schedule.rate(iteration++);
    double step = rate / (1 - Math.pow(beta1, iteration));
    double correction = Math.sqrt(1 - Math.pow(beta2, iteration));
    double kept = 1 - rate * decay.shrinkage();
    double[] m = firstMoments.of(parameters);
    double[] v = secondMoments.of(parameters);
    for (int i = 0; i < parameters.length; i++) {
      double g = gradients[i] + decay.penalty() * parameters[i];
      m[i] = beta1 * m[i] + (1 - beta1) * g;
      v[i] = beta2 * v[i] + (1 - beta2) * g * g;
      parameters[i] = kept * parameters[i] - step * m[i] / (Math.sqrt(v[i]) / correction + epsilon);
    }
  }
}
