package dev.chainrule.ui.graph;

import dev.chainrule.expr.Matrix;
import dev.chainrule.trace.Gradient;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// A constant says its number and nothing else.
final class ConstantPane implements NumberPane {

  private final StackPane root;

  ConstantPane(String number) {
    var label = new Label(number.replace('-', '\u2212'));
    label.getStyleClass().addAll("number", "constant-number");
    root = new StackPane(label);
    root.setMinHeight(CardSizes.HEADER + 10);
  }

  @Override
  public Node root() {
    return root;
  }

  @Override
  public void show(Optional<Matrix> value, Gradient gradient) {}
}
