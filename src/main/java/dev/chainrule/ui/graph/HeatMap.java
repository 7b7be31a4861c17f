package dev.chainrule.ui.graph;

import dev.chainrule.export.Heat;
import dev.chainrule.expr.Matrix;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A matrix as a small picture, in the colours of [Heat].
final class HeatMap extends ImageView {

  private final int width;
  private final int height;

  HeatMap(double width, double height) {
    this.width = (int) width;
    this.height = (int) height;
    setFitWidth(width);
    setFitHeight(height);
    setSmooth(false);
    getStyleClass().add("heat-map");
  }

  void show(Matrix matrix) {
    var image = new WritableImage(width, height);
    int[] pixels = Heat.pixels(matrix, width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    setImage(image);
  }
}
