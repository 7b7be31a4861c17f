package dev.chainrule.nn;

import dev.chainrule.engine.Recorded;
import dev.chainrule.engine.Tensor;
import dev.chainrule.engine.Value;
import dev.chainrule.expr.Matrix;
import java.util.Arrays;
import java.util.List;

/// The numbers of a model's parameters in one array, parameter after parameter, each row by row.
final class Flat {

  private Flat() {}

  static double[] numbers(List<? extends Recorded<?, ?>> parameters) {
    double[] numbers = new double[size(parameters)];
    int at = 0;
    for (var parameter : parameters) {
      switch (parameter) {
        case Value value -> numbers[at++] = value.data();
        case Tensor tensor -> at = copy(tensor.data(), numbers, at);
      }
    }
    return numbers;
  }

  static double[] gradients(List<? extends Recorded<?, ?>> parameters) {
    double[] gradients = new double[size(parameters)];
    int at = 0;
    for (var parameter : parameters) {
      switch (parameter) {
        case Value value -> gradients[at++] = value.grad();
        case Tensor tensor -> at = copy(tensor.grad(), gradients, at);
      }
    }
    return gradients;
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

  private static int size(List<? extends Recorded<?, ?>> parameters) {
    int size = 0;
    for (var parameter : parameters) {
      size += parameter.shape().size();
    }
    return size;
  }

  /// Writes the cells from `at` on, and tells where they end.
  private static int copy(Matrix matrix, double[] target, int at) {
    int size = matrix.shape().size();
    for (int i = 0; i < size; i++) {
      target[at + i] = matrix.cell(i);
    }
    return at + size;
  }
}
