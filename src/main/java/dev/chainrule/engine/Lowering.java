package dev.chainrule.engine;

import dev.chainrule.expr.Expr;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Problem;
import dev.chainrule.expr.Program;
import dev.chainrule.expr.Span;
import dev.chainrule.expr.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns a program into a graph. A name that is used before it is assigned is an input, and so is a
/// name assigned a plain number: `a = 2` gives the input `a` a first value that a person may
/// change. An input nobody set is 1.
public final class Lowering {

  private static final int NOTHING = -1;

  private final Engine engine;
  private final Map<String, Matrix> inputs;
  private final Graph.Builder graph = new Graph.Builder();
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<Integer, Matrix> leaves = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Lowering(Engine engine, Map<String, Matrix> inputs) {
    this.engine = engine;
    this.inputs = inputs;
  }

  /// The recording of a program, or what is wrong with it.
  public record Result(Optional<Recording> recording, List<Problem> problems) {}

  /// Lowers `program` for `engine`, `inputs` giving numbers by name.
  public static Result lower(Program program, Engine engine, Map<String, Matrix> inputs) {
    if (!program.isValid()) {
      return new Result(Optional.empty(), program.problems());
    }
    return new Lowering(engine, inputs).lower(program);
  }

  private Result lower(Program program) {
    int output = NOTHING;
    for (var statement : program.statements()) {
      output = statement(statement);
    }
    return problems.isEmpty()
        ? new Result(Optional.of(new Recording(graph.build(output), leaves)), List.of())
        : new Result(Optional.empty(), List.copyOf(problems));
  }

  private int statement(Statement statement) {
    int node =
        statement.isNamed() && statement.expr() instanceof Expr.Literal literal
            ? input(statement.name(), literal.value(), statement.span())
            : statement.expr().fold(this::node);
    if (statement.isNamed()) {
      names.put(statement.name(), node);
      if (node != NOTHING) {
        graph.name(statement.name(), node);
      }
    }
    return node;
  }

  private int node(Expr expr, List<Integer> operands) {
    return switch (expr) {
      case Expr.Literal literal -> {
        check(literal.value(), literal.span());
        yield graph.constant(origin("", literal.span()), literal.value());
      }
      case Expr.Name name -> {
        var known = names.get(name.text());
        yield known != null
            ? known
            : remember(name.text(), input(name.text(), Matrix.of(1), name.span()));
      }
      case Expr.Apply apply -> operation(apply, operands);
    };
  }

  private int operation(Expr.Apply apply, List<Integer> operands) {
    if (operands.contains(NOTHING)) {
      return NOTHING;
    }
    var shapes = operands.stream().map(id -> graph.node(id).shape()).toList();
    if (apply.op().shape(shapes).isEmpty()) {
      problems.add(new Problem(apply.span(), ShapeMismatch.sentence(apply.op(), shapes)));
      return NOTHING;
    }
    return graph.operation(origin("", apply.span()), apply.op(), operands);
  }

  private int input(String name, Matrix first, Span span) {
    var value = inputs.getOrDefault(name, first);
    check(value, span);
    int leaf = graph.leaf(origin(name, span), value.shape(), Role.INPUT);
    leaves.put(leaf, value);
    return leaf;
  }

  private int remember(String name, int node) {
    names.put(name, node);
    return node;
  }

  private void check(Matrix value, Span span) {
    if (engine == Engine.SCALAR && !value.shape().isScalar()) {
      problems.add(
          new Problem(
              span,
              "the scalar engine takes single numbers, and this is a matrix of shape "
                  + value.shape()));
    }
  }

  private static Origin origin(String name, Span span) {
    return new Origin(name, span, Scope.ROOT);
  }
}
