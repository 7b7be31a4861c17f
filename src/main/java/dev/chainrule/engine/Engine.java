package dev.chainrule.engine;

import dev.chainrule.expr.Expr;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which engine runs a graph. Whatever it computes with, the outside reads matrices; a number is a
/// 1x1 matrix.
public enum Engine {
  /// Single numbers, after micrograd: every node is 1x1.
  SCALAR {
    @Override
    public Readings run(Recording recording, Observer<Matrix> observer) {
      return run(recording, new ScalarArithmetic(), observer);
    }
  },
  /// Matrices, after PyTorch.
  TENSOR {
    @Override
    public Readings run(Recording recording, Observer<Matrix> observer) {
      return run(recording, new MatrixArithmetic(), observer);
    }
  };

  /// Every value and gradient after both passes, by node; a gradient is absent where none flows.
  public record Readings(List<Matrix> values, List<Optional<Matrix>> gradients) {}

  /// Runs the forward and the backward pass.
  public abstract Readings run(Recording recording, Observer<Matrix> observer);

  public Readings run(Recording recording) {
    return run(recording, new Observer<>() {});
  }

  /// The engine a program asks for by itself: tensors as soon as a matrix occurs in it or in its
  /// inputs.
  public static Engine fitting(Program program, Map<String, Matrix> inputs) {
    boolean matrixGiven = inputs.values().stream().anyMatch(value -> !value.shape().isScalar());
    return matrixGiven || program.statements().stream().anyMatch(s -> holdsMatrix(s.expr()))
        ? TENSOR
        : SCALAR;
  }

  private static boolean holdsMatrix(Expr expr) {
    return expr.<Boolean>fold(
        (part, below) ->
            below.contains(true)
                || part instanceof Expr.Literal literal && !literal.value().shape().isScalar());
  }

  static <T> Readings run(
      Recording recording, Arithmetic<T> arithmetic, Observer<Matrix> observer) {
    var evaluation =
        new Evaluation<>(recording.graph(), arithmetic, translated(arithmetic, observer));
    evaluation.forward(recording.leaves());
    evaluation.backward();
    var values = new ArrayList<Matrix>();
    var gradients = new ArrayList<Optional<Matrix>>();
    for (int id = 0; id < recording.graph().size(); id++) {
      values.add(arithmetic.matrix(evaluation.value(id)));
      gradients.add(Optional.ofNullable(evaluation.gradient(id)).map(arithmetic::matrix));
    }
    return new Readings(values, gradients);
  }

  private static <T> Observer<T> translated(Arithmetic<T> arithmetic, Observer<Matrix> observer) {
    return new Observer<>() {
      @Override
      public void evaluated(int node, T value) {
        observer.evaluated(node, arithmetic.matrix(value));
      }

      @Override
      public void seeded(int node, T gradient) {
        observer.seeded(node, arithmetic.matrix(gradient));
      }

      @Override
      public void propagated(int node, int operand, T contribution, T gradient) {
        observer.propagated(
            node, operand, arithmetic.matrix(contribution), arithmetic.matrix(gradient));
      }
    };
  }
}
