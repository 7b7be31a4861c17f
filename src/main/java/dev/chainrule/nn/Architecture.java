package dev.chainrule.nn;

import java.util.ArrayList;
import java.util.List;

/// The shape of a multilayer perceptron.
///
/// @param hidden the sizes of the hidden layers, first to last; may be empty, which leaves a linear
///   model
/// @param bias whether hidden layers have one
/// @param outputBias whether the last layer has one
public record Architecture(
    int inputs,
    List<Integer> hidden,
    int outputs,
    Activation activation,
    boolean bias,
    boolean outputBias) {

  public Architecture {
    hidden = List.copyOf(hidden);
    if (inputs < 1 || outputs < 1 || hidden.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException(
          "layer sizes are at least 1: " + inputs + ", " + hidden + ", " + outputs);
    }
  }

  /// All sizes from the inputs to the outputs: 13, 8, 1.
  public List<Integer> sizes() {
    var sizes = new ArrayList<Integer>();
    sizes.add(inputs);
    sizes.addAll(hidden);
    sizes.add(outputs);
    return sizes;
  }

  public int layers() {
    return hidden.size() + 1;
  }

  boolean hasBias(int layer) {
    return layer == hidden.size() ? outputBias : bias;
  }
}
