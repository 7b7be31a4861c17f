package dev.chainrule.ui.graph;

import dev.chainrule.layout.Box;
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

/// A window onto a picture larger than itself: the wheel zooms around the pointer, and dragging
/// moves. Until a person does either, the picture is as large as it can be and still whole; one
/// that could not be read then is cut, and follows what is to be seen.
final class Viewport extends Pane {

  private static final double SMALLEST = 0.05;
  private static final double LARGEST = 4;
  private static final double MARGIN = 32;
  private static final double FITTED_LARGEST = 1.2;

  /// Below this, numbers cannot be read.
  private static final double READABLE = 0.52;

  private enum Mode {
    READABLE,
    WHOLE,
    FREE
  }

  private final Group world;
  private final Translate shift = new Translate();
  private final Scale scale = new Scale();
  private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
  private double contentWidth = 1;
  private double contentHeight = 1;
  private Mode mode = Mode.READABLE;
  private Box inView = new Box(0, 0, 0, 0);
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
    mode = Mode.WHOLE;
    refit();
  }

  void zoomBy(double factor) {
    zoomAround(factor, getWidth() / 2, getHeight() / 2);
  }

  void actualSize() {
    zoomBy(1 / zoom.get());
  }

  /// Moves as little as needed to have this part of the picture in view.
  void reveal(Box box) {
    inView = box;
    if (mode != Mode.WHOLE) {
      reveal();
    }
  }

  /// Puts this place of the picture into the middle.
  void center(double x, double y) {
    mode = Mode.FREE;
    shift.setX(getWidth() / 2 - x * zoom.get());
    shift.setY(getHeight() / 2 - y * zoom.get());
  }

  private void reveal() {
    double scaled = zoom.get();
    double left = inView.x() * scaled + shift.getX();
    double top = inView.y() * scaled + shift.getY();
    shift.setX(shift.getX() + correction(left, left + inView.width() * scaled, getWidth()));
    shift.setY(shift.getY() + correction(top, top + inView.height() * scaled, getHeight()));
  }

  private static double correction(double from, double to, double size) {
    double room = Math.min(3 * MARGIN, Math.max(0, (size - (to - from)) / 2));
    if (from < Math.min(MARGIN, room)) {
      return room - from;
    }
    return to > size - Math.min(MARGIN, room) ? size - room - to : 0;
  }

  private void refit() {
    if (mode == Mode.FREE || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    double ratio =
        Math.min(
            (getWidth() - 2 * MARGIN) / contentWidth, (getHeight() - 2 * MARGIN) / contentHeight);
    setZoom(Math.clamp(ratio, mode == Mode.READABLE ? READABLE : SMALLEST, FITTED_LARGEST));
    shift.setX(centered(contentWidth, getWidth()));
    shift.setY(centered(contentHeight, getHeight()));
    reveal();
  }

  /// Centres what has room and starts at the beginning of what has not.
  private double centered(double length, double room) {
    double shown = length * zoom.get();
    return shown <= room ? (room - shown) / 2 : MARGIN;
  }

  private void wheel(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      zoomAround(Math.exp(event.getDeltaY() * 0.003), event.getX(), event.getY());
    }
    event.consume();
  }

  private void zoomAround(double factor, double x, double y) {
    mode = Mode.FREE;
    double before = zoom.get();
    setZoom(Math.clamp(before * factor, SMALLEST, LARGEST));
    double actual = zoom.get() / before;
    shift.setX(x - (x - shift.getX()) * actual);
    shift.setY(y - (y - shift.getY()) * actual);
  }

  private void drag(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.MIDDLE) {
      mode = Mode.FREE;
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
