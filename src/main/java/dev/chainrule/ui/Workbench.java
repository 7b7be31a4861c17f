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
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
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
  private final TrainingPane training =
      new TrainingPane(store, conductor, new Background("files", store::dispatch));
  private final LossChart chart = new LossChart();
  private final Panels panels;
  private final BorderPane root = new BorderPane();
  private final Scene scene;

  Workbench(double width, double height) {
    var explanation = new ExplanationView();
    var steps = new StepBar(store);
    var walk = new VBox(steps.root(), explanation.root());
    walk.getStyleClass().add("walk-panel");
    var side = new StackPane();
    panels = new Panels(side, graphs.root(), inspector.root(), walk, chart.root());
    scene = new Scene(root, width, height);
    connectEffects();
    var pages = List.of(expressionSide(), networkSide(), trainingSide());
    side.getChildren().setAll(sides.values());
    pages.forEach(store::add);
    List.of(top, graphs, steps, explanation, inspector, chart, panels, this).forEach(store::add);
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

  TrainingPane training() {
    return training;
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
  public void find() {
    top.find();
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
    sides.put(Page.TRAINING, training.root());
    return training;
  }

  private void assemble() {
    root.setTop(top.root());
    root.setCenter(panels.root());
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

  private void look(AppState state) {
    root.getStyleClass().removeAll("light", "dark", "presenting");
    root.getStyleClass().add(state.look().dark() ? "dark" : "light");
    if (state.look().presenting()) {
      root.getStyleClass().add("presenting");
    }
    String theme =
        (state.look().dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
    if (!theme.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(theme);
    }
  }
}
