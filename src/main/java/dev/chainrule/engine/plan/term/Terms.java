package dev.chainrule.engine.plan.term;

import dev.chainrule.engine.plan.term.Term.Slice;
import dev.chainrule.engine.plan.term.Term.Splat;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A growing list of terms in which no two are equal; operands stand before what is made of them.
public final class Terms {

  private final List<Term> terms = new ArrayList<>();
  private final Map<Term, Integer> numbers = new HashMap<>();
  private final Simplification simplification = new Simplification(this);

  public Term get(int id) {
    return terms.get(id);
  }

  public Shape shape(int id) {
    return terms.get(id).shape();
  }

  public int size() {
    return terms.size();
  }

  public int pack(Shape shape, Cells cells) {
    return add(new Term.Pack(shape, cells));
  }

  public int splat(Shape shape, double value) {
    return add(new Splat(shape, value));
  }

  public int sumTo(int operand, Shape shape) {
    return shape(operand).equals(shape) ? operand : add(new Term.SumTo(shape, operand));
  }

  public int gather(int operand, Cells rows) {
    var shape = new Shape(rows.size(), shape(operand).columns());
    return add(new Term.Gather(shape, operand, rows));
  }

  public int scatter(int operand, Cells rows, int count) {
    var shape = new Shape(count, shape(operand).columns());
    return add(new Term.Scatter(shape, operand, rows));
  }

  /// The columns side by side, all of as many rows; if they are all the columns of one term, that
  /// term.
  public int columns(List<Slice> slices) {
    int first = slices.getFirst().term();
    return isAll(first, slices)
        ? first
        : add(new Term.Columns(new Shape(shape(first).rows(), slices.size()), slices));
  }

  /// The operation applied, in the simplest form that is known.
  ///
  /// @throws IllegalArgumentException if the shapes do not fit
  public int apply(Op op, int... operands) {
    var list = new ArrayList<Integer>();
    var shapes = new ArrayList<Shape>();
    for (int operand : operands) {
      list.add(operand);
      shapes.add(shape(operand));
    }
    var shape =
        op.shape(shapes).orElseThrow(() -> new IllegalArgumentException(op + " of " + shapes));
    return simplification.apply(op, list, shape);
  }

  int plain(Op op, List<Integer> operands, Shape shape) {
    return add(new Term.Apply(shape, op, operands));
  }

  private boolean isAll(int term, List<Slice> slices) {
    boolean all = slices.size() == shape(term).columns();
    for (int i = 0; i < slices.size() && all; i++) {
      all = slices.get(i).term() == term && slices.get(i).column() == i;
    }
    return all;
  }

  private int add(Term term) {
    var known = numbers.putIfAbsent(term, terms.size());
    if (known != null) {
      return known;
    }
    terms.add(term);
    return terms.size() - 1;
  }
}
