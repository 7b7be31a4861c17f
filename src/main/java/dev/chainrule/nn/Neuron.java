package dev.chainrule.nn;

import dev.chainrule.engine.Value;
import dev.chainrule.nn.Weights.LayerWeights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A neuron of single values: `x1 * w1 + x2 * w2 + ... + b`.
public final class Neuron {

  private final List<Value> weights = new ArrayList<>();
  private final Optional<Value> bias;

  /// Takes column `index` of a layer's weights; its parameters are called `w1[3,0]` (layer, input,
  /// neuron) and `b1[0]`.
  Neuron(LayerWeights layer, int index, int number) {
    for (int input = 0; input < layer.weight().shape().rows(); input++) {
      weights.add(
          Value.parameter(layer.weight().at(input, index))
              .named("w" + number + "[" + input + "," + index + "]"));
    }
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
    var sum = inputs.getFirst().times(weights.getFirst());
    for (int i = 1; i < inputs.size(); i++) {
      sum = sum.plus(inputs.get(i).times(weights.get(i)));
    }
    return bias.isPresent() ? sum.plus(bias.get()) : sum;
  }

  public List<Value> weights() {
    return Collections.unmodifiableList(weights);
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
