package dev.chainrule.nn;

import dev.chainrule.engine.Scope;
import dev.chainrule.engine.Value;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import dev.chainrule.nn.Weights.LayerWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A layer of neurons that see the same inputs.
public final class Layer {

  private final List<Neuron> neurons = new ArrayList<>();

  Layer(LayerWeights weights, int number) {
    for (int index = 0; index < weights.weight().shape().columns(); index++) {
      int neuron = index;
      neurons.add(Scope.within(scope(index), () -> new Neuron(weights, neuron, number)));
    }
  }

  /// What the neurons give, each passed through `activation` and called `name`, with the neuron's
  /// index if there are several.
  public List<Value> apply(List<Value> inputs, Activation activation, String name) {
    var outputs = new ArrayList<Value>();
    for (int index = 0; index < neurons.size(); index++) {
      var neuron = neurons.get(index);
      String full = neurons.size() == 1 ? name : name + "[" + index + "]";
      outputs.add(
          Scope.within(scope(index), () -> activation.apply(neuron.apply(inputs)).named(full)));
    }
    return outputs;
  }

  public List<Value> parameters() {
    return neurons.stream().flatMap(neuron -> neuron.parameters().stream()).toList();
  }

  /// The present numbers.
  LayerWeights weights() {
    int inputs = neurons.getFirst().weights().size();
    var shape = new Shape(inputs, neurons.size());
    var weight =
        Matrix.generate(
            shape, i -> neurons.get(i % neurons.size()).weights().get(i / neurons.size()).data());
    var bias = neurons.stream().flatMap(neuron -> neuron.bias().stream()).toList();
    return new LayerWeights(
        weight,
        bias.isEmpty()
            ? Optional.empty()
            : Optional.of(Matrix.of(bias.stream().mapToDouble(Value::data).toArray())));
  }

  private static String scope(int index) {
    return "neuron " + (index + 1);
  }
}
