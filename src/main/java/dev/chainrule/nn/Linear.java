package dev.chainrule.nn;

import dev.chainrule.engine.Tensor;
import dev.chainrule.nn.Weights.LayerWeights;
import java.util.Optional;

/// A linear layer of tensors: `x @ weight + bias`, from `(rows, inputs)` to `(rows, outputs)`.
public final class Linear {

  private final Tensor weight;
  private final Optional<Tensor> bias;

  /// @param number which layer it is, from 1; its parameters are called `w1` and `b1`
  Linear(LayerWeights weights, int number) {
    this.weight = Tensor.parameter(weights.weight()).named("w" + number);
    this.bias = weights.bias().map(b -> Tensor.parameter(b).named("b" + number));
  }

  public Tensor apply(Tensor input) {
    var product = input.matmul(weight);
    return bias.map(product::plus).orElse(product);
  }

  public Tensor weight() {
    return weight;
  }

  public Optional<Tensor> bias() {
    return bias;
  }

  /// The present numbers.
  LayerWeights weights() {
    return new LayerWeights(weight.data(), bias.map(Tensor::data));
  }
}
