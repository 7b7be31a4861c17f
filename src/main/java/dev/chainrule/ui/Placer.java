package dev.chainrule.ui;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Scope;
import dev.chainrule.layout.Layout;
import dev.chainrule.layout.Layouts;
import dev.chainrule.layout.Visible;
import dev.chainrule.state.Action;
import dev.chainrule.state.AppState;
import dev.chainrule.state.Page;
import dev.chainrule.state.Walk;
import dev.chainrule.train.Progress;
import dev.chainrule.ui.graph.CardSizes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Effect: when a page's graph or its open groups change, asks for a new layout. Stepping never
/// does.
final class Placer {

  private final Layouts layouts = new Layouts();
  private final CardSizes sizes = new CardSizes();
  private final Consumer<Action> dispatch;
  private final Map<Page, Wanted> wanted = new EnumMap<>(Page.class);

  private record Wanted(Graph graph, Set<Scope> opened) {}

  Placer(Consumer<Action> dispatch) {
    this.dispatch = dispatch;
  }

  void react(AppState before, AppState after) {
    switch (after.page()) {
      case EXPRESSION -> place(Page.EXPRESSION, Optional.of(after.expressionWalk()));
      case NETWORK -> place(Page.NETWORK, after.networkWalk());
      case TRAINING ->
          after
              .training()
              .progress()
              .flatMap(Progress::snapshot)
              .ifPresent(s -> place(Page.TRAINING, new Wanted(s.graph(), Set.of())));
    }
  }

  /// Lays out on the calling thread, for a window that is shown complete at once.
  Layout now(Walk walk) {
    wanted.put(Page.EXPRESSION, new Wanted(walk.trace().graph(), walk.opened()));
    return layouts.layOut(Visible.of(walk.trace().graph(), walk.opened()), sizes);
  }

  private void place(Page page, Optional<Walk> walk) {
    walk.ifPresent(w -> place(page, new Wanted(w.trace().graph(), w.opened())));
  }

  private void place(Page page, Wanted next) {
    var last = wanted.put(page, next);
    if (last != null && last.graph() == next.graph() && last.opened().equals(next.opened())) {
      return;
    }
    dispatch.accept(new Action.Busy("laying out"));
    layouts
        .request(Visible.of(next.graph(), next.opened()), sizes)
        .whenComplete((layout, failure) -> Frames.later(() -> answer(page, layout, failure)));
  }

  private void answer(Page page, Layout layout, Throwable failure) {
    if (failure == null) {
      dispatch.accept(new Action.LaidOut(page, layout));
    }
    if (!(failure instanceof CancellationException)) {
      dispatch.accept(new Action.Busy(""));
    }
  }
}
