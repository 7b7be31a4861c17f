package dev.chainrule.nn;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// The optimizers that a person chooses from, each with PyTorch's defaults; momentum is 0.9.
public enum OptimizerKind {
  SGD("sgd", schedule -> new Sgd(schedule, 0, false, 0)),
  MOMENTUM("momentum", schedule -> new Sgd(schedule, 0.9, false, 0)),
  NESTEROV("nesterov", schedule -> new Sgd(schedule, 0.9, true, 0)),
  RMSPROP("rmsprop", schedule -> new RmsProp(schedule, 0.99, 1e-8, 0)),
  ADAM("adam", schedule -> new Adam(schedule, 0.9, 0.999, 1e-8, Adam.Decay.penalty(0))),
  ADAMW("adamw", schedule -> new Adam(schedule, 0.9, 0.999, 1e-8, Adam.Decay.decoupled(0.01)));

  private final String symbol;
  private final Function<Schedule, Optimizer> maker;

  OptimizerKind(String symbol, Function<Schedule, Optimizer> maker) {
    this.symbol = symbol;
    this.maker = maker;
  }

  /// The kind called `name`, such as `adam`.
  public static Optional<OptimizerKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.symbol.equals(name)).findFirst();
  }

  public String symbol() {
    return symbol;
  }

  /// A new optimizer at the start of a run.
  public Optimizer with(Schedule schedule) {
    return maker.apply(schedule);
  }

  @Override
  public String toString() {
    return symbol;
  }
}
