package dev.chainrule.nn;

/// The learning rate of each iteration, counted from 0; the formulas are those of
/// `torch.optim.lr_scheduler`.
public sealed interface Schedule {

  double rate(int iteration);

  static Schedule constant(double rate) {
    return new Constant(rate);
  }

  /// @see Step
  static Schedule step(double rate, int every, double factor) {
    return new Step(rate, every, factor);
  }

  /// @see Cosine
  static Schedule cosine(double rate, int iterations, double floor) {
    return new Cosine(rate, iterations, floor);
  }

  record Constant(double rate) implements Schedule {
    @Override
    public double rate(int iteration) {
      return rate;
    }
  }

  /// `StepLR`: multiplied by `factor` after every so many iterations.
  record Step(double rate, int every, double factor) implements Schedule {
    public Step {
      atLeastOne(every);
    }

    @Override
    public double rate(int iteration) {
      return rate * Math.pow(factor, Math.floorDiv(iteration, every));
    }
  }

  /// `CosineAnnealingLR`: down half a wave from `rate` to `floor` in so many iterations, then up
  /// again.
  record Cosine(double rate, int iterations, double floor) implements Schedule {
    public Cosine {
      atLeastOne(iterations);
    }

    @Override
    public double rate(int iteration) {
      return floor + (rate - floor) * (1 + Math.cos(Math.PI * iteration / iterations)) / 2;
    }
  }

  private static void atLeastOne(int iterations) {
    if (iterations < 1) {
      throw new IllegalArgumentException("a schedule of " + iterations + " iterations");
    }
  }
}
