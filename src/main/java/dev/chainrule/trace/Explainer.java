package dev.chainrule.trace;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.expr.Expr;
import dev.chainrule.expr.Fragment;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Printer;
import dev.chainrule.expr.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Explains steps from the rules of the operations. Every number is read from the trace; only what
/// a rule makes of constants alone is worked out, so that the slope of `x^3` reads `3 * x^2` and
/// not `3 * x^(3 - 1)`.
public final class Explainer {

  private static final List<String> OPERAND_NAMES = List.of("x", "y");

  private final Trace trace;
  private final Moment end;

  public Explainer(Trace trace) {
    this.trace = trace;
    this.end = trace.end();
  }

  /// Explains the step at `index` of the trace.
  public Explanation explain(int index) {
    return switch (trace.steps().get(index)) {
      case Step.Evaluate step -> evaluate(step);
      case Step.Seed step -> seed(step);
      case Step.Propagate step ->
          propagate(step, trace.at(index).gradient(step.target()), trace.at(index + 1));
    };
  }

  private Explanation evaluate(Step.Evaluate step) {
    var operation = (Node.Operation) graph().node(step.node());
    var formula = formula(operation.op());
    return new Explanation(
        List.of(Phrase.value(graph().label(step.node())), Phrase.plain(" =")),
        phrases(formula, name -> name),
        phrases(formula, name -> nameOf(step.node(), operation, name)),
        phrases(formula, name -> numberOf(step.node(), operation, name)),
        List.of(Phrase.value(Numeral.text(step.value()))),
        List.of());
  }

  private Explanation seed(Step.Seed step) {
    return new Explanation(
        List.of(Phrase.gradient(graph().label(step.node()) + ".grad"), Phrase.plain(" =")),
        List.of(),
        List.of(
            Phrase.plain("d"),
            Phrase.value(graph().label(step.node())),
            Phrase.plain("/d"),
            Phrase.value(graph().label(step.node()))),
        List.of(),
        List.of(Phrase.gradient(Numeral.text(step.gradient()))),
        List.of(Phrase.plain("the seed: the output changes as much as itself")));
  }

  private Explanation propagate(Step.Propagate step, Gradient before, Moment after) {
    var operation = (Node.Operation) graph().node(step.node());
    var rule = operation.op().rule(step.operand()).orElseThrow();
    var here = foldConstants(rule, operation);
    return new Explanation(
        List.of(Phrase.gradient(graph().label(step.target()) + ".grad"), Phrase.plain(" +=")),
        phrases(rule, name -> name),
        phrases(here, name -> nameOf(step.node(), operation, name)),
        rule instanceof Expr.Name
            ? List.of()
            : phrases(here, name -> numberOf(step.node(), operation, name)),
        List.of(Phrase.gradient(Numeral.text(step.contribution()))),
        change(step, before, after));
  }

  private List<Phrase> change(Step.Propagate step, Gradient before, Moment after) {
    int expected = graph().flow().expected(step.target());
    int arrived =
        after.gradient(step.target()) instanceof Gradient.Partial partial
            ? partial.arrived()
            : expected;
    return List.of(
        Phrase.plain(before.number().map(Numeral::text).orElse("0") + " \u2192 "),
        Phrase.gradient(Numeral.text(step.gradient())),
        Phrase.plain(" (" + arrived + " of " + expected + " arrived)"));
  }

  /// The operation applied to its own operand names: `x * y`.
  private static Expr formula(Op op) {
    return new Expr.Apply(
        op,
        IntStream.range(0, op.arity())
            .<Expr>mapToObj(k -> new Expr.Name(OPERAND_NAMES.get(k), Span.NONE))
            .toList(),
        Span.NONE);
  }

  /// The rule with each operation on nothing but single constants replaced by its result.
  private Expr foldConstants(Expr rule, Node.Operation operation) {
    return rule.<Expr>fold(
        (part, operands) -> {
          if (!(part instanceof Expr.Apply apply)) {
            return part;
          }
          var numbers =
              operands.stream().flatMap(operand -> constant(operand, operation).stream()).toList();
          return numbers.size() == operands.size()
              ? new Expr.Literal(apply.op().apply(numbers), Span.NONE)
              : new Expr.Apply(apply.op(), operands, Span.NONE);
        });
  }

  private Optional<Matrix> constant(Expr part, Node.Operation operation) {
    return switch (part) {
      case Expr.Literal literal -> Optional.of(literal.value());
      case Expr.Name(String name, Span _)
          when OPERAND_NAMES.contains(name)
              && graph().node(operand(operation, name)) instanceof Node.Constant constant
              && constant.shape().isScalar() ->
          Optional.of(constant.value());
      case Expr.Name _, Expr.Apply _ -> Optional.empty();
    };
  }

  private static List<Phrase> phrases(Expr expr, UnaryOperator<String> substitute) {
    return Printer.print(expr, substitute).stream().map(Explainer::phrase).toList();
  }

  private static Phrase phrase(Fragment fragment) {
    return switch (fragment.name()) {
      case "" -> Phrase.plain(fragment.text().replace('-', '\u2212'));
      case "g" -> Phrase.gradient(fragment.text());
      default -> Phrase.value(fragment.text());
    };
  }

  private String nameOf(int node, Node.Operation operation, String name) {
    return switch (name) {
      case "x", "y" -> signed(graph().label(operand(operation, name)));
      case "g" -> graph().label(node) + ".grad";
      default -> graph().label(node);
    };
  }

  private String numberOf(int node, Node.Operation operation, String name) {
    return Numeral.text(
        switch (name) {
          case "x", "y" -> value(operand(operation, name));
          case "g" -> end.gradient(node).number().orElseThrow();
          default -> value(node);
        });
  }

  /// A constant is its own label, and may be negative.
  private static String signed(String label) {
    return label.replace('-', '\u2212');
  }

  private Matrix value(int node) {
    return end.value(node).orElseThrow();
  }

  private static int operand(Node.Operation operation, String name) {
    return operation.operands().get(OPERAND_NAMES.indexOf(name));
  }

  private Graph graph() {
    return trace.graph();
  }
}
