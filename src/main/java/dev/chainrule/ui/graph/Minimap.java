package dev.chainrule.ui.graph;

import dev.chainrule.layout.Box;
import dev.chainrule.layout.Layout;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// The whole picture, small, with a frame around what is in view; pressing or dragging in it moves
/// the view there.
final class Minimap extends Pane {

  private static final double LONGEST = 180;
  private static final double HIGHEST = 120;

  private final Viewport viewport;
  private final Canvas canvas = new Canvas();
  private final Rectangle frame = new Rectangle();
  private double ratio = 1;

  Minimap(Viewport viewport) {
    this.viewport = viewport;
    getStyleClass().add("minimap");
    frame.getStyleClass().add("minimap-frame");
    frame.setManaged(false);
    setId("minimap");
    getChildren().addAll(canvas, frame);
    viewport.zoom().subscribe(this::follow);
    viewport.shift().xProperty().subscribe(this::follow);
    viewport.shift().yProperty().subscribe(this::follow);
    viewport.widthProperty().subscribe(this::follow);
    viewport.heightProperty().subscribe(this::follow);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::move);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::move);
    setVisible(false);
  }

  void show(Layout layout) {
    ratio = Math.min(LONGEST / layout.size().width(), HIGHEST / layout.size().height());
    canvas.setWidth(layout.size().width() * ratio);
    canvas.setHeight(layout.size().height() * ratio);
    setMaxSize(canvas.getWidth(), canvas.getHeight());
    setMinSize(canvas.getWidth(), canvas.getHeight());
    setClip(new Rectangle(canvas.getWidth(), canvas.getHeight()));
    var pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    pen.setFill(Color.gray(0.55));
    for (Box box : layout.boxes()) {
      pen.fillRect(
          box.x() * ratio,
          box.y() * ratio,
          Math.max(box.width() * ratio, 1),
          Math.max(box.height() * ratio, 1));
    }
    follow();
  }

  private void follow() {
    double zoom = viewport.zoom().get();
    frame.setX(-viewport.shift().getX() / zoom * ratio);
    frame.setY(-viewport.shift().getY() / zoom * ratio);
    frame.setWidth(viewport.getWidth() / zoom * ratio);
    frame.setHeight(viewport.getHeight() / zoom * ratio);
    setVisible(
        frame.getWidth() < canvas.getWidth() * 0.98
            || frame.getHeight() < canvas.getHeight() * 0.98);
  }

  private void move(MouseEvent event) {
    viewport.center(event.getX() / ratio, event.getY() / ratio);
    event.consume();
  }
}
