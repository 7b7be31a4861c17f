package dev.chainrule.train;

import dev.chainrule.data.Dataset;
import dev.chainrule.engine.Engine;
import dev.chainrule.nn.Activation;
import dev.chainrule.nn.Architecture;
import dev.chainrule.nn.Loss;
import dev.chainrule.nn.OptimizerKind;
import java.util.List;
import java.util.Optional;

/// What a person chooses before training.
///
/// @param hidden the sizes of the hidden layers, first to last; may be empty
/// @param iterations how many updates there will be
/// @param seed of the first weights and of the order of the rows
public record Settings(
    List<Integer> hidden,
    Activation activation,
    boolean bias,
    boolean outputBias,
    Engine engine,
    Learning learning,
    int iterations,
    long seed) {

  private static final int WIDEST = 4096;

  /// The scalar engine records every operation; more than this would not fit a usual memory.
  private static final long MOST_SCALAR_OPERATIONS = 4_000_000;

  public Settings {
    hidden = List.copyOf(hidden);
  }

  public static Settings standard() {
    return new Settings(
        List.of(8), Activation.RELU, true, true, Engine.TENSOR, Learning.standard(), 1000, 42);
  }

  /// What is wrong with the choice, if anything.
  public Optional<String> problem() {
    if (learning.problem().isPresent()) {
      return learning.problem();
    }
    if (iterations < 0) {
      return Optional.of("the number of iterations is 0 or more, and " + iterations + " is not");
    }
    return hidden.stream()
        .filter(size -> size < 1 || size > WIDEST)
        .findFirst()
        .map(size -> "a layer has from 1 to " + WIDEST + " neurons, and " + size + " is not");
  }

  /// What is wrong with the choice for this table, if anything.
  public Optional<String> problem(Dataset data) {
    var problem = problem().or(() -> learning.loss().problem(data.targets()));
    if (problem.isPresent() || engine == Engine.TENSOR) {
      return problem;
    }
    long operations = scalarOperations(data);
    return operations > MOST_SCALAR_OPERATIONS
        ? Optional.of(
            "on the scalar engine that is "
                + operations
                + " operations: choose the tensor engine, smaller layers or smaller batches")
        : Optional.empty();
  }

  public Architecture architecture(int inputs) {
    return new Architecture(inputs, hidden, 1, activation, bias, outputBias);
  }

  public double learningRate() {
    return learning.rate();
  }

  public Settings withHidden(List<Integer> hidden) {
    return new Settings(hidden, activation, bias, outputBias, engine, learning, iterations, seed);
  }

  public Settings withActivation(Activation activation) {
    return new Settings(hidden, activation, bias, outputBias, engine, learning, iterations, seed);
  }

  public Settings withBias(boolean bias) {
    return new Settings(hidden, activation, bias, outputBias, engine, learning, iterations, seed);
  }

  public Settings withOutputBias(boolean outputBias) {
    return new Settings(hidden, activation, bias, outputBias, engine, learning, iterations, seed);
  }

  public Settings withEngine(Engine engine) {
    return new Settings(hidden, activation, bias, outputBias, engine, learning, iterations, seed);
  }

  public Settings withLearning(Learning learning) {
    return new Settings(hidden, activation, bias, outputBias, engine, learning, iterations, seed);
  }

  public Settings withIterations(int iterations) {
    return new Settings(hidden, activation, bias, outputBias, engine, learning, iterations, seed);
  }

  public Settings withSeed(long seed) {
    return new Settings(hidden, activation, bias, outputBias, engine, learning, iterations, seed);
  }

  public Settings withLearningRate(double learningRate) {
    return withLearning(learning.withRate(learningRate));
  }

  public Settings withOptimizer(OptimizerKind optimizer) {
    return withLearning(learning.withOptimizer(optimizer));
  }

  public Settings withLoss(Loss loss) {
    return withLearning(learning.withLoss(loss));
  }

  public Settings withBatch(int batch) {
    return withLearning(learning.withBatch(batch));
  }

  /// A product and a sum for each weight and row.
  private long scalarOperations(Dataset data) {
    var sizes = architecture(data.names().size()).sizes();
    long weights = 0;
    for (int layer = 1; layer < sizes.size(); layer++) {
      weights += (long) sizes.get(layer - 1) * sizes.get(layer);
    }
    return 2 * weights * learning.batchOf(data.rows());
  }
}
