package dev.chainrule.engine;

import dev.chainrule.expr.Expr;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.List;

/// The numbers an engine computes with: single ones or matrices. All that differs between the two
/// engines is here.
sealed interface Arithmetic<T> permits ScalarArithmetic, MatrixArithmetic {

  T of(Matrix matrix);

  Matrix matrix(T number);

  Shape shape(T number);

  T apply(Op op, List<T> operands);

  T add(T left, T right);

  /// Ones in the shape of `like`: the seed of a backward pass.
  T ones(T like);

  /// Undoes broadcasting: `contribution` summed to the shape of `operand`.
  T fit(T contribution, T operand);

  /// What an operation contributes to the gradient of its operand number `operand`, by the rule in
  /// [Op].
  default T contribution(Op op, int operand, List<T> operands, T out, T upstream) {
    Expr rule =
        op.rule(operand)
            .orElseThrow(() -> new IllegalArgumentException("no gradient flows through " + op));
    T raw =
        rule.fold(
            (Expr part, List<T> results) ->
                switch (part) {
                  case Expr.Literal literal -> of(literal.value());
                  case Expr.Name name -> symbol(name.text(), operands, out, upstream);
                  case Expr.Apply apply -> apply(apply.op(), results);
                });
    return fit(raw, operands.get(operand));
  }

  private static <T> T symbol(String name, List<T> operands, T out, T upstream) {
    return switch (name) {
      case "x" -> operands.get(0);
      case "y" -> operands.get(1);
      case "out" -> out;
      case "g" -> upstream;
      default ->
          throw new IllegalStateException("a rule speaks of x, y, out and g, not of " + name);
    };
  }
}
