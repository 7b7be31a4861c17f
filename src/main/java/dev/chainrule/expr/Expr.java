package dev.chainrule.expr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// An expression as it was written: literals, names, and operations on expressions, each with its
/// place in the source.
///
/// Nothing here recurses, equality and printing included, so the depth of an expression is limited
/// by memory alone.
public sealed interface Expr {

  Span span();

  /// A number or a matrix of numbers.
  record Literal(Matrix value, Span span) implements Expr {}

  record Name(String text, Span span) implements Expr {}

  record Apply(Op op, List<Expr> operands, Span span) implements Expr {
    public Apply {
      operands = List.copyOf(operands);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Apply that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
      return parts().hashCode();
    }

    /// As the language writes it.
    @Override
    public String toString() {
      return Printer.print(this);
    }

    /// The leaves and operations below, operands first; an operation's arity makes the order
    /// unambiguous.
    private List<Object> parts() {
      var parts = new ArrayList<>();
      fold(
          (part, _) ->
              parts.add(part instanceof Apply apply ? List.of(apply.op, apply.span) : part));
      return parts;
    }
  }

  /// The expressions directly below this one, in the order they are written.
  default List<Expr> operands() {
    return List.of();
  }

  /// Computes a result from the leaves up: `combine` is given each expression with the results of
  /// its operands.
  default <R> R fold(BiFunction<? super Expr, ? super List<R>, ? extends R> combine) {
    var open = new ArrayDeque<Fold<R>>();
    open.push(new Fold<>(this, new ArrayList<>()));
    while (true) {
      var top = open.getFirst();
      int done = top.results.size();
      if (done < top.expr.operands().size()) {
        open.push(new Fold<>(top.expr.operands().get(done), new ArrayList<>()));
        continue;
      }
      open.pop();
      R result = combine.apply(top.expr, top.results);
      if (open.isEmpty()) {
        return result;
      }
      open.getFirst().results.add(result);
    }
  }

  /// An expression whose operands are being folded, with the results so far.
  record Fold<R>(Expr expr, List<R> results) {}
}
