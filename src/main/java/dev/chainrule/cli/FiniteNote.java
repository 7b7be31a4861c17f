package dev.chainrule.cli;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.expr.Matrix;
import dev.chainrule.trace.Step;
import dev.chainrule.trace.Trace;
import java.util.Arrays;

/// Names the first number of a run that is not finite, on standard error.
final class FiniteNote {

  private FiniteNote() {}

  static void print(ProgramOptions.Ready ready, Trace trace, Streams streams) {
    trace
        .firstNonFinite()
        .ifPresent(index -> streams.err().println(line(ready, trace.steps().get(index))));
  }

  private static String line(ProgramOptions.Ready ready, Step step) {
    var graph = ready.recording().graph();
    String written =
        switch (step) {
          case Step.Evaluate evaluate -> named(graph, evaluate.node(), evaluate.value());
          case Step.Seed seed -> graph.label(seed.node()) + ".grad = " + first(seed.gradient());
          case Step.Propagate propagate ->
              graph.label(propagate.target()) + ".grad = " + first(propagate.gradient());
        };
    return ready.place(step.node())
        + ": note: "
        + written
        + " is the first number that is not finite";
  }

  private static String named(Graph graph, int node, Matrix value) {
    var operation = (Node.Operation) graph.node(node);
    return graph.label(node) + " (" + operation.op().symbol() + ") = " + first(value);
  }

  private static double first(Matrix matrix) {
    return Arrays.stream(matrix.toArray())
        .filter(cell -> !Double.isFinite(cell))
        .findFirst()
        .orElseThrow();
  }
}
