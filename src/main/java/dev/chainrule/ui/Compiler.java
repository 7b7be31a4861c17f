package dev.chainrule.ui;

import dev.chainrule.engine.Lowering;
import dev.chainrule.engine.Recording;
import dev.chainrule.expr.Parser;
import dev.chainrule.expr.Problem;
import dev.chainrule.expr.Span;
import dev.chainrule.state.Action;
import dev.chainrule.state.AppState;
import dev.chainrule.state.Expression;
import dev.chainrule.trace.Trace;
import java.util.List;
import java.util.Optional;

/// Effect: when the text, an input or the engine changes, reads the program and runs it in the
/// background.
final class Compiler {

  private final Background background;

  Compiler(Background background) {
    this.background = background;
  }

  void react(AppState before, AppState after) {
    var old = before.expression();
    var now = after.expression();
    boolean textChanged = !old.text().equals(now.text()) || old.engine() != now.engine();
    if (textChanged || !old.inputs().equals(now.inputs())) {
      var known =
          textChanged
              ? Optional.<Recording>empty()
              : Optional.of(after.expressionWalk().trace().recording());
      background.run("reading", () -> compile(now, known), sentence -> failed(now, sentence));
    }
  }

  /// Where only numbers changed, the known graph stays, and with it its picture.
  private static Action compile(Expression expression, Optional<Recording> known) {
    var program = Parser.parse(expression.text());
    var engine = expression.engine().engine(program, expression.inputs());
    var lowered = Lowering.lower(program, engine, expression.inputs());
    var trace =
        lowered
            .recording()
            .map(fresh -> Trace.of(known.flatMap(k -> renumbered(k, fresh)).orElse(fresh), engine));
    return new Action.Compiled(expression.text(), lowered.problems(), program.notes(), trace);
  }

  private static Action failed(Expression expression, String sentence) {
    return new Action.Compiled(
        expression.text(), List.of(new Problem(Span.NONE, sentence)), List.of(), Optional.empty());
  }

  private static Optional<Recording> renumbered(Recording known, Recording fresh) {
    boolean sameStructure = known.graph().nodes().equals(fresh.graph().nodes());
    return sameStructure
        ? Optional.of(new Recording(known.graph(), fresh.leaves()))
        : Optional.empty();
  }
}
