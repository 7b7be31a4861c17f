package dev.chainrule.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The shape of a multilayer perceptron.
///
/// @param hidden the sizes of the hidden layers, first to last; may be empty, which leaves a linear
///   model
/// @param activation what follows each hidden layer
/// @param bias whether hidden layers have one
/// @param outputBias whether the last layer has one
public record Architecture(
    int inputs,
    List<Integer> hidden,
    int outputs,
    Activation activation,
    boolean bias,
    boolean outputBias) {

  /// @throws IllegalArgumentException if a size is below 1
  public Architecture {
    hidden = List.copyOf(hidden);
    if (inputs < 1 || outputs < 1 || hidden.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException(
          "layer sizes are at least 1: " + inputs + ", " + hidden + ", " + outputs);
    }
  }

  /// Relu after the hidden layers and a bias in every layer; the sizes go from the inputs to the
  /// outputs.
  ///
  /// @throws IllegalArgumentException unless there are two sizes or more, each at least 1
  public static Architecture of(int... sizes) {
    if (sizes.length < 2) {
      throw new IllegalArgumentException(
          "a network has inputs and outputs, not only " + Arrays.toString(sizes));
    }
    var hidden = Arrays.stream(sizes, 1, sizes.length - 1).boxed().toList();
    return new Architecture(sizes[0], hidden, sizes[sizes.length - 1], Activation.RELU, true, true);
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

  /// @param layer from 0
  public boolean hasBias(int layer) {
    return layer == hidden.size() ? outputBias : bias;
  }
}
