package dev.chainrule.engine;

import dev.chainrule.expr.Expr;
import dev.chainrule.expr.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A rule of [Op] for single numbers as instructions for a small stack machine, so that running it
/// walks no tree. Immutable; the stack is the caller's.
public final class RuleCode {

  /// Of an edge that no gradient flows along.
  private static final RuleCode NONE = new RuleCode(List.of(), List.of());

  private static final int X = -1;
  private static final int Y = -2;
  private static final int OUT = -3;
  private static final int UPSTREAM = -4;
  private static final int LITERAL = -5;
  private static final Op[] OPS = Op.values();

  /// A place to push, or the ordinal of the operation to apply to what was pushed.
  private final int[] instructions;

  private final double[] literals;

  private RuleCode(List<Integer> instructions, List<Double> literals) {
    this.instructions = instructions.stream().mapToInt(Integer::intValue).toArray();
    this.literals = literals.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// The code of the rule for operand number `operand`.
  public static RuleCode of(Op op, int operand) {
    return Table.CODES[op.ordinal()][operand];
  }

  /// A stack that every rule has room on.
  public static double[] stack() {
    return new double[Table.LONGEST];
  }

  private static RuleCode of(Expr rule) {
    var instructions = new ArrayList<Integer>();
    var literals = new ArrayList<Double>();
    rule.<Boolean>fold(
        (part, _) -> {
          switch (part) {
            case Expr.Literal literal -> {
              instructions.add(LITERAL);
              literals.add(literal.value().scalar());
            }
            case Expr.Name name -> instructions.add(place(name.text()));
            case Expr.Apply apply -> instructions.add(apply.op().ordinal());
          }
          return true;
        });
    return new RuleCode(instructions, literals);
  }

  /// The contribution for these numbers.
  public double run(double[] stack, double x, double y, double out, double upstream) {
    int top = -1;
    int literal = 0;
    for (int instruction : instructions) {
      switch (instruction) {
        case X -> stack[++top] = x;
        case Y -> stack[++top] = y;
        case OUT -> stack[++top] = out;
        case UPSTREAM -> stack[++top] = upstream;
        case LITERAL -> stack[++top] = literals[literal++];
        default -> {
          var op = OPS[instruction];
          double last = op.arity() == 2 ? stack[top--] : 1;
          stack[top] = op.apply(stack[top], last);
        }
      }
    }
    return stack[0];
  }

  private static int place(String name) {
    return switch (name) {
      case "x" -> X;
      case "y" -> Y;
      case "out" -> OUT;
      case "g" -> UPSTREAM;
      default ->
          throw new IllegalStateException("a rule speaks of x, y, out and g, not of " + name);
    };
  }

  /// Made at the first use, when the rules can be parsed.
  private static final class Table {

    static final RuleCode[][] CODES =
        Arrays.stream(OPS).map(Table::codes).toArray(RuleCode[][]::new);
    static final int LONGEST =
        Arrays.stream(CODES)
            .flatMap(Arrays::stream)
            .mapToInt(code -> code.instructions.length)
            .max()
            .orElse(1);

    private static RuleCode[] codes(Op op) {
      return IntStream.range(0, op.arity())
          .mapToObj(operand -> op.rule(operand).map(RuleCode::of).orElse(NONE))
          .toArray(RuleCode[]::new);
    }
  }
}
