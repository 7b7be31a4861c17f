package dev.chainrule.train;

import dev.chainrule.data.Dataset;
import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Recording;
import dev.chainrule.engine.Tensor;
import dev.chainrule.engine.Value;
import dev.chainrule.nn.Activation;
import dev.chainrule.nn.Loss;
import dev.chainrule.nn.Mlp;
import dev.chainrule.nn.ScalarMlp;
import dev.chainrule.nn.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The graph of a network's loss over a table, on either engine.
public final class LossGraph {

  private LossGraph() {}

  /// Records the mean squared error of the network over all rows. On the scalar engine each row is
  /// spelled out.
  public static Recording record(
      Weights weights, Activation activation, Dataset data, Engine engine) {
    return switch (engine) {
      case TENSOR -> tensors(weights, activation, data);
      case SCALAR -> scalars(weights, activation, data);
    };
  }

  private static Recording tensors(Weights weights, Activation activation, Dataset data) {
    var features = Tensor.data(data.features()).named("x");
    var targets = Tensor.data(data.targets()).named("y");
    return Loss.mse(new Mlp(weights, activation).apply(features), targets).recording();
  }

  private static Recording scalars(Weights weights, Activation activation, Dataset data) {
    var mlp = new ScalarMlp(weights, activation);
    var predictions = new ArrayList<Value>();
    var targets = new ArrayList<Value>();
    for (int row = 0; row < data.rows(); row++) {
      var prediction = mlp.apply(inputs(data, row)).getFirst();
      predictions.add(data.rows() == 1 ? prediction.named("prediction") : prediction);
      targets.add(
          Value.data(data.targets().at(row, 0)).named(data.rows() == 1 ? data.target() : ""));
    }
    return Loss.mse(predictions, targets).recording();
  }

  private static List<Value> inputs(Dataset data, int row) {
    return IntStream.range(0, data.names().size())
        .mapToObj(
            column ->
                Value.data(data.features().at(row, column))
                    .named(data.rows() == 1 ? data.names().get(column) : ""))
        .toList();
  }
}
