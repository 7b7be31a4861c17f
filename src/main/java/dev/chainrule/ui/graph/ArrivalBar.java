package dev.chainrule.ui.graph;

import dev.chainrule.trace.Gradient;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A thin bar at the foot of a card whose filled part is the share of its gradient's contributions
/// that have arrived; it is seen only while some are missing.
final class ArrivalBar extends Pane {

  private static final double HEIGHT = 3;

  private final Region filled = new Region();
  private double share;

  ArrivalBar() {
    getStyleClass().add("arrival-bar");
    filled.getStyleClass().add("arrived");
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    getChildren().add(filled);
    setVisible(false);
  }

  void show(Gradient gradient) {
    setVisible(gradient instanceof Gradient.Partial);
    if (gradient instanceof Gradient.Partial partial) {
      share = (double) partial.arrived() / partial.expected();
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double room = getWidth() - left - snappedRightInset();
    filled.resizeRelocate(left, 0, room * share, getHeight());
  }
}
