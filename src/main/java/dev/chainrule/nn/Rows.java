package dev.chainrule.nn;

import dev.chainrule.engine.Value;
import dev.chainrule.engine.Values;
import dev.chainrule.expr.Matrix;
import java.util.List;
import java.util.stream.IntStream;

/// A matrix of data as rows of single values, which is how the scalar engine takes it.
public final class Rows {

  private Rows() {}

  public static List<List<Value>> of(Matrix matrix) {
    return IntStream.range(0, matrix.shape().rows())
        .<List<Value>>mapToObj(
            row ->
                Values.of(
                    IntStream.range(0, matrix.shape().columns())
                        .mapToObj(column -> Value.data(matrix.at(row, column)))
                        .toList()))
        .toList();
  }
}
