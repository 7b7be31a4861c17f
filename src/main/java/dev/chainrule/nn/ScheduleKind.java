package dev.chainrule.nn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a person lets the learning rate change over a run.
public enum ScheduleKind {
  /// The same rate throughout.
  CONSTANT {
    @Override
    public Schedule over(double rate, int iterations) {
      return Schedule.constant(rate);
    }
  },
  /// A tenth of the rate after every third of the run.
  STEP {
    @Override
    public Schedule over(double rate, int iterations) {
      return Schedule.step(rate, Math.max(1, Math.ceilDiv(iterations, 3)), 0.1);
    }
  },
  /// Down to 0 along half a wave.
  COSINE {
    @Override
    public Schedule over(double rate, int iterations) {
      return Schedule.cosine(rate, Math.max(1, iterations), 0);
    }
  };

  /// The kind called `name`, such as `cosine`.
  public static Optional<ScheduleKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.symbol().equals(name)).findFirst();
  }

  public String symbol() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The schedule of a run of so many iterations that starts with `rate`.
  public abstract Schedule over(double rate, int iterations);

  @Override
  public String toString() {
    return symbol();
  }
}
