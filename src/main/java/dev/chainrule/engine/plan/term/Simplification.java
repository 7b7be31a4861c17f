package dev.chainrule.engine.plan.term;

import dev.chainrule.engine.plan.term.Term.Apply;
import dev.chainrule.engine.plan.term.Term.Columns;
import dev.chainrule.engine.plan.term.Term.Slice;
import dev.chainrule.engine.plan.term.Term.Splat;
import dev.chainrule.expr.Form;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.ArrayList;
import java.util.List;

/// Says an operation by fewer or simpler terms, but only where not a bit of the result changes, or
/// no more than `x^2` and `x * x` may differ.
final class Simplification {

  private final Terms terms;

  Simplification(Terms terms) {
    this.terms = terms;
  }

  int apply(Op op, List<Integer> operands, Shape shape) {
    int x = operands.getFirst();
    return switch (op) {
      case ONES -> terms.splat(shape, 1);
      case ZEROS -> terms.splat(shape, 0);
      case SIZE -> terms.splat(shape, terms.shape(x).size());
      case SUM_ALL, ROW_SUMS, COL_SUMS -> terms.sumTo(x, shape);
      case MEAN, ROW_MEANS, COL_MEANS -> mean(x, shape);
      case TRANSPOSE -> transposed(x, shape);
      default -> op.form() == Form.EACH ? each(op, operands, shape) : plain(op, operands, shape);
    };
  }

  private int mean(int x, Shape shape) {
    double count = (double) terms.shape(x).size() / shape.size();
    return terms.apply(Op.DIV, terms.sumTo(x, shape), number(count));
  }

  private int transposed(int x, Shape shape) {
    return switch (terms.get(x)) {
      case Apply(_, Op op, var operands) when op == Op.TRANSPOSE -> operands.getFirst();
      case Splat(_, double value) -> terms.splat(shape, value);
      default -> shape.isScalar() ? x : plain(Op.TRANSPOSE, List.of(x), shape);
    };
  }

  private int each(Op op, List<Integer> operands, Shape shape) {
    int x = operands.getFirst();
    int y = operands.getLast();
    if (terms.get(x) instanceof Splat left && terms.get(y) instanceof Splat right) {
      return terms.splat(shape, op.apply(left.value(), op.arity() == 2 ? right.value() : 1));
    }
    if (op.arity() == 1) {
      return plain(op, operands, shape);
    }
    return binary(op, thin(x, y, shape), thin(y, x, shape), shape);
  }

  private int binary(Op op, int x, int y, Shape shape) {
    boolean known = terms.get(y) instanceof Splat;
    double number = terms.get(y) instanceof Splat splat ? splat.value() : Double.NaN;
    boolean leftStays = terms.shape(x).equals(shape);
    return switch (op) {
      case MUL -> product(x, y, shape);
      case DIV -> known && number == 1 && leftStays ? x : plain(op, List.of(x, y), shape);
      case POW -> power(x, y, number, shape);
      case ADD -> sum(x, y, shape);
      default -> plain(op, List.of(x, y), shape);
    };
  }

  private int sum(int x, int y, Shape shape) {
    if (x == y) {
      return terms.apply(Op.MUL, x, number(2));
    }
    return terms.get(x) instanceof Columns left
            && terms.get(y) instanceof Columns right
            && fitTogether(left, right)
        ? joined(left, right)
        : plain(Op.ADD, List.of(x, y), shape);
  }

  /// Whether there is no column in which both have more than zeros, as in the gradients that the
  /// columns of one product hand back to it.
  private boolean fitTogether(Columns left, Columns right) {
    boolean fit = left.shape().equals(right.shape());
    for (int i = 0; fit && i < left.slices().size(); i++) {
      fit = isZero(left.slices().get(i)) || isZero(right.slices().get(i));
    }
    return fit;
  }

  private int joined(Columns left, Columns right) {
    var slices = new ArrayList<Slice>();
    for (int i = 0; i < left.slices().size(); i++) {
      boolean empty = isZero(left.slices().get(i));
      slices.add(empty ? right.slices().get(i) : left.slices().get(i));
    }
    return terms.columns(slices);
  }

  private boolean isZero(Slice slice) {
    return terms.get(slice.term()) instanceof Splat splat && splat.value() == 0;
  }

  private int power(int x, int y, double exponent, Shape shape) {
    boolean leftStays = terms.shape(x).equals(shape);
    if (exponent == 1 && leftStays) {
      return x;
    }
    return exponent == 2 && leftStays
        ? terms.apply(Op.MUL, x, x)
        : plain(Op.POW, List.of(x, y), shape);
  }

  /// A known factor stands on the right; a power of two joins the known factor before it.
  private int product(int left, int right, Shape shape) {
    boolean swapped = terms.get(left) instanceof Splat;
    int x = swapped ? right : left;
    int y = swapped ? left : right;
    if (terms.get(y) instanceof Splat(_, double factor) && terms.shape(x).equals(shape)) {
      if (factor == 1) {
        return x;
      }
      if (factor == 2
          && terms.get(x) instanceof Apply(_, Op op, var operands)
          && op == Op.MUL
          && terms.shape(operands.getFirst()).equals(shape)
          && terms.get(operands.get(1)) instanceof Splat(_, double before)) {
        return terms.apply(Op.MUL, operands.getFirst(), number(2 * before));
      }
    }
    return plain(Op.MUL, List.of(x, y), shape);
  }

  /// A known number beside a matrix of the result's shape is repeated by itself.
  private int thin(int id, int other, Shape shape) {
    return terms.get(id) instanceof Splat(_, double value) && terms.shape(other).equals(shape)
        ? number(value)
        : id;
  }

  private int number(double value) {
    return terms.splat(Shape.SCALAR, value);
  }

  private int plain(Op op, List<Integer> operands, Shape shape) {
    return terms.plain(op, operands, shape);
  }
}
