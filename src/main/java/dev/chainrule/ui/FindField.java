package dev.chainrule.ui;

import dev.chainrule.state.Action;
import dev.chainrule.state.AppState;
import dev.chainrule.state.Find;
import dev.chainrule.state.Page;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

/// The field that finds a node by its name or its operation; Enter goes to the next one.
final class FindField implements View {

  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final Store store;
  private final TextField field = new TextField();

  FindField(Store store) {
    this.store = store;
    field.setId("find");
    field.setPromptText("find a node");
    field.setAccessibleText("Find a node");
    field.setTooltip(new Tooltip("A name or an operation; Enter for the next  (Ctrl+F)"));
    field.setPrefColumnCount(10);
    field.getStyleClass().add("number-field");
    field.setOnAction(_ -> find());
    field.textProperty().subscribe(() -> field.pseudoClassStateChanged(INVALID, false));
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            field.clear();
          }
        });
  }

  @Override
  public Node root() {
    return field;
  }

  @Override
  public void show(AppState state) {
    field.setDisable(state.page() == Page.TRAINING);
  }

  void focus() {
    field.requestFocus();
    field.selectAll();
  }

  private void find() {
    var text = field.getText();
    boolean found =
        store.state().walk().filter(walk -> Find.node(walk, text).isPresent()).isPresent();
    field.pseudoClassStateChanged(INVALID, !found && !text.isBlank());
    if (found) {
      store.dispatch(new Action.FindNext(text));
    }
  }
}
