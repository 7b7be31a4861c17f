package dev.chainrule.train;

import dev.chainrule.engine.Engine;
import dev.chainrule.nn.Activation;
import dev.chainrule.nn.Architecture;
import java.util.List;
import java.util.Optional;

/// What a person chooses before training.
public record Settings(
    List<Integer> hidden,
    Activation activation,
    boolean bias,
    boolean outputBias,
    Engine engine,
    double learningRate,
    int iterations,
    long seed) {

  public Settings {
    hidden = List.copyOf(hidden);
  }

  public static Settings standard() {
    return new Settings(List.of(8), Activation.RELU, true, true, Engine.TENSOR, 0.01, 1000, 42);
  }

  /// What is wrong with the choice, if anything.
  public Optional<String> problem() {
    if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
      return Optional.of("the learning rate is a number above 0, and " + learningRate + " is not");
    }
    if (iterations < 0) {
      return Optional.of("the number of iterations is 0 or more, and " + iterations + " is not");
    }
    return hidden.stream()
        .filter(size -> size < 1 || size > 4096)
        .findFirst()
        .map(size -> "a layer has from 1 to 4096 neurons, and " + size + " is not");
  }

  public Architecture architecture(int inputs) {
    return new Architecture(inputs, hidden, 1, activation, bias, outputBias);
  }
}
