package dev.chainrule.nn;

import dev.chainrule.engine.Scope;
import dev.chainrule.engine.Tensor;
import java.util.ArrayList;
import java.util.List;

/// A multilayer perceptron of tensors. Its layers are called `layer 1`, `layer 2`, ..., what a
/// hidden layer gives `h1`, `h2`, ..., and what the last one gives `prediction`.
public final class Mlp {

  private final List<Linear> layers = new ArrayList<>();
  private final List<Activation> activations;

  /// The activation follows every layer but the last.
  public Mlp(Weights weights, Activation activation) {
    this(weights, weights.activations(activation));
  }

  /// @param activations one for each layer
  /// @throws IllegalArgumentException if there are more or fewer activations than layers
  public Mlp(Weights weights, List<Activation> activations) {
    this.activations = weights.requireOneEach(activations);
    for (int layer = 0; layer < weights.layers().size(); layer++) {
      int number = layer + 1;
      var layerWeights = weights.layers().get(layer);
      layers.add(Scope.within("layer " + number, () -> new Linear(layerWeights, number)));
    }
  }

  /// The predictions `(rows, outputs)` for `(rows, inputs)`.
  ///
  /// @throws IllegalArgumentException if the input's columns are not the network's inputs
  public Tensor apply(Tensor input) {
    var signal = input;
    for (int layer = 0; layer < layers.size(); layer++) {
      signal = apply(layer, signal);
    }
    return signal;
  }

  /// Layer by layer, the weight and then the bias.
  public List<Tensor> parameters() {
    var parameters = new ArrayList<Tensor>();
    for (var layer : layers) {
      parameters.add(layer.weight());
      layer.bias().ifPresent(parameters::add);
    }
    return parameters;
  }

  public void zeroGrad() {
    parameters().forEach(Tensor::zeroGrad);
  }

  /// The present numbers.
  public Weights weights() {
    return new Weights(layers.stream().map(Linear::weights).toList());
  }

  private Tensor apply(int layer, Tensor input) {
    boolean last = layer + 1 == layers.size();
    return Scope.within(
        "layer " + (layer + 1),
        () ->
            activations
                .get(layer)
                .apply(layers.get(layer).apply(input))
                .named(last ? "prediction" : "h" + (layer + 1)));
  }
}
