package dev.chainrule.nn;

import dev.chainrule.engine.Recorded;
import dev.chainrule.engine.Scope;
import dev.chainrule.engine.Tensor;
import dev.chainrule.engine.Value;
import dev.chainrule.expr.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// How wrong predictions are, as one number: a mean over all cells of what each cell's prediction
/// costs.
///
/// A cost is said once, for both engines. [CrossEntropy] is apart, because it compares whole rows.
public enum Loss {
  /// Mean squared error, `(prediction - target)^2`: `mse_loss`.
  MSE("mse", _ -> true, "any number") {
    @Override
    <T extends Recorded<T, ?>> T cost(T prediction, T target) {
      return prediction.minus(target).named("error").pow(2).named("squares");
    }
  },
  /// Mean absolute error, `abs(prediction - target)`: `l1_loss`.
  MAE("mae", _ -> true, "any number") {
    @Override
    <T extends Recorded<T, ?>> T cost(T prediction, T target) {
      return prediction.minus(target).named("error").abs();
    }
  },
  /// The hinge of a support vector machine, `relu(1 - target * prediction)`, for targets of -1 and
  /// 1.
  HINGE("hinge", target -> target == 1 || target == -1, "-1 or 1") {
    @Override
    <T extends Recorded<T, ?>> T cost(T prediction, T target) {
      var margin = target.times(prediction).named("margin");
      return margin.negate().plus(1).relu();
    }
  },
  /// The cross-entropy of a yes or no, for targets from 0 to 1 and predictions before the sigmoid:
  /// `binary_cross_entropy_with_logits`.
  BINARY_CROSS_ENTROPY(
      "binary_cross_entropy", target -> target >= 0 && target <= 1, "from 0 to 1") {
    @Override
    <T extends Recorded<T, ?>> T cost(T prediction, T target) {
      return prediction.softplus().minus(target.times(prediction));
    }
  };

  private final String symbol;
  private final DoublePredicate allowed;
  private final String range;

  Loss(String symbol, DoublePredicate allowed, String range) {
    this.symbol = symbol;
    this.allowed = allowed;
    this.range = range;
  }

  /// The loss called `name`, such as `mse`.
  public static Optional<Loss> named(String name) {
    return Arrays.stream(values()).filter(loss -> loss.symbol.equals(name)).findFirst();
  }

  public String symbol() {
    return symbol;
  }

  /// Says which target this loss has no meaning for, if any.
  public Optional<String> problem(Matrix targets) {
    return Arrays.stream(targets.toArray())
        .filter(target -> !allowed.test(target))
        .boxed()
        .findFirst()
        .map(target -> "the loss " + symbol + " wants targets " + range + ", and met " + target);
  }

  /// @throws IllegalArgumentException if the shapes differ
  public Tensor of(Tensor predictions, Tensor targets) {
    if (!predictions.shape().equals(targets.shape())) {
      throw new IllegalArgumentException(
          symbol
              + ": the predictions have the shape "
              + predictions.shape()
              + " and the targets "
              + targets.shape());
    }
    return Scope.within("loss", () -> cost(predictions, targets).mean().named("loss"));
  }

  /// The same for rows of single values, added up in their order.
  ///
  /// @throws IllegalArgumentException if there is no cell, or the rows differ in number or length
  public Value of(List<List<Value>> predictions, List<List<Value>> targets) {
    return Scope.within("loss", () -> mean(costs(predictions, targets)).named("loss"));
  }

  /// What one cell's prediction costs.
  abstract <T extends Recorded<T, ?>> T cost(T prediction, T target);

  private List<Value> costs(List<List<Value>> predictions, List<List<Value>> targets) {
    var costs = new ArrayList<Value>();
    requireEqual("rows", predictions.size(), targets.size());
    for (int row = 0; row < predictions.size(); row++) {
      requireEqual("cells in a row", predictions.get(row).size(), targets.get(row).size());
      for (int cell = 0; cell < predictions.get(row).size(); cell++) {
        costs.add(cost(predictions.get(row).get(cell), targets.get(row).get(cell)));
      }
    }
    return costs;
  }

  private void requireEqual(String what, int predicted, int wanted) {
    if (predicted != wanted || predicted == 0) {
      throw new IllegalArgumentException(
          symbol + ": predictions of " + predicted + " " + what + ", targets of " + wanted);
    }
  }

  static Value mean(List<Value> costs) {
    var sum = costs.stream().reduce(Value::plus).orElseThrow();
    return costs.size() == 1 ? sum : sum.dividedBy(costs.size());
  }

  @Override
  public String toString() {
    return symbol;
  }
}
