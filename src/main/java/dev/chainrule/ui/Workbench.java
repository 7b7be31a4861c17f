package dev.chainrule.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.chainrule.data.Csv;
import dev.chainrule.state.Action;
import dev.chainrule.state.AppState;
import dev.chainrule.state.Page;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Application;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The whole window: puts the views together and connects them with the store and its effects.
final class Workbench implements View, Commands {

  private static final List<String> STYLES = List.of("palette.css", "shell.css", "graph.css");

  private final Store store = new Store(AppState.initial(Csv.housing()));
  private final Conductor conductor = new Conductor(store);
  private final GraphPane graphs = new GraphPane(store);
  private final TopBar top = new TopBar(store, this);
  private final Map<Page, Node> sides = new EnumMap<>(Page.class);
  private final Inspector inspector = new Inspector();
  private final LossChart chart = new LossChart();
  private final VBox walkPanel;
  private final SplitPane across = new SplitPane();
  private final SplitPane down = new SplitPane();
  private final BorderPane root = new BorderPane();
  private final Scene scene;

  Workbench(double width, double height) {
    var explanation = new ExplanationView();
    var steps = new StepBar(store);
    walkPanel = new VBox(steps.root(), explanation.root());
    walkPanel.getStyleClass().add("walk-panel");
    walkPanel.setMinHeight(Region.USE_PREF_SIZE);
    scene = new Scene(root, width, height);
    connectEffects();
    List.of(
            expressionSide(),
            networkSide(),
            trainingSide(),
            top,
            graphs,
            steps,
            explanation,
            inspector,
            chart,
            this)
        .forEach(store::add);
    assemble();
    new Keys(store, this).listen(scene);
    conductor.begin();
  }

  Scene scene() {
    return scene;
  }

  Store store() {
    return store;
  }

  Conductor conductor() {
    return conductor;
  }

  void close() {
    conductor.close();
  }

  @Override
  public Node root() {
    return root;
  }

  @Override
  public void show(AppState state) {
    sides.forEach((page, side) -> side.setVisible(page == state.page()));
    boolean training = state.page() == Page.TRAINING;
    if (!down.getItems().isEmpty() && training != down.getItems().contains(chart.root())) {
      arrange(training);
    }
    look(state);
    top.showZoom(graphs.graph(state.page()).zoomProperty().get());
  }

  @Override
  public void zoomIn() {
    graphs.graph(store.state().page()).zoomIn();
  }

  @Override
  public void zoomOut() {
    graphs.graph(store.state().page()).zoomOut();
  }

  @Override
  public void fit() {
    graphs.graph(store.state().page()).fit();
  }

  @Override
  public void help() {
    HelpDialog.show(scene.getWindow());
  }

  private void connectEffects() {
    var placer = new Placer(store::dispatch);
    store.dispatch(new Action.LaidOut(Page.EXPRESSION, placer.now(store.state().expressionWalk())));
    store.addEffect(new Compiler(new Background("compiler", store::dispatch))::react);
    store.addEffect(new NetworkBuilder(new Background("builder", store::dispatch))::react);
    store.addEffect(conductor::react);
    store.addEffect(placer::react);
  }

  private View expressionSide() {
    var pane = new ExpressionPane(store);
    sides.put(Page.EXPRESSION, pane.root());
    return pane;
  }

  private View networkSide() {
    var pane = new NetworkPane(store);
    sides.put(Page.NETWORK, pane.root());
    return pane;
  }

  private View trainingSide() {
    var pane = new TrainingPane(store, conductor, new Background("files", store::dispatch));
    sides.put(Page.TRAINING, pane.root());
    return pane;
  }

  private void assemble() {
    var side = new StackPane();
    side.getChildren().setAll(sides.values());
    side.setMinWidth(220);
    across.getItems().setAll(side, graphs.root(), inspector.root());
    across.setDividerPositions(0.24, 0.8);
    across.setId("across");
    SplitPane.setResizableWithParent(side, false);
    SplitPane.setResizableWithParent(inspector.root(), false);
    down.setOrientation(Orientation.VERTICAL);
    arrange(store.state().page() == Page.TRAINING);
    root.setTop(top.root());
    root.setCenter(down);
    root.setId("workbench");
    for (var page : Page.values()) {
      graphs
          .graph(page)
          .zoomProperty()
          .subscribe(_ -> top.showZoom(graphs.graph(store.state().page()).zoomProperty().get()));
    }
    for (var style : STYLES) {
      scene
          .getStylesheets()
          .add(Objects.requireNonNull(Workbench.class.getResource(style), style).toExternalForm());
    }
  }

  /// The training page has the chart below and nothing to step through.
  private void arrange(boolean training) {
    down.getItems().setAll(across, training ? chart.root() : walkPanel);
    SplitPane.setResizableWithParent(walkPanel, false);
    down.setDividerPositions(training ? 0.58 : 0.82);
    if (training) {
      across.getItems().remove(inspector.root());
      across.setDividerPositions(0.24);
    } else if (!across.getItems().contains(inspector.root())) {
      across.getItems().add(inspector.root());
      across.setDividerPositions(0.24, 0.8);
    }
  }

  private void look(AppState state) {
    root.getStyleClass().removeAll("light", "dark", "presenting");
    root.getStyleClass().add(state.dark() ? "dark" : "light");
    if (state.presenting()) {
      root.getStyleClass().add("presenting");
    }
    String theme = (state.dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
    if (!theme.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(theme);
    }
  }
}
