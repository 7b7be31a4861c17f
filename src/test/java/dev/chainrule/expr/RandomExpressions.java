package dev.chainrule.expr;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Expressions of any operations at all, with no regard to what they would compute.
final class RandomExpressions {

  private static final List<Op> OPS = List.of(Op.values());

  private final RandomGenerator random;

  private RandomExpressions(long seed) {
    this.random = new Random(seed);
  }

  static Expr of(long seed) {
    return new RandomExpressions(seed).expression(6);
  }

  private Expr expression(int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      return leaf();
    }
    var op = OPS.get(random.nextInt(OPS.size()));
    var first = expression(depth - 1);
    // A sign before a literal is part of the literal.
    if (op == Op.NEG && first instanceof Expr.Literal) {
      return first;
    }
    return new Expr.Apply(
        op,
        op.arity() == 1 ? List.of(first) : Arrays.asList(first, expression(depth - 1)),
        Span.NONE);
  }

  private Expr leaf() {
    return switch (random.nextInt(4)) {
      case 0 -> new Expr.Literal(Matrix.of(random.nextInt(-3, 4)), Span.NONE);
      case 1 ->
          new Expr.Literal(
              Matrix.of(random.nextGaussian() * Math.pow(10, random.nextInt(-9, 20))), Span.NONE);
      case 2 ->
          new Expr.Literal(
              Matrix.generate(
                  new Shape(random.nextInt(1, 3), random.nextInt(2, 4)),
                  _ -> random.nextInt(-9, 9) / 4.0),
              Span.NONE);
      default -> new Expr.Name("n" + random.nextInt(5), Span.NONE);
    };
  }
}
