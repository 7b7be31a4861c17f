package dev.chainrule.ui;

import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// The keys and the language on one page.
final class HelpDialog {

  private static final String[][] KEYS = {
    {"\u2190  \u2192", "one step back, one step forward"},
    {"Home  End", "to the start, to the end"},
    {"Space", "play or pause"},
    {"+  \u2212  0", "zoom in, zoom out, fit the graph"},
    {"wheel, drag", "zoom around the pointer, move the graph"},
    {"click", "inspect a node; double click opens a group"},
    {"Ctrl+F", "find a node by its name or operation; Enter for the next"},
    {"[  ]  Esc", "fold the left panel, the inspector; select nothing"},
    {"Ctrl+D  F5  F1", "light or dark, larger for a projector, this page"},
  };

  private static final String[][] LANGUAGE = {
    {"d = a * b + c", "a statement a line, or several with ; between; the last is the output"},
    {"+ \u2212 * / ^", "as usual; ^ binds right, before a minus sign; ** is ^"},
    {"A @ B    A'", "matrix product, transpose"},
    {"[[1, 2], [3, 4]]", "a matrix; ones(2, 3), zeros(2, 3)"},
    {"relu tanh sigmoid exp log sqrt", "also leaky_relu softplus sin cos abs max(x, y) min(x, y)"},
    {
      "sum mean", "also row_sums col_sums row_means col_means row_max col_max row_argmax col_argmax"
    },
    {"softmax log_softmax", "along each row; cross_entropy(logits, targets)"},
    {"# a note", "to the end of the line"},
    {"Value(2.0)  (a + b).relu()  c += 1", "programs for micrograd run as they are"},
  };

  private HelpDialog() {}

  static void show(Window owner) {
    var dialog = new Dialog<Void>();
    dialog.initOwner(owner);
    dialog.setTitle("Help");
    dialog.setHeaderText("Keys and language");
    var content = new VBox(12, title("KEYS"), table(KEYS), title("LANGUAGE"), table(LANGUAGE));
    content.getStyleClass().add("panel-content");
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    dialog.getDialogPane().setContent(scroll);
    dialog.getDialogPane().setId("help-dialog");
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    dialog.getDialogPane().getStyleClass().addAll(owner.getScene().getRoot().getStyleClass());
    dialog.getDialogPane().getStylesheets().addAll(owner.getScene().getStylesheets());
    dialog.show();
  }

  private static Label title(String text) {
    var label = new Label(text);
    label.getStyleClass().add("panel-title");
    return label;
  }

  private static GridPane table(String[][] rows) {
    var grid = new GridPane(20, 6);
    for (int row = 0; row < rows.length; row++) {
      var key = new Label(rows[row][0]);
      key.getStyleClass().add("number");
      grid.addRow(row, key, new Label(rows[row][1]));
    }
    return grid;
  }
}
