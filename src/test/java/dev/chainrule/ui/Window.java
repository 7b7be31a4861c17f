package dev.chainrule.ui;

import dev.chainrule.state.Action;
import dev.chainrule.state.AppState;
import dev.chainrule.state.Walk;
import dev.chainrule.ui.graph.GraphView;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window on the headless platform, used with mouse and keys as a person does.
abstract class Window extends FxRobot {

  Workbench bench;

  @BeforeEach
  void open() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(
        stage -> {
          bench = new Workbench(1440, 900);
          stage.setScene(bench.scene());
          stage.setX(0);
          stage.setY(0);
          stage.setWidth(1440);
          stage.setHeight(900);
          stage.show();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.asyncFx(bench::close);
    WaitForAsyncUtils.waitForFxEvents();
  }

  AppState state() {
    try {
      return WaitForAsyncUtils.asyncFx(() -> bench.store().state()).get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  Walk walk() {
    return state().walk().orElseThrow();
  }

  /// Waits until work in the background has brought about `condition`.
  static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("it did not happen within 30 seconds", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Replaces the whole program by typing; the graph has followed when this returns.
  void program(String text) {
    retype("#editor", text);
  }

  /// Replaces what a field holds, key by key.
  void retype(String field, String text) {
    clickOn(field);
    press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
    write(text, 0);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Opens a choice and takes `text` from it.
  void choose(String box, String text) {
    clickOn(box);
    Node choice =
        lookup(".menu-item .label").<Label>queryAll().stream()
            .filter(label -> label.getText().equals(text))
            .findFirst()
            .orElseThrow();
    clickOn(choice);
  }

  /// Waits for the picture of a graph in which `name` is something.
  void untilShown(String name) {
    until(
        () ->
            state()
                .walk()
                .filter(walk -> walk.trace().graph().names().containsKey(name))
                .flatMap(Walk::fittingLayout)
                .isPresent());
    until(() -> lookup(cardId(name)).tryQuery().isPresent());
  }

  String cardId(String name) {
    return graphId() + " #node-" + walk().trace().graph().names().get(name);
  }

  GraphView graph() {
    return lookup(graphId()).queryAs(GraphView.class);
  }

  /// The card of the node called `name`.
  Node card(String name) {
    return lookup(cardId(name)).query();
  }

  /// The numbers on the card of `name`, value first.
  List<String> numbers(String name) {
    return from(card(name)).lookup(".number").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  /// Everything that is written inside `query`, in its order.
  String words(String query) {
    var words = new StringBuilder();
    collect(lookup(query).query(), words);
    return words.toString().strip();
  }

  void step(int count) {
    interact(() -> bench.store().dispatch(new Action.GoTo(count)));
  }

  private String graphId() {
    return "#graph-" + state().page().title().toLowerCase(java.util.Locale.ROOT);
  }

  private static void collect(Node node, StringBuilder words) {
    switch (node) {
      case Label label -> words.append(label.getText()).append('\n');
      case Text text -> words.append(text.getText());
      case Parent parent ->
          parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
      default -> {
        return;
      }
    }
  }
}
