package dev.chainrule.ui.graph;

import dev.chainrule.engine.Scope;
import dev.chainrule.layout.Item;
import dev.chainrule.layout.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.animation.Interpolator;
import javafx.animation.PathTransition;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// A graph on the screen. A new [Layout] makes new cards and curves; a new [Readout] only changes
/// what they say.
public final class GraphView extends StackPane {

  private static final PseudoClass FAR = PseudoClass.getPseudoClass("far");
  private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");
  private static final PseudoClass BACKWARD = PseudoClass.getPseudoClass("backward");
  private static final Duration PULSE = Duration.millis(200);

  private final Group edges = new Group();
  private final Group cards = new Group();
  private final Group labels = new Group();
  private final Circle pulse = new Circle(5);
  private final Viewport viewport = new Viewport(new Group(edges, cards, labels));
  private final Minimap minimap = new Minimap(viewport);
  private final List<Card> shownCards = new ArrayList<>();
  private final List<EdgeLine> shownEdges = new ArrayList<>();
  private final IntConsumer onSelect;
  private final Consumer<Scope> onOpen;
  private @Nullable Layout layout;
  private OptionalInt shownSelection = OptionalInt.empty();

  /// @param onSelect is told the node that was clicked, or -1 for the empty canvas
  /// @param onOpen is told the group that was double-clicked
  public GraphView(IntConsumer onSelect, Consumer<Scope> onOpen) {
    this.onSelect = onSelect;
    this.onOpen = onOpen;
    setId("graph");
    getStyleClass().add("graph");
    pulse.getStyleClass().add("pulse");
    pulse.setVisible(false);
    labels.getChildren().add(pulse);
    labels.setMouseTransparent(true);
    StackPane.setAlignment(minimap, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(minimap, new Insets(12));
    getChildren().addAll(viewport, minimap);
    viewport.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clickedCanvas);
    viewport.zoom().subscribe(zoom -> pseudoClassStateChanged(FAR, zoom.doubleValue() < 0.35));
  }

  /// Shows the numbers of `readout` on the picture of `newLayout`.
  public void show(Layout newLayout, Readout readout, OptionalInt selected) {
    if (layout != newLayout) {
      build(newLayout);
    }
    for (var card : shownCards) {
      card.show(readout);
      card.setSelected(card.item() instanceof Item.Single(int node) && selected.orElse(-1) == node);
    }
    shownEdges.forEach(edge -> edge.show(readout.lit(), newLayout.boxes()));
    readout.lit().ifPresent(step -> reveal(newLayout, step.written()));
    if (!selected.equals(shownSelection)) {
      shownSelection = selected;
      selected.ifPresent(node -> reveal(newLayout, node));
    }
  }

  /// Lets a dot run along the lit edge, against its direction in the backward pass.
  public void pulse(boolean backward) {
    shownEdges.stream()
        .filter(EdgeLine::isLit)
        .findFirst()
        .ifPresent(edge -> pulse(edge, backward));
  }

  public void fit() {
    viewport.fit();
  }

  public void zoomIn() {
    viewport.zoomBy(1.25);
  }

  public void zoomOut() {
    viewport.zoomBy(0.8);
  }

  public void actualSize() {
    viewport.actualSize();
  }

  public ReadOnlyDoubleProperty zoomProperty() {
    return viewport.zoom();
  }

  private void build(Layout newLayout) {
    layout = newLayout;
    shownCards.clear();
    shownEdges.clear();
    var visible = newLayout.visible();
    for (int i = 0; i < visible.items().size(); i++) {
      shownCards.add(placed(card(newLayout, visible.items().get(i)), newLayout, i));
    }
    for (int i = 0; i < visible.links().size(); i++) {
      shownEdges.add(new EdgeLine(visible.links().get(i), newLayout.curves().get(i)));
    }
    cards.getChildren().setAll(shownCards);
    edges.getChildren().setAll(shownEdges);
    labels.getChildren().setAll(shownEdges.stream().map(EdgeLine::label).toList());
    labels.getChildren().add(pulse);
    pseudoClassStateChanged(DENSE, visible.links().size() > 2 * visible.items().size());
    minimap.show(newLayout);
    viewport.setContentSize(newLayout.size().width(), newLayout.size().height());
  }

  private Card card(Layout newLayout, Item item) {
    var card =
        switch (item) {
          case Item.Single single -> new NodeCard(single, newLayout.visible().graph());
          case Item.Group group -> new GroupCard(group, newLayout.visible().graph());
          case Item.Rest rest -> new RestCard(rest);
        };
    card.setOnMouseClicked(event -> clicked(card, event));
    card.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose(card, true);
            event.consume();
          }
        });
    return card;
  }

  private static Card placed(Card card, Layout layout, int item) {
    var box = layout.boxes().get(item);
    card.setPrefSize(box.width(), box.height());
    card.setMaxSize(box.width(), box.height());
    card.relocate(box.x(), box.y());
    return card;
  }

  private void clicked(Card card, MouseEvent event) {
    if (event.isStillSincePress()) {
      card.requestFocus();
      choose(card, event.getClickCount() == 2);
    }
    event.consume();
  }

  private void choose(Card card, boolean open) {
    switch (card.item()) {
      case Item.Single single -> onSelect.accept(single.node());
      case Item.Group group -> {
        if (open) {
          onOpen.accept(group.scope());
        }
      }
      case Item.Rest _ -> onSelect.accept(-1);
    }
  }

  private void clickedCanvas(MouseEvent event) {
    if (event.isStillSincePress()) {
      onSelect.accept(-1);
    }
  }

  private void reveal(Layout shown, int node) {
    viewport.reveal(shown.boxes().get(shown.visible().itemOf().get(node)));
  }

  private void pulse(EdgeLine edge, boolean backward) {
    var points = edge.curve().points();
    var path = new Path(new MoveTo(points.getFirst().x(), points.getFirst().y()));
    for (int i = 1; i < points.size(); i += 3) {
      path.getElements()
          .add(
              new CubicCurveTo(
                  points.get(i).x(),
                  points.get(i).y(),
                  points.get(i + 1).x(),
                  points.get(i + 1).y(),
                  points.get(i + 2).x(),
                  points.get(i + 2).y()));
    }
    pulse.pseudoClassStateChanged(BACKWARD, backward);
    pulse.setVisible(true);
    var transition = new PathTransition(PULSE, path, pulse);
    transition.setInterpolator(Interpolator.EASE_BOTH);
    transition.setRate(backward ? -1 : 1);
    if (backward) {
      transition.jumpTo(PULSE);
    }
    transition.setOnFinished(_ -> pulse.setVisible(false));
    transition.play();
  }
}
