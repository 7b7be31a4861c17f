package dev.chainrule.nn;

import dev.chainrule.engine.Recorded;
import dev.chainrule.engine.Scope;
import java.util.List;

/// What a network pays for large parameters; it is added to the loss.
public final class Penalty {

  private Penalty() {}

  /// The L2 penalty `strength * (sum of all squares)`; its gradient is `2 * strength * parameter`,
  /// so an optimizer's weight decay of `2 * strength` is the same for plain gradient descent.
  ///
  /// @throws IllegalArgumentException if there is no parameter
  public static <T extends Recorded<T, ?>> T l2(List<T> parameters, double strength) {
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("a penalty on no parameters");
    }
    return Scope.within(
        "penalty",
        () ->
            parameters.stream()
                .map(Penalty::squares)
                .reduce((left, right) -> left.plus(right))
                .orElseThrow()
                .times(strength)
                .named("penalty"));
  }

  private static <T extends Recorded<T, ?>> T squares(T parameter) {
    var squares = parameter.pow(2);
    return squares.shape().isScalar() ? squares : squares.sum();
  }
}
