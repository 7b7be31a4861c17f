package dev.chainrule.engine.plan.tile;

import dev.chainrule.engine.plan.kernel.Loops.Finish;
import dev.chainrule.engine.plan.term.Term;
import dev.chainrule.engine.plan.term.Term.Apply;
import dev.chainrule.engine.plan.term.Term.Splat;
import dev.chainrule.engine.plan.term.Terms;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Chooses instructions for the terms that the roots need, several terms becoming one instruction
/// where a kernel computes them together.
///
/// It goes from the last term to the first: who uses a term decides whether it must exist by
/// itself.
final class Selection {

  private final Terms terms;
  private final int size;
  private final Map<Integer, Integer> activated = new HashMap<>();
  private final int[] uses;
  private final BitSet needed = new BitSet();
  private final List<Instruction> chosen = new ArrayList<>();

  private Selection(Terms terms, List<Integer> roots) {
    this.terms = terms;
    this.size = terms.size();
    this.uses = new int[size];
    for (int id = 0; id < size; id++) {
      if (terms.get(id) instanceof Apply apply && apply.op() == Op.RELU) {
        activated.put(apply.operands().getFirst(), id);
      }
    }
    countUses(roots);
  }

  /// The instructions, operands first.
  static List<Instruction> of(Terms terms, List<Integer> roots) {
    var selection = new Selection(terms, roots);
    roots.forEach(selection.needed::set);
    for (int id = selection.size - 1; id >= 0; id--) {
      if (selection.needed.get(id)) {
        selection.select(id);
      }
    }
    return selection.chosen.reversed();
  }

  private void countUses(List<Integer> roots) {
    for (int root : roots) {
      uses[root]++;
    }
    for (int id = size - 1; id >= 0; id--) {
      if (uses[id] > 0) {
        for (int operand : operands(id)) {
          uses[operand]++;
        }
      }
    }
  }

  /// What a term reads. `h > 0` may as well look at `relu(h)`, and then nobody needs `h`.
  private List<Integer> operands(int id) {
    var operands = terms.get(id).operands();
    if (terms.get(id) instanceof Apply apply
        && apply.op() == Op.GREATER
        && isZero(operands.get(1))) {
      int relu = activated.getOrDefault(operands.getFirst(), id);
      return relu < id ? List.of(relu, operands.get(1)) : operands;
    }
    return operands;
  }

  private void select(int id) {
    switch (terms.get(id)) {
      case Term.Pack _, Splat _ -> {}
      case Apply apply -> choose(application(id, apply.op(), operands(id)));
      case Term.SumTo sum -> choose(sum(id, sum));
      case Term.Columns columns -> choose(new Instruction.View(id, columns.slices()));
      case Term.Gather(_, int x, var rows) ->
          choose(new Instruction.Move(id, x, Optional.of(rows), Optional.empty()));
      case Term.Scatter(_, int x, var rows) ->
          choose(new Instruction.Move(id, x, Optional.empty(), Optional.of(rows)));
    }
  }

  private void choose(Instruction instruction) {
    chosen.add(instruction);
    instruction.rowReads(terms).forEach(needed::set);
    instruction.wholeReads(terms).forEach(needed::set);
  }

  private Instruction application(int id, Op op, List<Integer> operands) {
    return switch (op) {
      case MATMUL -> product(id, id, OptionalInt.empty(), Finish.NONE, OptionalInt.empty());
      case TRANSPOSE ->
          new Instruction.Move(id, operands.getFirst(), Optional.empty(), Optional.empty());
      case ADD, RELU ->
          layer(id, op == Op.RELU ? operands.getFirst() : id, op == Op.RELU)
              .orElseGet(() -> each(id, op, operands));
      case MUL -> gate(id, operands).orElseGet(() -> each(id, op, operands));
      default -> each(id, op, operands);
    };
  }

  private Instruction each(int id, Op op, List<Integer> operands) {
    int y = op.arity() == 2 ? operands.get(1) : terms.splat(Shape.SCALAR, 1);
    return new Instruction.Each(id, op, thin(operands.getFirst()), thin(y));
  }

  /// A known number is repeated by itself, whatever its shape.
  private int thin(int id) {
    return terms.get(id) instanceof Splat splat ? terms.splat(Shape.SCALAR, splat.value()) : id;
  }

  /// `a @ b + bias`, and `relu` of it.
  private Optional<Instruction> layer(int id, int sum, boolean relu) {
    var finish = relu ? Finish.RELU : Finish.NONE;
    if (relu && uses[sum] > 1) {
      return Optional.empty();
    }
    if (isProduct(sum)) {
      return Optional.of(product(id, sum, OptionalInt.empty(), finish, OptionalInt.empty()));
    }
    if (terms.get(sum) instanceof Apply(Shape shape, Op op, var operands) && op == Op.ADD) {
      int product = operands.getFirst();
      int bias = operands.get(1);
      boolean fits =
          isProduct(product)
              && uses[product] == 1
              && terms.shape(product).equals(shape)
              && terms.shape(bias).rows() == 1;
      return fits
          ? Optional.of(product(id, product, OptionalInt.of(bias), finish, OptionalInt.empty()))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /// `g * (x > 0)`, and `(a @ b) * (x > 0)`.
  private Optional<Instruction> gate(int id, List<Integer> operands) {
    int g = operands.getFirst();
    int mask = operands.get(1);
    boolean fits =
        terms.get(mask) instanceof Apply apply
            && apply.op() == Op.GREATER
            && isZero(apply.operands().get(1))
            && uses[mask] == 1
            && terms.shape(g).equals(terms.shape(id))
            && terms.shape(mask).equals(terms.shape(id))
            && terms.shape(operands(mask).getFirst()).equals(terms.shape(id))
            && !(terms.get(g) instanceof Splat);
    if (!fits) {
      return Optional.empty();
    }
    int x = operands(mask).getFirst();
    return Optional.of(
        isProduct(g) && uses[g] == 1
            ? product(id, g, OptionalInt.empty(), Finish.GATE, OptionalInt.of(x))
            : new Instruction.Gate(id, g, x));
  }

  private Instruction product(
      int id, int product, OptionalInt bias, Finish finish, OptionalInt gate) {
    var operands = terms.get(product).operands();
    var left = untransposed(operands.getFirst());
    var right = untransposed(operands.get(1));
    if (left.isPresent() && finish == Finish.NONE && bias.isEmpty()) {
      return new Instruction.Gram(id, left.getAsInt(), operands.get(1));
    }
    return new Instruction.Product(
        id,
        operands.getFirst(),
        right.orElse(operands.get(1)),
        right.isPresent(),
        bias,
        finish,
        gate);
  }

  private Instruction sum(int id, Term.SumTo sum) {
    int x = sum.operand();
    if (sum.shape().rows() > 1) {
      return new Instruction.RowSums(id, x);
    }
    if (sum.shape().isScalar()
        && uses[x] == 1
        && terms.get(x) instanceof Apply(Shape shape, Op op, var operands)
        && op == Op.MUL
        && terms.shape(operands.getFirst()).equals(shape)
        && terms.shape(operands.get(1)).equals(shape)) {
      return new Instruction.Dot(id, operands.getFirst(), operands.get(1));
    }
    return new Instruction.Sum(id, x);
  }

  private boolean isProduct(int id) {
    return terms.get(id) instanceof Apply apply && apply.op() == Op.MATMUL;
  }

  private boolean isZero(int id) {
    return terms.get(id) instanceof Splat splat && splat.value() == 0;
  }

  private OptionalInt untransposed(int id) {
    return terms.get(id) instanceof Apply apply && apply.op() == Op.TRANSPOSE
        ? OptionalInt.of(apply.operands().getFirst())
        : OptionalInt.empty();
  }
}
