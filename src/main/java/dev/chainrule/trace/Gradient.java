package dev.chainrule.trace;

import dev.chainrule.expr.Matrix;
import java.util.Optional;

/// What is known of a node's gradient at a moment. Not known is never shown as 0.
public sealed interface Gradient {

  /// No gradient ever flows here: a constant, given data, or a node the output does not depend on.
  record None() implements Gradient {}

  /// Nothing has arrived yet.
  record Unknown() implements Gradient {}

  /// Some of the expected contributions have arrived; `value` is their sum.
  record Partial(Matrix value, int arrived, int expected) implements Gradient {}

  /// All have arrived.
  record Final(Matrix value) implements Gradient {}

  /// The number to show, where there is one.
  default Optional<Matrix> number() {
    return switch (this) {
      case None _, Unknown _ -> Optional.empty();
      case Partial partial -> Optional.of(partial.value());
      case Final last -> Optional.of(last.value());
    };
  }
}
