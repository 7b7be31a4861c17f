package dev.chainrule.nn;

import dev.chainrule.engine.Operations;
import dev.chainrule.expr.Op;
import java.util.Arrays;
import java.util.Optional;

/// What follows the linear part of a layer. `IDENTITY` changes nothing and makes no node.
public enum Activation {
  RELU(Op.RELU),
  LEAKY_RELU(Op.LEAKY_RELU),
  TANH(Op.TANH),
  SIGMOID(Op.SIGMOID),
  SOFTPLUS(Op.SOFTPLUS),
  IDENTITY();

  private final Optional<Op> op;

  Activation(Op op) {
    this.op = Optional.of(op);
  }

  Activation() {
    this.op = Optional.empty();
  }

  /// The activation written `name` in the language, or `identity`.
  public static Optional<Activation> named(String name) {
    return Arrays.stream(values()).filter(a -> a.symbol().equals(name)).findFirst();
  }

  public String symbol() {
    return op.map(Op::symbol).orElse("identity");
  }

  public <T extends Operations<T>> T apply(T input) {
    return op.map(input::apply).orElse(input);
  }

  @Override
  public String toString() {
    return symbol();
  }
}
