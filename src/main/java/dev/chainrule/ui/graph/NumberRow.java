package dev.chainrule.ui.graph;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One line of a card: what it is, perhaps how much of it has arrived, and the number.
final class NumberRow extends HBox {

  /// Stands for a number that is not known yet; it never looks like 0.
  static final String UNKNOWN = "\u00b7";

  private static final PseudoClass PARTIAL = PseudoClass.getPseudoClass("partial");
  private static final PseudoClass UNCOMPUTED = PseudoClass.getPseudoClass("uncomputed");

  private final Label caption;
  private final Label number = new Label(UNKNOWN);
  private final String title;

  NumberRow(String title, String styleClass) {
    this.title = title;
    this.caption = new Label(title);
    caption.getStyleClass().add("card-caption");
    number.getStyleClass().addAll("number", styleClass);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("card-row");
    getChildren().addAll(caption, space, number);
    setMinHeight(CardSizes.ROW);
    setMaxHeight(CardSizes.ROW);
    number.setMinWidth(Region.USE_PREF_SIZE);
    caption.setMinWidth(0);
  }

  void show(String text) {
    show(text, title, false);
  }

  void showPartial(String text, int arrived, int expected) {
    show(text, arrived + " of " + expected, true);
  }

  private void show(String text, String captionText, boolean partial) {
    number.setText(text);
    caption.setText(captionText);
    number.pseudoClassStateChanged(PARTIAL, partial);
    number.pseudoClassStateChanged(UNCOMPUTED, text.equals(UNKNOWN));
  }
}
