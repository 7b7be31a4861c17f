package dev.chainrule.ui;

import dev.chainrule.expr.Matrix;
import dev.chainrule.trace.Numeral;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/// A matrix cell by cell, each with its full precision as a tooltip; of a large one the beginning.
final class MatrixGrid extends GridPane {

  private static final int ROWS = 8;
  private static final int COLUMNS = 4;
  private static final String MORE = "\u2026";

  /// @param styleClass of each number
  MatrixGrid(Matrix matrix, String styleClass) {
    getStyleClass().add("matrix-grid");
    int rows = Math.min(matrix.shape().rows(), ROWS);
    int columns = Math.min(matrix.shape().columns(), COLUMNS);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        add(cell(matrix.at(row, column), styleClass), column, row);
      }
      if (columns < matrix.shape().columns()) {
        add(new Label(MORE), columns, row);
      }
    }
    if (rows < matrix.shape().rows()) {
      add(new Label(MORE), 0, rows);
    }
  }

  private static Label cell(double value, String styleClass) {
    var label = new Label(Numeral.text(value));
    label.getStyleClass().addAll("number", styleClass);
    label.setTooltip(new Tooltip(Numeral.full(Matrix.of(value))));
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }
}
