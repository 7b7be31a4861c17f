package dev.chainrule.ui;

import dev.chainrule.state.Action;
import dev.chainrule.state.AppState;
import dev.chainrule.state.Walk;
import dev.chainrule.trace.Granularity;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The controls of the walk: to the ends, a step either way, play, how fast, how far at once, and a
/// track of all the steps.
final class StepBar implements View {

  private final Store store;
  private final FontIcon playIcon = new FontIcon(Feather.PLAY);
  private final Button first;
  private final Button back;
  private final Button play;
  private final Button forward;
  private final Button last;
  private final Slider speed = new Slider(0, 1, 0.3);
  private final ChoiceBox<Granularity> granularity = new ChoiceBox<>();
  private final StepTrack track;
  private final Label place = new Label();
  private final HBox root;
  private boolean showing;

  StepBar(Store store) {
    this.store = store;
    first = button("first", Feather.SKIP_BACK, "To the start  (Home)", new Action.First());
    back = button("back", Feather.CHEVRON_LEFT, "One step back  (\u2190)", new Action.Back());
    play = button("play", Feather.PLAY, "Play or pause  (Space)", new Action.Play());
    play.setGraphic(playIcon);
    play.getStyleClass().add("play");
    forward =
        button(
            "forward", Feather.CHEVRON_RIGHT, "One step forward  (\u2192)", new Action.Forward());
    last = button("last", Feather.SKIP_FORWARD, "To the end  (End)", new Action.Last());
    track = new StepTrack(count -> store.dispatch(new Action.GoTo(count)));
    configureSpeed();
    configureGranularity();
    place.setId("step-count");
    place.getStyleClass().add("step-count");
    HBox.setHgrow(track, Priority.ALWAYS);
    var speedLabel = new Label("speed");
    speedLabel.getStyleClass().add("caption");
    speedLabel.setMinWidth(Region.USE_PREF_SIZE);
    track.setMinWidth(120);
    root = new HBox(first, back, play, forward, last, speedLabel, speed, granularity, track, place);
    root.getStyleClass().add("step-bar");
  }

  @Override
  public Node root() {
    return root;
  }

  @Override
  public void show(AppState state) {
    root.setDisable(state.walk().isEmpty());
    state.walk().ifPresent(this::show);
  }

  private void show(Walk walk) {
    showing = true;
    var moment = walk.moment();
    first.setDisable(moment.isStart());
    back.setDisable(moment.isStart());
    forward.setDisable(moment.isEnd());
    last.setDisable(moment.isEnd());
    playIcon.setIconCode(walk.playing() ? Feather.PAUSE : Feather.PLAY);
    granularity.setValue(walk.granularity());
    speed.setValue(position(walk.speed()));
    track.show(walk.trace(), walk.count());
    place.setText("step " + walk.count() + " / " + walk.trace().size());
    showing = false;
  }

  private void configureSpeed() {
    speed.setId("speed");
    speed.setPrefWidth(90);
    speed.setTooltip(new Tooltip("Steps a second while playing"));
    speed
        .valueProperty()
        .addListener(
            (_, _, position) -> {
              if (!showing) {
                store.dispatch(new Action.ChooseSpeed(stepsPerSecond(position.doubleValue())));
              }
            });
  }

  private void configureGranularity() {
    granularity.setId("granularity");
    granularity.getItems().setAll(Granularity.values());
    granularity.setTooltip(new Tooltip("How far a step goes: one edge, one node, one pass"));
    granularity.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Granularity value) {
            return "by " + value.name().toLowerCase(Locale.ROOT);
          }

          @Override
          public Granularity fromString(String text) {
            return Granularity.valueOf(text.substring(3).toUpperCase(Locale.ROOT));
          }
        });
    granularity.setOnAction(
        _ -> {
          if (!showing) {
            store.dispatch(new Action.ChooseGranularity(granularity.getValue()));
          }
        });
  }

  /// Equal distances on the slider are equal ratios of speed.
  private static double stepsPerSecond(double position) {
    return Walk.SLOWEST * Math.pow(Walk.FASTEST / Walk.SLOWEST, position);
  }

  private static double position(double stepsPerSecond) {
    return Math.log(stepsPerSecond / Walk.SLOWEST) / Math.log(Walk.FASTEST / Walk.SLOWEST);
  }

  private Button button(String id, Feather glyph, String tip, Action action) {
    return TopBar.icon(id, glyph, tip, () -> store.dispatch(action));
  }
}
