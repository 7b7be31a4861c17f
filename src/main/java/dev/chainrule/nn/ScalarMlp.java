package dev.chainrule.nn;

import dev.chainrule.engine.Scope;
import dev.chainrule.engine.Value;
import java.util.ArrayList;
import java.util.List;

/// A multilayer perceptron of single values, after micrograd's `MLP`; the activation follows every
/// layer but the last.
public final class ScalarMlp {

  private final List<Layer> layers = new ArrayList<>();
  private final Activation activation;

  public ScalarMlp(Weights weights, Activation activation) {
    this.activation = activation;
    for (int layer = 0; layer < weights.layers().size(); layer++) {
      int number = layer + 1;
      var layerWeights = weights.layers().get(layer);
      layers.add(Scope.within("layer " + number, () -> new Layer(layerWeights, number)));
    }
  }

  /// The predictions for one row.
  public List<Value> apply(List<Value> inputs) {
    var signal = inputs;
    for (int layer = 0; layer < layers.size(); layer++) {
      signal = apply(layer, signal);
    }
    return signal;
  }

  public List<Value> parameters() {
    return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
  }

  private List<Value> apply(int layer, List<Value> inputs) {
    boolean last = layer + 1 == layers.size();
    return Scope.within(
        "layer " + (layer + 1),
        () -> layers.get(layer).apply(inputs, sum -> last ? sum : activation.apply(sum)));
  }
}
