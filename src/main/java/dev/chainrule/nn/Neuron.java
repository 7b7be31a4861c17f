package dev.chainrule.nn;

import dev.chainrule.engine.Value;
import dev.chainrule.engine.Values;
import dev.chainrule.nn.Weights.LayerWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A neuron of single values: `x1 * w1 + x2 * w2 + ... + b`.
public final class Neuron {

  private final Values weights;
  private final Optional<Value> bias;

  /// Takes column `index` of a layer's weights; its parameters are called `w1[3,0]` (layer, input,
  /// neuron) and `b1[0]`.
  Neuron(LayerWeights layer, int index, int number) {
    var column = new ArrayList<Value>();
    for (int input = 0; input < layer.weight().shape().rows(); input++) {
      column.add(
          Value.parameter(layer.weight().at(input, index))
              .named("w" + number + "[" + input + "," + index + "]"));
    }
    weights = Values.of(column);
    bias =
        layer
            .bias()
            .map(b -> Value.parameter(b.at(0, index)).named("b" + number + "[" + index + "]"));
  }

  /// The weighted sum, added up from the first input to the last, then the bias.
  ///
  /// @throws IllegalArgumentException if there are more or fewer inputs than weights
  public Value apply(List<Value> inputs) {
    if (inputs.size() != weights.size()) {
      throw new IllegalArgumentException(
          "a neuron with " + weights.size() + " weights was given " + inputs.size() + " inputs");
    }
    var sum = Value.dot(inputs, weights);
    return bias.isPresent() ? sum.plus(bias.get()) : sum;
  }

  public List<Value> weights() {
    return weights;
  }

  public Optional<Value> bias() {
    return bias;
  }

  public List<Value> parameters() {
    var parameters = new ArrayList<>(weights);
    bias.ifPresent(parameters::add);
    return parameters;
  }
}
