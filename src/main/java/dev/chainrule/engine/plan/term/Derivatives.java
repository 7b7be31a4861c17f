package dev.chainrule.engine.plan.term;

import dev.chainrule.engine.plan.term.Term.Slice;
import dev.chainrule.expr.Expr;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Symbolic reverse-mode differentiation: the backward pass written down as further terms. Each
/// operand's contribution is the rule of its [Op] with terms in place of `x`, `y`, `out` and `g`.
public final class Derivatives {

  public static final int NONE = -1;

  private final Terms terms;
  private final BitSet wanting = new BitSet();
  private final int[] gradients;

  private Derivatives(Terms terms, int size) {
    this.terms = terms;
    this.gradients = new int[size];
    Arrays.fill(gradients, NONE);
  }

  /// Adds the terms of the gradients of the sum of the output's cells.
  ///
  /// @param parameters gradients are wanted for packs with cells before this place
  /// @return by term, the term that is its gradient, or [#NONE]
  public static int[] of(Terms terms, int output, int parameters) {
    var derivatives = new Derivatives(terms, output + 1);
    for (int id = 0; id <= output; id++) {
      derivatives.wanting.set(id, derivatives.wants(id, parameters));
    }
    if (derivatives.wanting.get(output)) {
      derivatives.add(output, terms.splat(terms.shape(output), 1));
    }
    for (int id = output; id >= 0; id--) {
      if (derivatives.gradients[id] != NONE && derivatives.wanting.get(id)) {
        derivatives.propagate(id, derivatives.gradients[id]);
      }
    }
    return derivatives.gradients;
  }

  private boolean wants(int id, int parameters) {
    return switch (terms.get(id)) {
      case Term.Pack pack -> pack.cells().anyBefore(parameters);
      case Term.Splat _ -> false;
      case Term.Apply(_, Op op, var operands) -> {
        boolean any = false;
        for (int k = 0; k < operands.size(); k++) {
          any |= wanting.get(operands.get(k)) && op.rule(k).isPresent();
        }
        yield any;
      }
      case Term other -> other.operands().stream().anyMatch(wanting::get);
    };
  }

  private void propagate(int id, int g) {
    switch (terms.get(id)) {
      case Term.Pack _, Term.Splat _ -> {}
      case Term.Apply apply -> {
        for (int k = 0; k < apply.operands().size(); k++) {
          int operand = apply.operands().get(k);
          if (wanting.get(operand) && apply.op().rule(k).isPresent()) {
            int contribution = instance(apply.op().rule(k).get(), apply, id, g);
            add(operand, terms.sumTo(contribution, terms.shape(operand)));
          }
        }
      }
      case Term.SumTo(_, int operand) ->
          add(operand, terms.apply(Op.MUL, g, terms.splat(terms.shape(operand), 1)));
      case Term.Gather(_, int operand, Cells rows) ->
          add(operand, terms.scatter(g, rows, terms.shape(operand).rows()));
      case Term.Scatter(_, int operand, Cells rows) -> add(operand, terms.gather(g, rows));
      case Term.Columns columns -> spread(columns.slices(), g);
    }
  }

  private int instance(Expr rule, Term.Apply apply, int out, int g) {
    return rule.<Integer>fold(
        (part, results) ->
            switch (part) {
              case Expr.Literal(var value, _) -> terms.splat(Shape.SCALAR, value.scalar());
              case Expr.Name(String name, _) ->
                  switch (name) {
                    case "x" -> apply.operands().getFirst();
                    case "y" -> apply.operands().get(1);
                    case "out" -> out;
                    case "g" -> g;
                    default ->
                        throw new IllegalStateException(
                            "a rule speaks of x, y, out and g, not of " + name);
                  };
              case Expr.Apply operation ->
                  terms.apply(
                      operation.op(), results.stream().mapToInt(Integer::intValue).toArray());
            });
  }

  /// Hands each column of `g` to the column it came from. A column that was taken twice gets two
  /// contributions.
  private void spread(List<Slice> slices, int g) {
    var left = new ArrayList<Integer>();
    for (int i = 0; i < slices.size(); i++) {
      left.add(i);
    }
    while (!left.isEmpty()) {
      int operand = slices.get(left.getFirst()).term();
      var sources = new HashMap<Integer, Slice>();
      left.removeIf(
          i ->
              slices.get(i).term() == operand
                  && sources.putIfAbsent(slices.get(i).column(), new Slice(g, i)) == null);
      if (wanting.get(operand)) {
        add(operand, side(sources, terms.shape(operand)));
      }
    }
  }

  /// The columns side by side, zeros where there is none.
  private int side(Map<Integer, Slice> sources, Shape shape) {
    var zero = new Slice(terms.splat(new Shape(shape.rows(), 1), 0), 0);
    var columns = new ArrayList<Slice>();
    for (int j = 0; j < shape.columns(); j++) {
      columns.add(sources.getOrDefault(j, zero));
    }
    return terms.columns(columns);
  }

  private void add(int id, int contribution) {
    gradients[id] =
        gradients[id] == NONE ? contribution : terms.apply(Op.ADD, gradients[id], contribution);
  }
}
