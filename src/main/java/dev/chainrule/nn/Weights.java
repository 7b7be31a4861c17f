package dev.chainrule.nn;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The numbers of a network, layer by layer.
public record Weights(List<LayerWeights> layers) {

  public Weights {
    layers = List.copyOf(layers);
  }

  /// @param weight `(inputs, outputs)`
  /// @param bias `(1, outputs)`
  public record LayerWeights(Matrix weight, Optional<Matrix> bias) {}

  /// Draws weights and biases uniformly from `±1 / sqrt(inputs of the layer)`, PyTorch's default
  /// for `nn.Linear`. The same seed gives the same numbers, everywhere and for both engines.
  public static Weights random(Architecture architecture, long seed) {
    var random = new SplittableRandom(seed);
    var sizes = architecture.sizes();
    return new Weights(
        IntStream.range(0, architecture.layers())
            .mapToObj(
                layer ->
                    layer(
                        sizes.get(layer),
                        sizes.get(layer + 1),
                        architecture.hasBias(layer),
                        random))
            .toList());
  }

  /// Says what does not fit `architecture`, if anything.
  public Optional<String> mismatch(Architecture architecture) {
    if (layers.size() != architecture.layers()) {
      return Optional.of(
          "the weights have "
              + layers.size()
              + " layers, the network has "
              + architecture.layers());
    }
    return IntStream.range(0, layers.size())
        .mapToObj(layer -> mismatch(architecture, layer))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static LayerWeights layer(
      int inputs, int outputs, boolean bias, SplittableRandom random) {
    double bound = 1 / Math.sqrt(inputs);
    var weight = uniform(new Shape(inputs, outputs), bound, random);
    return new LayerWeights(
        weight,
        bias ? Optional.of(uniform(new Shape(1, outputs), bound, random)) : Optional.empty());
  }

  private static Matrix uniform(Shape shape, double bound, SplittableRandom random) {
    return Matrix.generate(shape, _ -> random.nextDouble(-bound, bound));
  }

  private Optional<String> mismatch(Architecture architecture, int layer) {
    var wanted = new Shape(architecture.sizes().get(layer), architecture.sizes().get(layer + 1));
    var given = layers.get(layer);
    String name = "layer " + (layer + 1) + ": ";
    if (!given.weight().shape().equals(wanted)) {
      return Optional.of(
          name
              + "the weight has the shape "
              + given.weight().shape()
              + ", the network needs "
              + wanted);
    }
    if (given.bias().isPresent() != architecture.hasBias(layer)) {
      return Optional.of(
          name
              + (given.bias().isPresent()
                  ? "a bias that the network does not have"
                  : "the bias is missing"));
    }
    var wantedBias = new Shape(1, wanted.columns());
    return given
        .bias()
        .filter(bias -> !bias.shape().equals(wantedBias))
        .map(
            bias ->
                name
                    + "the bias has the shape "
                    + bias.shape()
                    + ", the network needs "
                    + wantedBias);
  }
}
