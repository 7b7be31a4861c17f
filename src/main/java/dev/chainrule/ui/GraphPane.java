package dev.chainrule.ui;

import dev.chainrule.engine.Scope;
import dev.chainrule.layout.Layout;
import dev.chainrule.state.Action;
import dev.chainrule.state.AppState;
import dev.chainrule.state.Page;
import dev.chainrule.state.Walk;
import dev.chainrule.train.Progress;
import dev.chainrule.ui.graph.GraphView;
import dev.chainrule.ui.graph.Readout;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The middle of the window: a graph view a page, so that each keeps its zoom, and a word where
/// there is no graph yet.
final class GraphPane implements View {

  /// Playing faster than this shows no pulse.
  private static final double PULSE_SPEED = 4;

  private final Map<Page, GraphView> graphs = new EnumMap<>(Page.class);
  private final Label empty = new Label();
  private final StackPane root = new StackPane();
  private @Nullable Walk pulsed;

  GraphPane(Store store) {
    for (var page : Page.values()) {
      var graph =
          new GraphView(
              node ->
                  store.dispatch(
                      new Action.Select(node < 0 ? OptionalInt.empty() : OptionalInt.of(node))),
              (Scope scope) -> store.dispatch(new Action.Open(scope)));
      graph.setId("graph-" + page.title().toLowerCase(java.util.Locale.ROOT));
      graphs.put(page, graph);
      root.getChildren().add(graph);
    }
    empty.getStyleClass().add("empty");
    empty.setMouseTransparent(true);
    root.getChildren().add(empty);
    root.setMinSize(200, 120);
  }

  @Override
  public Node root() {
    return root;
  }

  GraphView graph(Page page) {
    var graph = graphs.get(page);
    if (graph == null) {
      throw new IllegalArgumentException("no graph for " + page);
    }
    return graph;
  }

  @Override
  public void show(AppState state) {
    graphs.forEach((page, graph) -> graph.setVisible(page == state.page()));
    empty.setText("");
    switch (state.page()) {
      case EXPRESSION -> show(Page.EXPRESSION, state.expressionWalk());
      case NETWORK ->
          state
              .networkWalk()
              .ifPresentOrElse(
                  walk -> show(Page.NETWORK, walk),
                  () -> empty.setText("Building the network\u2026"));
      case TRAINING -> showTraining(state);
    }
  }

  private void show(Page page, Walk walk) {
    walk.fittingLayout().ifPresent(layout -> show(page, walk, layout));
  }

  private void show(Page page, Walk walk, Layout layout) {
    graph(page).show(layout, Readout.of(walk.moment()), walk.selected());
    if (walk.playing()
        && walk.speed() <= PULSE_SPEED
        && (pulsed == null || pulsed.count() != walk.count())) {
      walk.moment().last().ifPresent(step -> graph(page).pulse(!step.isForward()));
    }
    pulsed = walk;
  }

  private void showTraining(AppState state) {
    var snapshot = state.training().progress().flatMap(Progress::snapshot);
    if (snapshot.isEmpty()) {
      empty.setText("Preparing the training graph\u2026");
      return;
    }
    state
        .training()
        .layout()
        .filter(layout -> layout.visible().graph() == snapshot.get().graph())
        .ifPresent(
            layout ->
                graph(Page.TRAINING)
                    .show(layout, Readout.of(snapshot.get().readings()), OptionalInt.empty()));
  }
}
