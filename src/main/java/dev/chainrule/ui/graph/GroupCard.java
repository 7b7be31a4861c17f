package dev.chainrule.ui.graph;

import dev.chainrule.layout.Item;
import javafx.geometry.Pos;
import javafx.scene.control.Label;

/// A closed part of a model, or the nodes that were left out.
final class GroupCard extends Card {

  private GroupCard(Item item, String title, String detail) {
    super(item, "group");
    var name = new Label(title);
    name.getStyleClass().add("card-name");
    var count = new Label(detail);
    count.getStyleClass().add("card-caption");
    setAlignment(Pos.CENTER);
    getChildren().addAll(name, count);
    setAccessibleText(title + ", " + detail);
  }

  static GroupCard of(Item.Group group) {
    var card = new GroupCard(group, CardSizes.name(group), group.nodes().size() + " nodes");
    card.setId("group-" + String.join("-", group.scope().path()).replace(' ', '-'));
    return card;
  }

  static GroupCard of(Item.Rest rest) {
    return new GroupCard(rest, "\u2026", rest.count() + " more nodes");
  }

  @Override
  void show(Readout readout) {}
}
