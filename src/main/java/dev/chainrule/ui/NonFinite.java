package dev.chainrule.ui;

import dev.chainrule.expr.Problem;
import dev.chainrule.trace.Step;
import dev.chainrule.trace.Trace;
import java.util.Optional;

/// Names the first number of a trace that is not finite.
final class NonFinite {

  private NonFinite() {}

  static Optional<Problem> note(Trace trace) {
    return trace.firstNonFinite().stream()
        .mapToObj(index -> note(trace, trace.steps().get(index)))
        .findFirst();
  }

  private static Problem note(Trace trace, Step step) {
    var graph = trace.graph();
    String number =
        switch (step) {
          case Step.Evaluate evaluate -> "the value of " + graph.label(evaluate.node());
          case Step.Seed seed -> "the gradient of " + graph.label(seed.node());
          case Step.Propagate propagate -> "the gradient of " + graph.label(propagate.target());
        };
    return new Problem(
        graph.node(step.node()).origin().span(),
        number + " is the first number that is not finite");
  }
}
