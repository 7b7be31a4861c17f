package dev.chainrule.ui;

import dev.chainrule.state.AppState;
import dev.chainrule.state.Page;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The panels around the graph, with bars between them that can be dragged: settings on the left,
/// the inspector on the right, and the walk below them all; where something trains, the settings
/// have the whole height and the chart stands under the graph.
final class Panels implements View {

  private static final double SIDE = 0.24;
  private static final double INSPECTOR = 0.8;

  private final Region side;
  private final Node graph;
  private final Region inspector;
  private final Region walk;
  private final Node chart;
  private final SplitPane across = new SplitPane();
  private final SplitPane down = new SplitPane();
  private final StackPane root = new StackPane();

  Panels(Region side, Node graph, Region inspector, Region walk, Node chart) {
    this.side = side;
    this.graph = graph;
    this.inspector = inspector;
    this.walk = walk;
    this.chart = chart;
    side.setMinWidth(220);
    inspector.setMinWidth(180);
    walk.setMinHeight(Region.USE_PREF_SIZE);
    SplitPane.setResizableWithParent(side, false);
    SplitPane.setResizableWithParent(inspector, false);
    SplitPane.setResizableWithParent(walk, false);
    down.setOrientation(Orientation.VERTICAL);
    across.setId("across");
    down.setId("down");
  }

  @Override
  public Node root() {
    return root;
  }

  @Override
  public void show(AppState state) {
    boolean training = state.page() == Page.TRAINING;
    var wanted = new ArrayList<Node>();
    if (state.look().side()) {
      wanted.add(side);
    }
    wanted.add(training ? down : graph);
    if (!training && state.look().inspecting().contains(state.page())) {
      wanted.add(inspector);
    }
    if (!across.getItems().equals(wanted)) {
      arrange(wanted, training);
    }
  }

  /// The panels that stay keep the width that somebody gave them.
  private void arrange(List<Node> wanted, boolean training) {
    double left = share(side, SIDE);
    double right = 1 - share(inspector, 1 - INSPECTOR);
    root.getChildren().clear();
    down.getItems().clear();
    across.getItems().setAll(wanted);
    if (wanted.size() == 3) {
      across.setDividerPositions(left, right);
    } else if (wanted.size() == 2) {
      across.setDividerPositions(wanted.contains(side) ? left : right);
    }
    down.getItems().setAll(training ? graph : across, training ? chart : walk);
    down.setDividerPositions(training ? 0.55 : 0.82);
    root.getChildren().setAll(training ? across : down);
  }

  private double share(Region panel, double first) {
    boolean shown = across.getItems().contains(panel) && across.getWidth() > 0;
    return shown ? panel.getWidth() / across.getWidth() : first;
  }
}
