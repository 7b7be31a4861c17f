package dev.chainrule.nn;

import dev.chainrule.engine.Scope;
import dev.chainrule.engine.Tensor;
import dev.chainrule.engine.Value;
import java.util.List;

/// How wrong predictions are, as one number.
public final class Loss {

  private Loss() {}

  /// The mean squared error over all cells, PyTorch's `mse_loss`.
  ///
  /// @throws IllegalArgumentException if the shapes differ
  public static Tensor mse(Tensor predictions, Tensor targets) {
    if (!predictions.shape().equals(targets.shape())) {
      throw new IllegalArgumentException(
          "mse: predictions "
              + predictions.shape()
              + " and targets "
              + targets.shape()
              + " differ");
    }
    return Scope.within(
        "loss", () -> predictions.minus(targets).named("error").pow(2).mean().named("loss"));
  }

  /// The mean squared error over single values, added up in their order.
  ///
  /// @throws IllegalArgumentException unless there are as many predictions as targets, and at least
  ///   one
  public static Value mse(List<Value> predictions, List<Value> targets) {
    if (predictions.isEmpty() || predictions.size() != targets.size()) {
      throw new IllegalArgumentException(
          "mse: " + predictions.size() + " predictions and " + targets.size() + " targets");
    }
    return Scope.within(
        "loss",
        () -> {
          var sum = predictions.getFirst().minus(targets.getFirst()).pow(2);
          for (int i = 1; i < predictions.size(); i++) {
            sum = sum.plus(predictions.get(i).minus(targets.get(i)).pow(2));
          }
          return (predictions.size() == 1 ? sum : sum.dividedBy(predictions.size())).named("loss");
        });
  }
}
