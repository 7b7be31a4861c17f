package dev.chainrule.nn;

import dev.chainrule.engine.Recorded;
import dev.chainrule.engine.Tensor;
import dev.chainrule.engine.Value;
import dev.chainrule.expr.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// The numbers of a model's parameters in one array, parameter after parameter, each row by row.
final class Flat {

  private Flat() {}

  static double[] numbers(List<? extends Recorded<?, ?>> parameters) {
    return gathered(parameters, Flat::number);
  }

  static double[] gradients(List<? extends Recorded<?, ?>> parameters) {
    return gathered(parameters, Flat::gradient);
  }

  /// Sets the parameters to what [#numbers] laid out.
  static void write(double[] numbers, List<? extends Recorded<?, ?>> parameters) {
    int at = 0;
    for (var parameter : parameters) {
      int end = at + parameter.shape().size();
      switch (parameter) {
        case Value value -> value.set(numbers[at]);
        case Tensor tensor ->
            tensor.set(Matrix.of(tensor.shape(), Arrays.copyOfRange(numbers, at, end)));
      }
      at = end;
    }
  }

  private static double[] gathered(
      List<? extends Recorded<?, ?>> parameters, Function<Recorded<?, ?>, Matrix> part) {
    return parameters.stream()
        .map(part)
        .flatMapToDouble(matrix -> Arrays.stream(matrix.toArray()))
        .toArray();
  }

  private static Matrix number(Recorded<?, ?> parameter) {
    return switch (parameter) {
      case Value value -> Matrix.of(value.data());
      case Tensor tensor -> tensor.data();
    };
  }

  private static Matrix gradient(Recorded<?, ?> parameter) {
    return switch (parameter) {
      case Value value -> Matrix.of(value.grad());
      case Tensor tensor -> tensor.grad();
    };
  }
}
