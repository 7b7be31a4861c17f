package dev.chainrule.train;

import dev.chainrule.data.Dataset;
import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Recording;
import dev.chainrule.engine.Scope;
import dev.chainrule.engine.Tensor;
import dev.chainrule.nn.Activation;
import dev.chainrule.nn.Loss;
import dev.chainrule.nn.Mlp;
import dev.chainrule.nn.Rows;
import dev.chainrule.nn.ScalarMlp;
import dev.chainrule.nn.Weights;

/// The graph of a network's loss over a table, on either engine.
///
/// Its data leaves come in the order of the table: all features row by row, then all targets.
public final class LossGraph {

  private LossGraph() {}

  /// Records the mean squared error of the network over all rows.
  public static Recording record(
      Weights weights, Activation activation, Dataset data, Engine engine) {
    return record(weights, activation, Loss.MSE, data, engine);
  }

  /// Records the loss of the network over all rows. On the scalar engine each row is spelled out,
  /// and the leaves of a table of one row are called as its columns.
  public static Recording record(
      Weights weights, Activation activation, Loss loss, Dataset data, Engine engine) {
    return switch (engine) {
      case TENSOR -> tensors(weights, activation, loss, data);
      case SCALAR -> scalars(weights, activation, loss, data);
    };
  }

  private static Recording tensors(
      Weights weights, Activation activation, Loss loss, Dataset data) {
    var features = Tensor.data(data.features()).named("x");
    var targets = Tensor.data(data.targets()).named("y");
    return loss.of(new Mlp(weights, activation).apply(features), targets).recording();
  }

  private static Recording scalars(
      Weights weights, Activation activation, Loss loss, Dataset data) {
    boolean one = data.rows() == 1;
    var features = within(one, () -> Rows.of(data.features()));
    var targets = within(one, () -> Rows.of(data.targets()));
    if (one) {
      for (int column = 0; column < data.names().size(); column++) {
        features.getFirst().get(column).named(data.names().get(column));
      }
      targets.getFirst().getFirst().named(data.target());
    }
    return loss.of(new ScalarMlp(weights, activation).applyToRows(features), targets).recording();
  }

  /// Many rows are a part of the model of their own, which a picture can close.
  private static <R> R within(boolean one, java.util.function.Supplier<R> work) {
    return one ? work.get() : Scope.within("data", work);
  }
}
