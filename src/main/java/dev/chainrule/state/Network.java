package dev.chainrule.state;

import dev.chainrule.engine.Engine;
import dev.chainrule.nn.Activation;
import java.util.List;

/// The network page's own part: the network to look at, and on what.
///
/// @param row on the scalar engine, the row of the table that is spelled out, from 0
/// @param features how many of the table's features go in, so that a network can be small enough to
///   read
public record Network(
    List<Integer> hidden,
    Activation activation,
    boolean bias,
    boolean outputBias,
    long seed,
    Engine engine,
    int row,
    int features) {

  public Network {
    hidden = List.copyOf(hidden);
  }

  public static Network standard() {
    return new Network(List.of(2), Activation.TANH, true, true, 42, Engine.SCALAR, 0, 2);
  }

  public Network withHidden(List<Integer> hidden) {
    return new Network(hidden, activation, bias, outputBias, seed, engine, row, features);
  }

  public Network withActivation(Activation activation) {
    return new Network(hidden, activation, bias, outputBias, seed, engine, row, features);
  }

  public Network withBias(boolean bias) {
    return new Network(hidden, activation, bias, outputBias, seed, engine, row, features);
  }

  public Network withOutputBias(boolean outputBias) {
    return new Network(hidden, activation, bias, outputBias, seed, engine, row, features);
  }

  public Network withSeed(long seed) {
    return new Network(hidden, activation, bias, outputBias, seed, engine, row, features);
  }

  public Network withEngine(Engine engine) {
    return new Network(hidden, activation, bias, outputBias, seed, engine, row, features);
  }

  public Network withRow(int row) {
    return new Network(hidden, activation, bias, outputBias, seed, engine, row, features);
  }

  public Network withFeatures(int features) {
    return new Network(hidden, activation, bias, outputBias, seed, engine, row, features);
  }
}
