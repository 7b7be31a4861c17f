package dev.chainrule.ui;

import dev.chainrule.state.AppState;
import javafx.scene.Node;

/// A part of the window that shows a part of the state.
interface View {

  Node root();

  void show(AppState state);
}
