package dev.chainrule.ui.graph;

import dev.chainrule.layout.Item;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands for one item of the picture. It is made once; a step changes its texts and
/// pseudo-classes.
abstract sealed class Card extends VBox permits NodeCard, GroupCard, RestCard {

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final Item item;

  Card(Item item, String... styleClasses) {
    this.item = item;
    getStyleClass().add("card");
    getStyleClass().addAll(styleClasses);
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  Item item() {
    return item;
  }

  abstract void show(Readout readout);

  void setSelected(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }
}
