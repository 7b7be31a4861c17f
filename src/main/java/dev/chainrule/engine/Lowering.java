package dev.chainrule.engine;

import dev.chainrule.expr.Expr;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Op;
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
  private final List<Problem> notes = new ArrayList<>();

  private Lowering(Engine engine, Map<String, Matrix> inputs) {
    this.engine = engine;
    this.inputs = inputs;
  }

  /// The recording of a program, or what is wrong with it.
  ///
  /// @param notes the inputs that are 1 because nobody gave them a value
  public record Result(Optional<Recording> recording, List<Problem> problems, List<Problem> notes) {

    static Result of(List<Problem> problems) {
      return new Result(Optional.empty(), List.copyOf(problems), List.of());
    }
  }

  /// Lowers `program` for `engine`, `inputs` giving numbers by name.
  public static Result lower(Program program, Engine engine, Map<String, Matrix> inputs) {
    if (!program.isValid()) {
      return Result.of(program.problems());
    }
    return new Lowering(engine, inputs).lower(program);
  }

  private Result lower(Program program) {
    int output = NOTHING;
    for (var statement : program.statements()) {
      output = statement(statement);
    }
    return problems.isEmpty()
        ? new Result(
            Optional.of(new Recording(graph.build(output), leaves)), List.of(), List.copyOf(notes))
        : Result.of(problems);
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
        yield known != null ? known : free(name);
      }
      case Expr.Apply apply -> operation(apply, operands);
    };
  }

  private int free(Expr.Name name) {
    if (Op.function(name.text()).isPresent()) {
      problems.add(
          new Problem(name.span(), "'" + name.text() + "' is a function: expected '(' after it"));
      return NOTHING;
    }
    if (!inputs.containsKey(name.text())) {
      notes.add(new Problem(name.span(), name.text() + " has no value: it is 1"));
    }
    int leaf = input(name.text(), Matrix.of(1), name.span());
    names.put(name.text(), leaf);
    return leaf;
  }

  private int operation(Expr.Apply apply, List<Integer> operands) {
    if (operands.contains(NOTHING)) {
      return NOTHING;
    }
    var shapes = operands.stream().map(id -> graph.node(id).shape()).toList();
    var shape = apply.op().shape(shapes);
    if (shape.isEmpty()) {
      problems.add(new Problem(apply.span(), ShapeMismatch.sentence(apply.op(), shapes)));
      return NOTHING;
    }
    if ((long) shape.get().rows() * shape.get().columns() > Program.MOST_NUMBERS) {
      problems.add(
          new Problem(apply.span(), "a result of shape " + shape.get() + " is too large to show"));
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
