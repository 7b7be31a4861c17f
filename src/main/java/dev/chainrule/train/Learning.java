package dev.chainrule.train;

import dev.chainrule.nn.Loss;
import dev.chainrule.nn.Optimizer;
import dev.chainrule.nn.OptimizerKind;
import dev.chainrule.nn.ScheduleKind;
import java.util.Optional;

/// How a network is made to learn.
///
/// @param batch how many rows an iteration sees; 0 means all
public record Learning(
    Loss loss, OptimizerKind optimizer, double rate, ScheduleKind schedule, int batch) {

  /// Plain gradient descent on the mean squared error, every row each time.
  public static Learning standard() {
    return new Learning(Loss.MSE, OptimizerKind.SGD, 0.01, ScheduleKind.CONSTANT, 0);
  }

  /// What is wrong with the choice, if anything.
  public Optional<String> problem() {
    if (!(rate > 0) || Double.isInfinite(rate)) {
      return Optional.of("the learning rate is a number above 0, and " + rate + " is not");
    }
    return batch < 0
        ? Optional.of("a batch has 1 row or more, or 0 for all, and " + batch + " is neither")
        : Optional.empty();
  }

  public Learning withLoss(Loss loss) {
    return new Learning(loss, optimizer, rate, schedule, batch);
  }

  public Learning withOptimizer(OptimizerKind optimizer) {
    return new Learning(loss, optimizer, rate, schedule, batch);
  }

  public Learning withRate(double rate) {
    return new Learning(loss, optimizer, rate, schedule, batch);
  }

  public Learning withSchedule(ScheduleKind schedule) {
    return new Learning(loss, optimizer, rate, schedule, batch);
  }

  public Learning withBatch(int batch) {
    return new Learning(loss, optimizer, rate, schedule, batch);
  }

  /// How many rows an iteration sees of a table of `rows`.
  int batchOf(int rows) {
    return batch == 0 ? rows : Math.min(batch, rows);
  }

  Optimizer newOptimizer(int iterations) {
    return optimizer.with(schedule.over(rate, iterations));
  }
}
