package dev.chainrule.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.chainrule.data.Dataset;
import dev.chainrule.expr.Matrix;
import dev.chainrule.nn.Weights;
import java.util.ArrayList;
import java.util.List;

/// The peer: PyTorch's library through DJL, on one thread.
final class Libtorch implements AutoCloseable {

  private final NDManager manager;
  private final NDArray features;
  private final NDArray targets;
  private final List<NDArray> parameters = new ArrayList<>();

  Libtorch(Dataset data, Weights weights) {
    System.setProperty("ai.djl.pytorch.num_threads", "1");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    System.setProperty("ai.djl.offline", "true");
    manager = NDManager.newBaseManager();
    features = array(data.features());
    targets = array(data.targets());
    for (var layer : weights.layers()) {
      parameters.add(array(layer.weight()));
      parameters.add(array(layer.bias().orElseThrow()));
    }
    parameters.forEach(parameter -> parameter.setRequiresGradient(true));
  }

  /// One iteration.
  ///
  /// @return the loss before the update
  double step(double rate) {
    try (var scope = manager.newSubManager()) {
      double value;
      try (var collector = Engine.getInstance().newGradientCollector()) {
        features.tempAttach(scope);
        targets.tempAttach(scope);
        var hidden =
            features.dot(parameters.get(0)).add(parameters.get(1)).getNDArrayInternal().relu();
        var error = hidden.dot(parameters.get(2)).add(parameters.get(3)).sub(targets);
        var loss = error.square().mean();
        collector.backward(loss);
        value = loss.getDouble();
      }
      for (var parameter : parameters) {
        var gradient = parameter.getGradient();
        parameter.setRequiresGradient(false);
        parameter.subi(gradient.mul(rate));
        gradient.subi(gradient);
        parameter.setRequiresGradient(true);
      }
      return value;
    }
  }

  @Override
  public void close() {
    manager.close();
  }

  private NDArray array(Matrix matrix) {
    return manager.create(
        matrix.toArray(), new Shape(matrix.shape().rows(), matrix.shape().columns()));
  }
}
