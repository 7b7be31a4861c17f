package dev.chainrule.nn;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The numbers of a network, layer by layer.
public record Weights(List<LayerWeights> layers) {

  /// @throws IllegalArgumentException if there is no layer, or one takes another number of inputs
  ///   than the layer before it gives
  public Weights {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a network has at least one layer");
    }
    for (int layer = 1; layer < layers.size(); layer++) {
      var before = layers.get(layer - 1).weight().shape();
      var shape = layers.get(layer).weight().shape();
      if (before.columns() != shape.rows()) {
        throw new IllegalArgumentException(
            "layer %d: the weight has the shape %s, but layer %d before it has %s and gives %d values"
                .formatted(layer + 1, shape, layer, before, before.columns()));
      }
    }
  }

  /// @param weight `(inputs, outputs)`
  /// @param bias `(1, outputs)`
  public record LayerWeights(Matrix weight, Optional<Matrix> bias) {

    /// @throws IllegalArgumentException if the bias does not have one number for each output
    public LayerWeights {
      var wanted = new Shape(1, weight.shape().columns());
      if (bias.isPresent() && !bias.get().shape().equals(wanted)) {
        throw new IllegalArgumentException(
            "the bias has the shape "
                + bias.get().shape()
                + ", but a weight of "
                + weight.shape()
                + " needs "
                + wanted);
      }
    }
  }

  /// Draws weights and biases as `nn.Linear` does; see the other `random`.
  public static Weights random(Architecture architecture, long seed) {
    return random(architecture, Init.LINEAR, seed);
  }

  /// Draws layer after layer from a [SplittableRandom], the weight by `init` and then the bias
  /// uniformly within `1 / sqrt(inputs)`. The same seed gives the same numbers for both engines.
  public static Weights random(Architecture architecture, Init init, long seed) {
    var random = new SplittableRandom(seed);
    var layers = new ArrayList<LayerWeights>();
    for (int layer = 0; layer < architecture.layers(); layer++) {
      var shape = shape(architecture, layer);
      double bound = 1 / Math.sqrt(shape.rows());
      var weight = init.draw(shape, random);
      layers.add(
          new LayerWeights(
              weight,
              architecture.hasBias(layer)
                  ? Optional.of(
                      Matrix.generate(
                          new Shape(1, shape.columns()), _ -> random.nextDouble(-bound, bound)))
                  : Optional.empty()));
    }
    return new Weights(layers);
  }

  /// Says what does not fit `architecture`, if anything.
  public Optional<String> mismatch(Architecture architecture) {
    if (layers.size() != architecture.layers()) {
      return Optional.of(
          "the number of layers differs: the weights have "
              + layers.size()
              + ", the network has "
              + architecture.layers());
    }
    return IntStream.range(0, layers.size())
        .mapToObj(
            layer ->
                mismatch(layers.get(layer), shape(architecture, layer), architecture.hasBias(layer))
                    .map(sentence -> "layer " + (layer + 1) + ": " + sentence))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// `activation` for every layer but the last, which has none.
  List<Activation> activations(Activation activation) {
    var activations = new ArrayList<>(Collections.nCopies(layers.size() - 1, activation));
    activations.add(Activation.IDENTITY);
    return activations;
  }

  List<Activation> requireOneEach(List<Activation> activations) {
    if (activations.size() != layers.size()) {
      throw new IllegalArgumentException(
          activations.size() + " activations for " + layers.size() + " layers");
    }
    return List.copyOf(activations);
  }

  private static Shape shape(Architecture architecture, int layer) {
    return new Shape(architecture.sizes().get(layer), architecture.sizes().get(layer + 1));
  }

  private static Optional<String> mismatch(LayerWeights given, Shape wanted, boolean bias) {
    if (!given.weight().shape().equals(wanted)) {
      return Optional.of(
          "the weight has the shape " + given.weight().shape() + ", the network needs " + wanted);
    }
    if (given.bias().isPresent() != bias) {
      return Optional.of(
          bias ? "the bias is missing" : "there is a bias, and the network has none here");
    }
    return Optional.empty();
  }
}
