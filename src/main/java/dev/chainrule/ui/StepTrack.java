package dev.chainrule.ui;

import dev.chainrule.trace.Trace;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A slider over every step, in two colours: where the forward pass ends the backward pass begins.
final class StepTrack extends Pane {

  private static final double BAR = 8;
  private static final double TOP = 18;

  private final IntConsumer onMove;
  private final Region forward = new Region();
  private final Region backward = new Region();
  private final Region forwardDone = new Region();
  private final Region backwardDone = new Region();
  private final Region thumb = new Region();
  private final Label forwardLabel = new Label("forward");
  private final Label backwardLabel = new Label("backward");
  private int steps = 1;
  private int forwardSteps;
  private int count;

  StepTrack(IntConsumer onMove) {
    this.onMove = onMove;
    setId("step-track");
    getStyleClass().add("step-track");
    setAccessibleRole(AccessibleRole.SLIDER);
    forward.getStyleClass().addAll("track", "forward");
    backward.getStyleClass().addAll("track", "backward");
    forwardDone.getStyleClass().addAll("track", "forward", "done");
    backwardDone.getStyleClass().addAll("track", "backward", "done");
    thumb.getStyleClass().add("track-thumb");
    forwardLabel.getStyleClass().addAll("caption", "forward-text");
    backwardLabel.getStyleClass().addAll("caption", "backward-text");
    getChildren()
        .addAll(forward, backward, forwardDone, backwardDone, thumb, forwardLabel, backwardLabel);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::move);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::move);
    setMinHeight(38);
    setMinWidth(160);
    setPrefWidth(420);
  }

  void show(Trace trace, int newCount) {
    steps = Math.max(trace.size(), 1);
    forwardSteps = trace.forwardSteps();
    count = newCount;
    setAccessibleText("step " + count + " of " + trace.size());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double split = getWidth() * forwardSteps / steps;
    double at = getWidth() * count / steps;
    forward.resizeRelocate(0, TOP, Math.max(split - 1, 0), BAR);
    backward.resizeRelocate(split + 1, TOP, Math.max(getWidth() - split - 1, 0), BAR);
    forwardDone.resizeRelocate(0, TOP, Math.max(Math.min(at, split - 1), 0), BAR);
    backwardDone.resizeRelocate(split + 1, TOP, Math.max(at - split - 1, 0), BAR);
    thumb.resizeRelocate(at - 7, TOP + BAR / 2 - 7, 14, 14);
    forwardLabel.autosize();
    forwardLabel.relocate(0, 0);
    backwardLabel.autosize();
    backwardLabel.relocate(Math.max(split + 1, forwardLabel.getWidth() + 12), 0);
  }

  private void move(MouseEvent event) {
    onMove.accept((int) Math.round(Math.clamp(event.getX() / getWidth(), 0, 1) * steps));
    event.consume();
  }
}
