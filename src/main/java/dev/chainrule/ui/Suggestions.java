package dev.chainrule.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// Three things to try, for somebody who sees a page for the first time.
final class Suggestions extends VBox {

  private Suggestions(String second) {
    getStyleClass().add("suggestions");
    var list = new GridPane(8, 6);
    list.addRow(
        0, new Label("1"), sentence("Press \u2192 for the next step, \u2190 to take it back."));
    list.addRow(1, new Label("2"), sentence(second));
    list.addRow(
        2, new Label("3"), sentence("Click a node to see where its value and gradient come from."));
    getChildren().addAll(ExpressionPane.header("THREE THINGS TO TRY"), list);
  }

  static Suggestions forExpressions() {
    return new Suggestions("Drag a slider: every number follows.");
  }

  static Suggestions forNetworks() {
    return new Suggestions("Choose another activation, or the tensor engine.");
  }

  private static Label sentence(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    return label;
  }
}
