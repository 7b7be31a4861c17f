package dev.chainrule.ui.graph;

import dev.chainrule.expr.Matrix;
import dev.chainrule.trace.Gradient;
import dev.chainrule.trace.Numeral;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The numbers of a scalar node: its value, its gradient, and a bar for the share of the gradient
/// that has arrived.
final class ScalarPane implements NumberPane {

  private final NumberRow value = new NumberRow("value", "value-number");
  private final NumberRow gradient = new NumberRow("grad", "gradient-number");
  private final ArrivalBar arrivals = new ArrivalBar();
  private final VBox root = new VBox(value, gradient, arrivals);

  @Override
  public Node root() {
    return root;
  }

  @Override
  public void show(Optional<Matrix> newValue, Gradient newGradient) {
    value.show(newValue.map(Numeral::text).orElse(NumberRow.UNKNOWN));
    switch (newGradient) {
      case Gradient.None _ -> gradient.show("");
      case Gradient.Unknown _ -> gradient.show(NumberRow.UNKNOWN);
      case Gradient.Partial partial ->
          gradient.showPartial(
              Numeral.text(partial.value()), partial.arrived(), partial.expected());
      case Gradient.Final last -> gradient.show(Numeral.text(last.value()));
    }
    gradient.setVisible(!(newGradient instanceof Gradient.None));
    arrivals.show(newGradient);
  }
}
