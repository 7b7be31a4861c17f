package dev.chainrule.ui.graph;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/// A window onto a picture larger than itself: the wheel zooms around the pointer, dragging moves,
/// and until a person does either the picture is fitted.
final class Viewport extends Pane {

  private static final double SMALLEST = 0.05;
  private static final double LARGEST = 4;
  private static final double MARGIN = 32;
  private static final double FITTED_LARGEST = 1.4;

  private final Group world;
  private final Translate shift = new Translate();
  private final Scale scale = new Scale();
  private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
  private double contentWidth = 1;
  private double contentHeight = 1;
  private boolean fitted = true;
  private Point2D grabbed = Point2D.ZERO;

  Viewport(Group world) {
    this.world = world;
    getStyleClass().add("viewport");
    world.getTransforms().addAll(shift, scale);
    getChildren().add(world);
    var clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    widthProperty().subscribe(this::refit);
    heightProperty().subscribe(this::refit);
    addEventHandler(ScrollEvent.SCROLL, this::wheel);
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        e -> grabbed = new Point2D(e.getX() - shift.getX(), e.getY() - shift.getY()));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    setMinSize(0, 0);
    setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 400;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 300;
  }

  /// How many screen pixels a pixel of the picture takes.
  DoubleProperty zoom() {
    return zoom;
  }

  Translate shift() {
    return shift;
  }

  void setContentSize(double width, double height) {
    contentWidth = Math.max(width, 1);
    contentHeight = Math.max(height, 1);
    refit();
  }

  /// Shows the whole picture, now and after every resize, until somebody zooms or moves.
  void fit() {
    fitted = true;
    refit();
  }

  void zoomBy(double factor) {
    zoomAround(factor, getWidth() / 2, getHeight() / 2);
  }

  void actualSize() {
    zoomBy(1 / zoom.get());
  }

  /// Moves as little as needed to have this rectangle of the picture in view.
  void reveal(double x, double y, double width, double height) {
    if (fitted) {
      return;
    }
    double left = x * zoom.get() + shift.getX();
    double top = y * zoom.get() + shift.getY();
    shift.setX(shift.getX() + correction(left, left + width * zoom.get(), getWidth()));
    shift.setY(shift.getY() + correction(top, top + height * zoom.get(), getHeight()));
  }

  /// Puts this place of the picture into the middle.
  void center(double x, double y) {
    fitted = false;
    shift.setX(getWidth() / 2 - x * zoom.get());
    shift.setY(getHeight() / 2 - y * zoom.get());
  }

  private static double correction(double from, double to, double size) {
    if (from < MARGIN) {
      return MARGIN - from;
    }
    return to > size - MARGIN ? size - MARGIN - to : 0;
  }

  private void refit() {
    if (!fitted || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    double ratio =
        Math.min(
            (getWidth() - 2 * MARGIN) / contentWidth, (getHeight() - 2 * MARGIN) / contentHeight);
    setZoom(Math.clamp(ratio, SMALLEST, FITTED_LARGEST));
    shift.setX((getWidth() - contentWidth * zoom.get()) / 2);
    shift.setY((getHeight() - contentHeight * zoom.get()) / 2);
  }

  private void wheel(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      zoomAround(Math.exp(event.getDeltaY() * 0.003), event.getX(), event.getY());
    }
    event.consume();
  }

  private void zoomAround(double factor, double x, double y) {
    fitted = false;
    double before = zoom.get();
    setZoom(Math.clamp(before * factor, SMALLEST, LARGEST));
    double actual = zoom.get() / before;
    shift.setX(x - (x - shift.getX()) * actual);
    shift.setY(y - (y - shift.getY()) * actual);
  }

  private void drag(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.MIDDLE) {
      fitted = false;
      shift.setX(event.getX() - grabbed.getX());
      shift.setY(event.getY() - grabbed.getY());
      event.consume();
    }
  }

  private void setZoom(double value) {
    zoom.set(value);
    scale.setX(value);
    scale.setY(value);
  }
}
