package dev.chainrule.ui;

import atlantafx.base.theme.Styles;
import dev.chainrule.state.Action;
import dev.chainrule.state.AppState;
import dev.chainrule.state.Page;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the top: the pages, what is being worked on, and how the window looks.
final class TopBar implements View {

  private final Map<Page, ToggleButton> pages = new EnumMap<>(Page.class);
  private final Label busy = new Label();
  private final Label zoom = new Label();
  private final FindField find;
  private final HBox root;

  TopBar(Store store, Commands commands) {
    find = new FindField(store);
    var brand = new Label("Chainrule");
    brand.getStyleClass().add("brand");
    brand.setMinWidth(Region.USE_PREF_SIZE);
    busy.getStyleClass().add("busy");
    busy.setId("busy");
    zoom.getStyleClass().add("zoom");
    zoom.setId("zoom");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    root =
        new HBox(
            brand,
            pages(store),
            space,
            busy,
            find.root(),
            icon("zoom-out", Feather.ZOOM_OUT, "Zoom out  (\u2212)", commands::zoomOut),
            zoom,
            icon("zoom-in", Feather.ZOOM_IN, "Zoom in  (+)", commands::zoomIn),
            icon("fit", Feather.MAXIMIZE, "Fit the graph to the window  (0)", commands::fit),
            icon(
                "fold-side",
                Feather.SIDEBAR,
                "Fold the left panel  ([)",
                () -> store.dispatch(new Action.FoldSide())),
            icon(
                "fold-inspector",
                Feather.INFO,
                "Fold the inspector  (])",
                () -> store.dispatch(new Action.FoldInspector())),
            icon(
                "theme",
                Feather.MOON,
                "Light or dark  (Ctrl+D)",
                () -> store.dispatch(new Action.SwitchTheme())),
            icon(
                "present",
                Feather.AIRPLAY,
                "Larger, for a projector  (F5)",
                () -> store.dispatch(new Action.SwitchPresenting())),
            icon("help", Feather.HELP_CIRCLE, "Keys and language  (F1)", commands::help));
    root.getStyleClass().add("top-bar");
  }

  @Override
  public Node root() {
    return root;
  }

  @Override
  public void show(AppState state) {
    pages.forEach((page, button) -> button.setSelected(page == state.page()));
    find.show(state);
    busy.setText(state.busy().isEmpty() ? "" : state.busy() + "\u2026");
  }

  void find() {
    find.focus();
  }

  void showZoom(double share) {
    zoom.setText(Math.round(share * 100) + "%");
  }

  private HBox pages(Store store) {
    var group = new ToggleGroup();
    var box = new HBox();
    box.setAlignment(Pos.CENTER_LEFT);
    for (var page : Page.values()) {
      var button = new ToggleButton(page.title());
      button.setId("page-" + page.title().toLowerCase(java.util.Locale.ROOT));
      button.setToggleGroup(group);
      button.getStyleClass().add("page-toggle");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            store.dispatch(new Action.ShowPage(page));
          });
      pages.put(page, button);
      box.getChildren().add(button);
    }
    box.getChildren().getFirst().getStyleClass().add(Styles.LEFT_PILL);
    box.getChildren().get(1).getStyleClass().add(Styles.CENTER_PILL);
    box.getChildren().getLast().getStyleClass().add(Styles.RIGHT_PILL);
    return box;
  }

  static Button icon(String id, Feather glyph, String tip, Runnable action) {
    var button = new Button(null, new FontIcon(glyph));
    button.setId(id);
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(tip);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
