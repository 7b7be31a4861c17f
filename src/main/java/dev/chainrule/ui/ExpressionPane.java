package dev.chainrule.ui;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Problem;
import dev.chainrule.expr.Text;
import dev.chainrule.state.Action;
import dev.chainrule.state.AppState;
import dev.chainrule.state.EngineChoice;
import dev.chainrule.state.Expression;
import dev.chainrule.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The expression page's side: the program, what is wrong with it, and its inputs.
final class ExpressionPane implements View {

  private final Store store;
  private final TextArea editor = new TextArea();
  private final ProblemUnderline underlined = new ProblemUnderline(editor);
  private final VBox findings = new VBox();
  private final ChoiceBox<EngineChoice> engine = new ChoiceBox<>();
  private final VBox inputs = new VBox();
  private final Map<String, InputRow> rows = new LinkedHashMap<>();
  private final Node root;
  private List<String> shownInputs = List.of();
  private @Nullable Expression shownExpression;
  private @Nullable Trace shownTrace;

  ExpressionPane(Store store) {
    this.store = store;
    configureEditor();
    findings.setId("problems");
    findings.getStyleClass().add("findings");
    inputs.getStyleClass().add("inputs");
    engine.setId("engine");
    engine.getItems().setAll(EngineChoice.values());
    engine.setOnAction(_ -> store.dispatch(new Action.ChooseEngine(engine.getValue())));
    var reset = new Hyperlink("reset");
    reset.setId("reset-inputs");
    reset.setOnAction(_ -> store.dispatch(new Action.ResetInputs()));
    var content =
        new VBox(
            header("PROGRAM", examples()),
            underlined,
            findings,
            engine,
            header("INPUTS", reset),
            inputs,
            Suggestions.forExpressions());
    content.getStyleClass().add("panel-content");
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("side-panel", "edge-to-edge");
    root = scroll;
  }

  @Override
  public Node root() {
    return root;
  }

  @Override
  public void show(AppState state) {
    var expression = state.expression();
    var trace = state.expressionWalk().trace();
    if (expression == shownExpression && trace == shownTrace) {
      return;
    }
    shownExpression = expression;
    shownTrace = trace;
    if (!editor.getText().equals(expression.text())) {
      editor.setText(expression.text());
    }
    engine.setValue(expression.engine());
    underlined.show(expression.problems());
    showFindings(expression, trace);
    showInputs(trace);
  }

  private void showFindings(Expression expression, Trace trace) {
    var source = new Text(expression.text());
    var found = new ArrayList<Label>();
    expression.problems().stream()
        .limit(4)
        .map(p -> finding(source, p, "problem"))
        .forEach(found::add);
    expression.notes().stream().limit(2).map(n -> finding(source, n, "note")).forEach(found::add);
    if (expression.problems().isEmpty()) {
      NonFinite.note(trace).map(n -> finding(source, n, "problem")).ifPresent(found::add);
    }
    findings.getChildren().setAll(found);
  }

  private void configureEditor() {
    editor.setId("editor");
    editor.getStyleClass().add("editor");
    editor.setPrefRowCount(12);
    editor.setPromptText("d = a * b + c\ne = relu(d)");
    editor.setAccessibleText("Program");
    editor.setText(store.state().expression().text());
    editor
        .textProperty()
        .subscribe(
            text -> {
              if (!text.equals(store.state().expression().text())) {
                store.dispatch(new Action.Edit(text));
              }
            });
  }

  private void showInputs(Trace trace) {
    var recording = trace.recording();
    var wanted = new ArrayList<String>();
    recording
        .inputs()
        .forEach((name, id) -> wanted.add(name + recording.graph().node(id).shape().isScalar()));
    if (!wanted.equals(shownInputs)) {
      shownInputs = wanted;
      rebuild(trace);
    }
    recording
        .inputs()
        .forEach(
            (name, id) ->
                Objects.requireNonNull(rows.get(name))
                    .show(Objects.requireNonNull(recording.leaves().get(id))));
  }

  private void rebuild(Trace trace) {
    rows.clear();
    trace
        .recording()
        .inputs()
        .forEach(
            (name, id) ->
                rows.put(
                    name,
                    new InputRow(
                        name,
                        trace.graph().node(id).shape().isScalar(),
                        value -> set(name, value))));
    inputs.getChildren().setAll(rows.values());
    if (rows.isEmpty()) {
      var empty = new Label("A name that is never assigned becomes an input with a slider.");
      empty.setWrapText(true);
      empty.getStyleClass().add("hint");
      inputs.getChildren().add(empty);
    }
  }

  private void set(String name, Matrix value) {
    store.dispatch(new Action.SetInput(name, value));
  }

  private MenuButton examples() {
    var menu = new MenuButton("Examples");
    menu.setId("examples");
    for (var example : Examples.values()) {
      var item = new MenuItem(example.title());
      item.setOnAction(_ -> store.dispatch(new Action.Edit(example.program())));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static Label finding(Text source, Problem problem, String styleClass) {
    var label = new Label(source.position(problem.span().start()) + "  " + problem.sentence());
    label.setWrapText(true);
    label.getStyleClass().add(styleClass);
    return label;
  }

  static HBox header(String title, Node... controls) {
    var label = new Label(title);
    label.getStyleClass().add("panel-title");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var header = new HBox(label, space);
    header.getChildren().addAll(controls);
    header.getStyleClass().add("panel-header");
    return header;
  }
}
