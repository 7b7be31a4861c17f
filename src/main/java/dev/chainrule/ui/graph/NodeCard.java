package dev.chainrule.ui.graph;

import dev.chainrule.engine.Graph;
import dev.chainrule.expr.Matrix;
import dev.chainrule.layout.Item;
import dev.chainrule.trace.Gradient;
import dev.chainrule.trace.Numeral;
import dev.chainrule.trace.Step;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The card of one node: its operation and name, its value, and its gradient.
final class NodeCard extends Card {

  private static final PseudoClass FORWARD = PseudoClass.getPseudoClass("forward");
  private static final PseudoClass BACKWARD = PseudoClass.getPseudoClass("backward");
  private static final PseudoClass UNCOMPUTED = PseudoClass.getPseudoClass("uncomputed");

  /// Of more cells a tooltip shows the shape alone.
  private static final int MOST_CELLS = 12;

  private final Graph graph;
  private final int node;
  private final NumberPane numbers;
  private final Tooltip tooltip = new Tooltip();
  private Optional<Matrix> value = Optional.empty();
  private Gradient gradient = new Gradient.None();

  NodeCard(Item.Single item, Graph graph) {
    super(item, Kind.of(graph, item.node()).styleClass());
    this.graph = graph;
    this.node = item.node();
    this.numbers = numbers(graph, item.node());
    setId("node-" + node);
    if (!(numbers instanceof ConstantPane)) {
      getChildren().add(header());
    }
    getChildren().add(numbers.root());
    numbers.show(value, gradient);
    pseudoClassStateChanged(UNCOMPUTED, true);
    tooltip.setOnShowing(_ -> tooltip.setText(described(NodeCard::precisely)));
    tooltip.setShowDelay(Duration.millis(500));
    Tooltip.install(this, tooltip);
  }

  @Override
  void show(Readout readout) {
    var newValue = readout.value(node);
    var newGradient = readout.gradient(node);
    if (!newValue.equals(value) || !newGradient.equals(gradient)) {
      value = newValue;
      gradient = newGradient;
      numbers.show(value, gradient);
      pseudoClassStateChanged(UNCOMPUTED, value.isEmpty());
      setAccessibleText(described(Numeral::text));
    }
    pseudoClassStateChanged(
        FORWARD, readout.lit().filter(s -> s.isForward() && s.node() == node).isPresent());
    pseudoClassStateChanged(BACKWARD, readout.lit().filter(this::isWrittenBackward).isPresent());
  }

  private boolean isWrittenBackward(Step step) {
    return switch (step) {
      case Step.Evaluate _ -> false;
      case Step.Seed seed -> seed.node() == node;
      case Step.Propagate propagate -> propagate.target() == node;
    };
  }

  private String described(Function<Matrix, String> written) {
    String number = value.map(written).orElse("not computed yet");
    String slope =
        switch (gradient) {
          case Gradient.None _ -> "";
          case Gradient.Unknown _ -> "\ngradient not computed yet";
          case Gradient.Partial partial ->
              "\ngradient so far "
                  + written.apply(partial.value())
                  + ", "
                  + partial.arrived()
                  + " of "
                  + partial.expected()
                  + " arrived";
          case Gradient.Final last -> "\ngradient " + written.apply(last.value());
        };
    return graph.label(node) + "\nvalue " + number + slope;
  }

  /// Full precision, but of a large matrix its shape.
  private static String precisely(Matrix matrix) {
    return matrix.shape().size() <= MOST_CELLS ? Numeral.full(matrix) : Numeral.text(matrix);
  }

  private HBox header() {
    var symbol = new Label(CardSizes.symbol(graph, node).replace('-', '\u2212'));
    symbol.getStyleClass().add("card-symbol");
    var name = new Label(graph.label(node));
    name.getStyleClass().add("card-name");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var header = new HBox(symbol, space, name);
    header.getStyleClass().add("card-header");
    return header;
  }

  private static NumberPane numbers(Graph graph, int node) {
    boolean scalar = graph.node(node).shape().isScalar();
    if (scalar && Kind.of(graph, node) == Kind.CONSTANT) {
      return new ConstantPane(graph.label(node));
    }
    return scalar ? new ScalarPane() : new MatrixPane(graph.node(node).shape());
  }
}
