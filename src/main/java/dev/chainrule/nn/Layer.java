package dev.chainrule.nn;

import dev.chainrule.engine.Scope;
import dev.chainrule.engine.Value;
import dev.chainrule.engine.Values;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import dev.chainrule.nn.Weights.LayerWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A layer of neurons that see the same inputs, and the activation after them. Its scope is `layer
/// 1`, and in it is `neuron 1`.
public final class Layer {

  private final String scope;
  private final List<Unit> units = new ArrayList<>();
  private final Activation activation;

  /// A neuron, the scope it is in, and what its output is called.
  private record Unit(Neuron neuron, String scope, String output) {}

  /// @param number which layer it is, from 1
  /// @param name what its output is called, with the neuron's index if there are several
  Layer(LayerWeights weights, int number, Activation activation, String name) {
    this.scope = "layer " + number;
    this.activation = activation;
    int neurons = weights.weight().shape().columns();
    for (int index = 0; index < neurons; index++) {
      String output = neurons == 1 ? name : name + "[" + index + "]";
      units.add(new Unit(neuron(weights, index, number), neuronScope(index), output));
    }
  }

  /// What the neurons give, each passed through the activation.
  public List<Value> apply(List<Value> inputs) {
    var signal = Values.of(inputs);
    return Scope.within(
        scope,
        () -> {
          var outputs = new ArrayList<Value>(units.size());
          for (var unit : units) {
            outputs.add(Scope.within(unit.scope, () -> output(unit, signal)));
          }
          return outputs;
        });
  }

  private Value output(Unit unit, List<Value> inputs) {
    return activation.apply(unit.neuron.apply(inputs)).named(unit.output);
  }

  private Neuron neuron(LayerWeights weights, int index, int number) {
    return Scope.within(
        scope, () -> Scope.within(neuronScope(index), () -> new Neuron(weights, index, number)));
  }

  public List<Value> parameters() {
    return units.stream().flatMap(unit -> unit.neuron.parameters().stream()).toList();
  }

  /// The present numbers.
  LayerWeights weights() {
    int inputs = units.getFirst().neuron.weights().size();
    var shape = new Shape(inputs, units.size());
    var weight =
        Matrix.generate(
            shape, i -> units.get(i % units.size()).neuron.weights().get(i / units.size()).data());
    var bias = units.stream().flatMap(unit -> unit.neuron.bias().stream()).toList();
    return new LayerWeights(
        weight,
        bias.isEmpty()
            ? Optional.empty()
            : Optional.of(Matrix.of(bias.stream().mapToDouble(Value::data).toArray())));
  }

  private static String neuronScope(int index) {
    return "neuron " + (index + 1);
  }
}
