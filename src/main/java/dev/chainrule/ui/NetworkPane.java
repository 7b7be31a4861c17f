package dev.chainrule.ui;

import dev.chainrule.engine.Engine;
import dev.chainrule.nn.Activation;
import dev.chainrule.state.Action;
import dev.chainrule.state.AppState;
import dev.chainrule.state.Network;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The network page's side: which network, with which weights, on which engine.
final class NetworkPane implements View {

  private final Store store;
  private final TextField hidden;
  private final ChoiceBox<Activation> activation;
  private final CheckBox bias;
  private final CheckBox outputBias;
  private final TextField seed;
  private final ChoiceBox<Engine> engine;
  private final TextField features;
  private final TextField row;
  private final Label problem = new Label();
  private final Label about = new Label();
  private final Hyperlink close = new Hyperlink("close all groups");
  private final Node root;

  NetworkPane(Store store) {
    this.store = store;
    var form = new Form(this::refuse);
    hidden = form.sizes("network-layers", "hidden layers", sizes -> edit(n -> n.withHidden(sizes)));
    activation =
        form.choice(
            "network-activation",
            "activation",
            List.of(Activation.values()),
            a -> edit(n -> n.withActivation(a)));
    bias = form.check("network-bias", "bias", b -> edit(n -> n.withBias(b)));
    outputBias =
        form.check("network-output-bias", "output bias", b -> edit(n -> n.withOutputBias(b)));
    seed = form.seed("network-seed", "seed", s -> edit(n -> n.withSeed(s)));
    engine =
        form.choice(
            "network-engine", "engine", List.of(Engine.values()), e -> edit(n -> n.withEngine(e)));
    features = form.whole("network-features", "features", 1, f -> edit(n -> n.withFeatures(f)));
    row = form.whole("network-row", "data row", 1, r -> edit(n -> n.withRow(r - 1)));
    close.setId("close-groups");
    close.setOnAction(_ -> store.dispatch(new Action.CloseAll()));
    problem.setWrapText(true);
    problem.setId("network-problem");
    problem.getStyleClass().add("problem");
    about.setWrapText(true);
    about.getStyleClass().add("hint");
    var content =
        new VBox(
            ExpressionPane.header("NETWORK"),
            form,
            problem,
            about,
            close,
            Suggestions.forNetworks());
    content.getStyleClass().add("panel-content");
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("side-panel", "edge-to-edge");
    root = scroll;
  }

  @Override
  public Node root() {
    return root;
  }

  @Override
  public void show(AppState state) {
    var network = state.network();
    write(hidden, network.hidden().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    activation.setValue(network.activation());
    bias.setSelected(network.bias());
    outputBias.setSelected(network.outputBias());
    write(seed, String.valueOf(network.seed()));
    engine.setValue(network.engine());
    write(features, String.valueOf(network.features()));
    write(row, String.valueOf(network.row() + 1));
    row.setDisable(network.engine() == Engine.TENSOR);
    problem.setText(state.networkProblem());
    problem.setManaged(!state.networkProblem().isEmpty());
    boolean opened = state.networkWalk().filter(walk -> !walk.opened().isEmpty()).isPresent();
    close.setVisible(opened);
    close.setManaged(opened);
    about.setText(
        network.engine() == Engine.SCALAR
            ? "Row "
                + (network.row() + 1)
                + " of "
                + state.training().table()
                + ", features standardised. Every neuron is spelled out in single numbers."
            : "All "
                + state.training().data().rows()
                + " rows of "
                + state.training().table()
                + " at once, as matrices, features standardised.");
  }

  private void edit(UnaryOperator<Network> change) {
    var changed = change.apply(store.state().network());
    if (!changed.equals(store.state().network())) {
      store.dispatch(new Action.EditNetwork(changed));
    }
  }

  private void refuse(String sentence) {
    store.dispatch(new Action.NetworkFailed(store.state().network(), sentence));
  }

  static void write(TextField field, String text) {
    if (!field.isFocused() && !field.getText().equals(text)) {
      field.setText(text);
    }
  }
}
