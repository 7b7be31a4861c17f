package dev.chainrule.ui;

import dev.chainrule.state.Action;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the window. While somebody types into a field the plain ones belong to the field.
final class Keys {

  private final Store store;
  private final Commands commands;

  Keys(Store store, Commands commands) {
    this.store = store;
    this.commands = commands;
  }

  void listen(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(scene, event));
  }

  private void press(Scene scene, KeyEvent event) {
    boolean typing = scene.getFocusOwner() instanceof TextInputControl;
    boolean done =
        event.isShortcutDown()
            ? shortcut(event.getCode())
            : everywhere(event.getCode()) || !typing && plain(event);
    if (done) {
      event.consume();
    }
  }

  private boolean shortcut(KeyCode code) {
    return switch (code) {
      case D -> act(new Action.SwitchTheme());
      case F -> run(commands::find);
      default -> false;
    };
  }

  private boolean everywhere(KeyCode code) {
    if (code == KeyCode.F1) {
      commands.help();
      return true;
    }
    return code == KeyCode.F5 && act(new Action.SwitchPresenting());
  }

  private boolean plain(KeyEvent event) {
    return switch (event.getCode()) {
      case RIGHT -> act(new Action.Forward());
      case LEFT -> act(new Action.Back());
      case HOME -> act(new Action.First());
      case END -> act(new Action.Last());
      case SPACE -> act(new Action.Play());
      case ESCAPE -> act(new Action.Select(java.util.OptionalInt.empty()));
      case PLUS, ADD, EQUALS -> run(commands::zoomIn);
      case MINUS, SUBTRACT -> run(commands::zoomOut);
      case OPEN_BRACKET -> act(new Action.FoldSide());
      case CLOSE_BRACKET -> act(new Action.FoldInspector());
      case DIGIT0, NUMPAD0 -> run(commands::fit);
      default -> false;
    };
  }

  private boolean act(Action action) {
    store.dispatch(action);
    return true;
  }

  private static boolean run(Runnable command) {
    command.run();
    return true;
  }
}
