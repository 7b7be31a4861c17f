package dev.chainrule.train;

import dev.chainrule.engine.Engine;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import dev.chainrule.nn.Weights;
import dev.chainrule.nn.Weights.LayerWeights;
import java.util.ArrayList;
import java.util.Optional;

/// Where each weight lies in the flat array of a plan: on the tensor engine a layer is its weight
/// row by row and then its bias, on the scalar engine neuron after neuron, each its weights and
/// then its bias.
record Packing(Weights shapes, Engine engine) {

  double[] pack(Weights weights) {
    double[] flat = new double[size()];
    int at = 0;
    for (var layer : weights.layers()) {
      var shape = layer.weight().shape();
      for (int i = 0; i < shape.size(); i++) {
        flat[at + place(shape, layer.bias().isPresent(), i)] = layer.weight().cell(i);
      }
      for (int neuron = 0; layer.bias().isPresent() && neuron < shape.columns(); neuron++) {
        flat[at + biasPlace(shape, neuron)] = layer.bias().get().cell(neuron);
      }
      at += size(layer);
    }
    return flat;
  }

  Weights unpack(double[] flat) {
    var layers = new ArrayList<LayerWeights>();
    int at = 0;
    for (var layer : shapes.layers()) {
      var shape = layer.weight().shape();
      boolean biased = layer.bias().isPresent();
      int start = at;
      layers.add(
          new LayerWeights(
              Matrix.generate(shape, i -> flat[start + place(shape, biased, i)]),
              biased
                  ? Optional.of(
                      Matrix.generate(
                          new Shape(1, shape.columns()),
                          neuron -> flat[start + biasPlace(shape, neuron)]))
                  : Optional.empty()));
      at += size(layer);
    }
    return new Weights(layers);
  }

  private int size() {
    return shapes.layers().stream().mapToInt(Packing::size).sum();
  }

  private static int size(LayerWeights layer) {
    return layer.weight().shape().size() + layer.bias().map(b -> b.shape().size()).orElse(0);
  }

  /// Where in its layer the weight with the row-major index `i` lies.
  private int place(Shape shape, boolean biased, int i) {
    int input = i / shape.columns();
    int neuron = i % shape.columns();
    return switch (engine) {
      case TENSOR -> i;
      case SCALAR -> neuron * (shape.rows() + (biased ? 1 : 0)) + input;
    };
  }

  private int biasPlace(Shape shape, int neuron) {
    return switch (engine) {
      case TENSOR -> shape.size() + neuron;
      case SCALAR -> neuron * (shape.rows() + 1) + shape.rows();
    };
  }
}
