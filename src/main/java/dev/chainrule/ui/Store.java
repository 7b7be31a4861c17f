package dev.chainrule.ui;

import dev.chainrule.state.Action;
import dev.chainrule.state.AppState;
import dev.chainrule.state.Update;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;

/// The one place that holds the present state. An action changes it, then the effects start what
/// the change asks for, then every view shows it. It belongs to the JavaFX thread.
final class Store {

  private final List<View> views = new ArrayList<>();
  private final List<BiConsumer<AppState, AppState>> effects = new ArrayList<>();
  private final Deque<Action> waiting = new ArrayDeque<>();
  private AppState state;
  private boolean dispatching;

  Store(AppState initial) {
    state = initial;
  }

  AppState state() {
    return state;
  }

  void add(View view) {
    views.add(view);
    view.show(state);
  }

  /// @param effect is told the state before and after each action
  void addEffect(BiConsumer<AppState, AppState> effect) {
    effects.add(effect);
  }

  /// Applies `action`; one that comes up while views are shown waits for its turn.
  void dispatch(Action action) {
    waiting.add(action);
    if (dispatching) {
      return;
    }
    dispatching = true;
    try {
      while (!waiting.isEmpty()) {
        apply(waiting.remove());
      }
    } finally {
      dispatching = false;
    }
  }

  private void apply(Action action) {
    var before = state;
    state = Update.apply(before, action);
    if (state != before) {
      effects.forEach(effect -> effect.accept(before, state));
      views.forEach(view -> view.show(state));
    }
  }
}
