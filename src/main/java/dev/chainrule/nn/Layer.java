package dev.chainrule.nn;

import dev.chainrule.engine.Scope;
import dev.chainrule.engine.Value;
import dev.chainrule.nn.Weights.LayerWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A layer of neurons that see the same inputs.
public final class Layer {

  private final List<Neuron> neurons = new ArrayList<>();

  Layer(LayerWeights weights, int number) {
    for (int index = 0; index < weights.weight().shape().columns(); index++) {
      int neuron = index;
      neurons.add(Scope.within(name(index), () -> new Neuron(weights, neuron, number)));
    }
  }

  /// What the neurons give, each passed through `activation`.
  public List<Value> apply(List<Value> inputs, UnaryOperator<Value> activation) {
    var outputs = new ArrayList<Value>();
    for (int index = 0; index < neurons.size(); index++) {
      var neuron = neurons.get(index);
      outputs.add(Scope.within(name(index), () -> activation.apply(neuron.apply(inputs))));
    }
    return outputs;
  }

  public List<Value> parameters() {
    return neurons.stream().flatMap(neuron -> neuron.parameters().stream()).toList();
  }

  private static String name(int index) {
    return "neuron " + (index + 1);
  }
}
