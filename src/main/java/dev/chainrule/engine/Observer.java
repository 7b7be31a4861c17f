package dev.chainrule.engine;

/// Is told of every single write of the two passes, in order.
public interface Observer<T> {

  /// An operation has got its value.
  default void evaluated(int node, T value) {}

  /// The output's gradient was set to ones: the backward pass begins.
  default void seeded(int node, T gradient) {}

  /// A `contribution` of `node` was added to the gradient of its operand number `operand`, which is
  /// now `gradient`.
  default void propagated(int node, int operand, T contribution, T gradient) {}
}
