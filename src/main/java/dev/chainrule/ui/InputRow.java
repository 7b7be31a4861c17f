package dev.chainrule.ui;

import dev.chainrule.expr.Expr;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.MatrixText;
import dev.chainrule.expr.Parser;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One input: its name, a slider if it is a number, and a field that takes a number or a matrix.
final class InputRow extends HBox {

  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final Slider slider = new Slider(-5, 5, 0);
  private final TextField field = new TextField();
  private final Consumer<Matrix> onSet;
  private Matrix shown = Matrix.of(0);
  private boolean showing;

  InputRow(String name, boolean scalar, Consumer<Matrix> onSet) {
    this.onSet = onSet;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("input-row");
    var label = new Label(name);
    label.setTooltip(new Tooltip(name));
    label.getStyleClass().add("input-name");
    slider.setId("slider-" + name);
    slider.setAccessibleText(name);
    field.setId("field-" + name);
    field.setAccessibleText(name);
    field.getStyleClass().addAll("number-field", "number");
    field.setPrefColumnCount(scalar ? 6 : 16);
    HBox.setHgrow(scalar ? slider : field, Priority.ALWAYS);
    slider.setMinWidth(60);
    field.setMinWidth(scalar ? 74 : 120);
    slider.valueProperty().addListener((_, _, position) -> slid(position));
    field.setOnAction(_ -> typed());
    field.focusedProperty().addListener((_, _, focused) -> leave(focused));
    getChildren().add(label);
    if (scalar) {
      getChildren().add(slider);
    }
    getChildren().add(field);
  }

  void show(Matrix value) {
    if (value.equals(shown) && !field.getText().isEmpty()) {
      return;
    }
    shown = value;
    showing = true;
    if (value.shape().isScalar() && Double.isFinite(value.scalar())) {
      double reach = Math.max(5, 2 * Math.abs(value.scalar()));
      if (!slider.isValueChanging() && Math.abs(value.scalar()) > slider.getMax()) {
        slider.setMin(-reach);
        slider.setMax(reach);
      }
      slider.setValue(value.scalar());
    }
    if (!field.isFocused()) {
      write();
    }
    showing = false;
  }

  private void slid(Number position) {
    if (!showing) {
      onSet.accept(Matrix.of(Math.round(position.doubleValue() * 100) / 100.0));
      write();
    }
  }

  private void leave(boolean focused) {
    if (!focused && !field.getText().isEmpty()) {
      typed();
    }
  }

  private void typed() {
    var value = read(field.getText());
    field.pseudoClassStateChanged(INVALID, value.isEmpty());
    field.setTooltip(
        value.isEmpty()
            ? new Tooltip("expected a number such as -0.5, or a matrix such as [[1, 2], [3, 4]]")
            : null);
    if (value.isPresent() && !value.get().equals(shown)) {
      onSet.accept(value.get());
    }
  }

  private static Optional<Matrix> read(String text) {
    var program = Parser.parse(text.replace('\u2212', '-'));
    return program.isValid()
            && program.statements().size() == 1
            && program.statements().getFirst().expr() instanceof Expr.Literal literal
        ? Optional.of(literal.value())
        : Optional.empty();
  }

  private void write() {
    field.setText(MatrixText.write(shown).replace('-', '\u2212'));
    field.pseudoClassStateChanged(INVALID, false);
  }
}
