package dev.chainrule.ui.graph;

import dev.chainrule.export.Heat;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import dev.chainrule.trace.Gradient;
import dev.chainrule.trace.Numeral;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The numbers of a matrix node: its shape, and heat maps of its value and its gradient with the
/// largest magnitude under each.
final class MatrixPane implements NumberPane {

  private final Side value = new Side("value", "value-number");
  private final Side gradient = new Side("grad", "gradient-number");
  private final VBox root;

  MatrixPane(Shape shape) {
    var text = new Label(shape.rows() + " \u00d7 " + shape.columns());
    text.getStyleClass().add("card-shape");
    var maps = new HBox(8, value.root, gradient.root);
    maps.setAlignment(Pos.CENTER);
    root = new VBox(2, text, maps);
    root.setAlignment(Pos.TOP_CENTER);
  }

  @Override
  public Node root() {
    return root;
  }

  @Override
  public void show(Optional<Matrix> newValue, Gradient newGradient) {
    value.show(newValue, false);
    gradient.show(newGradient.number(), newGradient instanceof Gradient.Partial);
    gradient.root.setVisible(!(newGradient instanceof Gradient.None));
  }

  /// A heat map with a line under it.
  private static final class Side {

    private static final PseudoClass PARTIAL = PseudoClass.getPseudoClass("partial");

    private final String title;
    private final HeatMap map = new HeatMap(CardSizes.HEAT_WIDTH, CardSizes.HEAT_HEIGHT);
    private final Label unknown = new Label(NumberRow.UNKNOWN);
    private final Label caption = new Label();
    private final VBox root;
    private @Nullable Matrix shown;

    Side(String title, String styleClass) {
      this.title = title;
      unknown.getStyleClass().add("heat-unknown");
      caption.getStyleClass().addAll("heat-caption", styleClass);
      var frame = new StackPane(unknown, map);
      frame.getStyleClass().add("heat-frame");
      frame.setMinSize(CardSizes.HEAT_WIDTH, CardSizes.HEAT_HEIGHT);
      root = new VBox(1, frame, caption);
      root.setAlignment(Pos.TOP_CENTER);
    }

    void show(Optional<Matrix> matrix, boolean partial) {
      caption.pseudoClassStateChanged(PARTIAL, partial);
      map.setVisible(matrix.isPresent());
      caption.setText(matrix.map(m -> "\u00b1" + Numeral.text(Heat.magnitude(m))).orElse(title));
      if (matrix.isPresent() && matrix.get() != shown) {
        shown = matrix.get();
        map.show(shown);
      }
    }
  }
}
