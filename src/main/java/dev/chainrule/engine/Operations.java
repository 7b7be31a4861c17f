package dev.chainrule.engine;

import dev.chainrule.expr.Op;

/// The words for the operations, the same for both engines; each makes a new node.
///
/// @param <T> [Value] or [Tensor]
public sealed interface Operations<T extends Operations<T>> permits Recorded {

  /// Applies an operation to this and, if it has two operands, to `other`; the way to those without
  /// a word of their own.
  ///
  /// @throws IllegalArgumentException if the shapes do not fit, naming the operation and the shapes
  T apply(Op op, T other);

  T apply(Op op);

  /// A constant of this engine: no gradient is computed for it.
  T constant(double value);

  default T plus(T other) {
    return apply(Op.ADD, other);
  }

  default T plus(double other) {
    return plus(constant(other));
  }

  default T minus(T other) {
    return apply(Op.SUB, other);
  }

  default T minus(double other) {
    return minus(constant(other));
  }

  default T times(T other) {
    return apply(Op.MUL, other);
  }

  default T times(double other) {
    return times(constant(other));
  }

  default T dividedBy(T other) {
    return apply(Op.DIV, other);
  }

  default T dividedBy(double other) {
    return dividedBy(constant(other));
  }

  default T pow(T exponent) {
    return apply(Op.POW, exponent);
  }

  default T pow(double exponent) {
    return pow(constant(exponent));
  }

  default T negate() {
    return apply(Op.NEG);
  }

  default T matmul(T other) {
    return apply(Op.MATMUL, other);
  }

  default T transpose() {
    return apply(Op.TRANSPOSE);
  }

  default T max(T other) {
    return apply(Op.MAX, other);
  }

  default T min(T other) {
    return apply(Op.MIN, other);
  }

  default T relu() {
    return apply(Op.RELU);
  }

  default T leakyRelu() {
    return apply(Op.LEAKY_RELU);
  }

  default T tanh() {
    return apply(Op.TANH);
  }

  default T sigmoid() {
    return apply(Op.SIGMOID);
  }

  default T softplus() {
    return apply(Op.SOFTPLUS);
  }

  default T exp() {
    return apply(Op.EXP);
  }

  default T log() {
    return apply(Op.LOG);
  }

  default T sqrt() {
    return apply(Op.SQRT);
  }

  default T sin() {
    return apply(Op.SIN);
  }

  default T cos() {
    return apply(Op.COS);
  }

  default T abs() {
    return apply(Op.ABS);
  }

  default T sum() {
    return apply(Op.SUM_ALL);
  }

  default T mean() {
    return apply(Op.MEAN);
  }
}
