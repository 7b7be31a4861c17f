package dev.chainrule.ui.graph;

import dev.chainrule.layout.Item;
import javafx.geometry.Pos;
import javafx.scene.control.Label;

/// Stands for the nodes that are left out because there are too many of them.
final class RestCard extends Card {

  RestCard(Item.Rest rest) {
    super(rest, "group");
    var count = new Label("\u2026 " + rest.count() + " more nodes");
    count.getStyleClass().add("card-caption");
    setAlignment(Pos.CENTER);
    getChildren().add(count);
    setAccessibleText(count.getText());
  }

  @Override
  void show(Readout readout) {}
}
