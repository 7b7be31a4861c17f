package dev.chainrule.nn;

import dev.chainrule.engine.Value;
import java.util.ArrayList;
import java.util.List;

/// A multilayer perceptron of single values, after micrograd's `MLP`. Its scopes are `layer 1` and
/// in it `neuron 1`, its hidden neurons give `h1[0]`, `h1[1]`, ..., and the last layer
/// `prediction`.
public final class ScalarMlp {

  private final List<Layer> layers = new ArrayList<>();

  /// The activation follows every layer but the last.
  public ScalarMlp(Weights weights, Activation activation) {
    this(weights, weights.activations(activation));
  }

  /// @param activations one for each layer
  /// @throws IllegalArgumentException if there are more or fewer activations than layers
  public ScalarMlp(Weights weights, List<Activation> activations) {
    weights.requireOneEach(activations);
    int last = weights.layers().size();
    for (int number = 1; number <= last; number++) {
      layers.add(
          new Layer(
              weights.layers().get(number - 1),
              number,
              activations.get(number - 1),
              number == last ? "prediction" : "h" + number));
    }
  }

  /// The predictions for one row.
  ///
  /// @throws IllegalArgumentException if there are more or fewer inputs than the network takes
  public List<Value> apply(List<Value> inputs) {
    var signal = inputs;
    for (var layer : layers) {
      signal = layer.apply(signal);
    }
    return signal;
  }

  /// The predictions for each of many rows.
  public List<List<Value>> applyToRows(List<List<Value>> rows) {
    return rows.stream().map(this::apply).toList();
  }

  /// Layer by layer and neuron by neuron, the weights and then the bias.
  public List<Value> parameters() {
    return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
  }

  public void zeroGrad() {
    parameters().forEach(Value::zeroGrad);
  }

  /// The present numbers.
  public Weights weights() {
    return new Weights(layers.stream().map(Layer::weights).toList());
  }
}
