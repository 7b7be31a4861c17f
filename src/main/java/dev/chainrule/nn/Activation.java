package dev.chainrule.nn;

import dev.chainrule.engine.Operations;
import dev.chainrule.expr.Op;
import java.util.Arrays;
import java.util.Optional;

/// What follows the linear part of a hidden layer.
public enum Activation {
  RELU(Op.RELU),
  LEAKY_RELU(Op.LEAKY_RELU),
  TANH(Op.TANH),
  SIGMOID(Op.SIGMOID),
  SOFTPLUS(Op.SOFTPLUS);

  private final Op op;

  Activation(Op op) {
    this.op = op;
  }

  /// The activation written `name` in the language.
  public static Optional<Activation> named(String name) {
    return Arrays.stream(values()).filter(a -> a.op.symbol().equals(name)).findFirst();
  }

  public String symbol() {
    return op.symbol();
  }

  public <T extends Operations<T>> T apply(T input) {
    return input.apply(op);
  }

  @Override
  public String toString() {
    return symbol();
  }
}
