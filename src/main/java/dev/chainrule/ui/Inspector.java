package dev.chainrule.ui;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.expr.Matrix;
import dev.chainrule.state.AppState;
import dev.chainrule.state.Walk;
import dev.chainrule.trace.Explainer;
import dev.chainrule.trace.Explanation;
import dev.chainrule.trace.Gradient;
import dev.chainrule.trace.Moment;
import dev.chainrule.trace.Numeral;
import dev.chainrule.trace.Phrase;
import dev.chainrule.trace.Step;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// Everything about the selected node at this moment: what it is, its value, its gradient, and
/// every contribution to it.
final class Inspector implements View {

  private final VBox content = new VBox();
  private final ScrollPane root = new ScrollPane(content);

  Inspector() {
    root.setId("inspector");
    root.setFitToWidth(true);
    root.getStyleClass().addAll("side-panel", "edge-to-edge");
    content.getStyleClass().add("panel-content");
  }

  @Override
  public ScrollPane root() {
    return root;
  }

  @Override
  public void show(AppState state) {
    content.getChildren().clear();
    var walk = state.walk();
    if (walk.isEmpty() || walk.get().selected().isEmpty()) {
      title("NODE");
      line(
          "Click a node of the graph to see its operation, its value, its gradient and every contribution to it.",
          "hint");
      return;
    }
    show(walk.get(), walk.get().selected().getAsInt());
  }

  private void show(Walk walk, int node) {
    var graph = walk.trace().graph();
    var moment = walk.moment();
    title("NODE");
    line(graph.label(node), "inspector-name");
    line(kind(graph, node), "hint");
    title("VALUE");
    number(moment.value(node), "not computed yet", "value");
    title("GRADIENT");
    gradient(moment.gradient(node));
    contributions(walk, node);
    rules(graph, node);
  }

  private void contributions(Walk walk, int node) {
    var moment = walk.moment();
    int expected = walk.trace().graph().flow().expected(node);
    if (expected == 0) {
      return;
    }
    title("CONTRIBUTIONS");
    var explainer = new Explainer(walk.trace());
    for (int i = 0; i < moment.count(); i++) {
      if (contributesTo(walk.trace().steps().get(i), node)) {
        contribution(walk, i, explainer.explain(i));
      }
    }
    line(arrivedOf(moment, node, expected), "hint");
  }

  private void contribution(Walk walk, int step, Explanation explanation) {
    var from = walk.trace().steps().get(step);
    String via =
        from instanceof Step.Seed ? "seed" : "via " + walk.trace().graph().label(from.node());
    line(via, "contribution-via");
    var flow = new TextFlow();
    flow.getStyleClass().add("contribution");
    var phrases =
        new java.util.ArrayList<Phrase>(
            explanation.numbers().isEmpty() ? explanation.names() : explanation.numbers());
    phrases.add(new Phrase(" = ", Phrase.Meaning.PLAIN));
    phrases.addAll(explanation.result());
    PhraseFlow.set(flow, phrases);
    content.getChildren().add(flow);
  }

  private void rules(Graph graph, int node) {
    if (!(graph.node(node) instanceof Node.Operation operation)) {
      return;
    }
    title("RULES");
    for (int k = 0; k < operation.operands().size(); k++) {
      String operand = graph.label(operation.operands().get(k));
      String rule =
          operation.op().rule(k).map(dev.chainrule.expr.Printer::print).orElse("no gradient flows");
      line(
          "to " + operand + " (" + (k == 0 ? "x" : "y") + "):  " + rule.replace('-', '\u2212'),
          "rule-line");
    }
  }

  private static boolean contributesTo(Step step, int node) {
    return switch (step) {
      case Step.Evaluate _ -> false;
      case Step.Seed seed -> seed.node() == node;
      case Step.Propagate propagate -> propagate.target() == node;
    };
  }

  private static String arrivedOf(Moment moment, int node, int expected) {
    int arrived =
        switch (moment.gradient(node)) {
          case Gradient.None _, Gradient.Unknown _ -> 0;
          case Gradient.Partial partial -> partial.arrived();
          case Gradient.Final _ -> expected;
        };
    return arrived + " of " + expected + " arrived";
  }

  private void gradient(Gradient gradient) {
    switch (gradient) {
      case Gradient.None _ -> line("none flows here", "hint");
      case Gradient.Unknown _ -> line("not computed yet", "hint");
      case Gradient.Partial partial -> {
        number(Optional.of(partial.value()), "", "gradient");
        line("so far", "hint");
      }
      case Gradient.Final last -> number(Optional.of(last.value()), "", "gradient");
    }
  }

  private void number(Optional<Matrix> matrix, String absent, String meaning) {
    if (matrix.isEmpty()) {
      line(absent, "hint");
    } else if (matrix.get().shape().isScalar()) {
      line(Numeral.full(matrix.get()), "inspector-" + meaning);
    } else {
      content.getChildren().add(new MatrixGrid(matrix.get(), meaning + "-number"));
    }
  }

  private static String kind(Graph graph, int node) {
    String shape = graph.node(node).shape().isScalar() ? "" : ", " + graph.node(node).shape();
    return switch (graph.node(node)) {
      case Node.Constant _ -> "constant" + shape;
      case Node.Leaf leaf -> leaf.role().name().toLowerCase(Locale.ROOT) + shape;
      case Node.Operation operation ->
          operation.op().symbol() + (node == graph.output() ? ", the output" : "") + shape;
    };
  }

  private void title(String text) {
    line(text, "panel-title");
  }

  private void line(String text, String styleClass) {
    var label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(styleClass);
    content.getChildren().add(label);
  }
}
