package dev.chainrule.nn;

import dev.chainrule.engine.Scope;
import dev.chainrule.engine.Tensor;
import java.util.ArrayList;
import java.util.List;

/// A multilayer perceptron of tensors; the activation follows every layer but the last.
public final class Mlp {

  private final List<Linear> layers = new ArrayList<>();
  private final Activation activation;

  public Mlp(Weights weights, Activation activation) {
    this.activation = activation;
    for (int layer = 0; layer < weights.layers().size(); layer++) {
      int number = layer + 1;
      var layerWeights = weights.layers().get(layer);
      layers.add(Scope.within("layer " + number, () -> new Linear(layerWeights, number)));
    }
  }

  /// The predictions `(rows, outputs)` for `(rows, inputs)`.
  public Tensor apply(Tensor input) {
    var signal = input;
    for (int layer = 0; layer < layers.size(); layer++) {
      signal = apply(layer, signal);
    }
    return signal;
  }

  public List<Tensor> parameters() {
    var parameters = new ArrayList<Tensor>();
    for (var layer : layers) {
      parameters.add(layer.weight());
      layer.bias().ifPresent(parameters::add);
    }
    return parameters;
  }

  private Tensor apply(int layer, Tensor input) {
    return Scope.within(
        "layer " + (layer + 1),
        () -> {
          var sum = layers.get(layer).apply(input);
          return layer + 1 < layers.size()
              ? activation.apply(sum).named("h" + (layer + 1))
              : sum.named("prediction");
        });
  }
}
