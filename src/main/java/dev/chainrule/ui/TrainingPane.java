package dev.chainrule.ui;

import atlantafx.base.theme.Styles;
import dev.chainrule.data.Csv;
import dev.chainrule.engine.Engine;
import dev.chainrule.expr.MatrixText;
import dev.chainrule.nn.Activation;
import dev.chainrule.nn.Loss;
import dev.chainrule.nn.OptimizerKind;
import dev.chainrule.state.Action;
import dev.chainrule.state.AppState;
import dev.chainrule.train.Progress;
import dev.chainrule.train.Settings;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The training page's side: what is trained on what, the run's buttons, and how far it is.
final class TrainingPane implements View {

  private final Store store;
  private final Background files;
  private final TextField hidden;
  private final ChoiceBox<Activation> activation;
  private final CheckBox outputBias;
  private final ChoiceBox<Engine> engine;
  private final ChoiceBox<Loss> loss;
  private final ChoiceBox<OptimizerKind> optimizer;
  private final TextField rate;
  private final TextField batch;
  private final TextField iterations;
  private final TextField seed;
  private final Label table = new Label();
  private final Label problem = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Button start;
  private final Node root;

  TrainingPane(Store store, Conductor conductor, Background files) {
    this.store = store;
    this.files = files;
    var form = new Form(sentence -> store.dispatch(new Action.TrainingRefused(sentence)));
    hidden = form.sizes("layers", "hidden layers", sizes -> edit(s -> s.withHidden(sizes)));
    activation =
        form.choice(
            "activation",
            "activation",
            List.of(Activation.values()),
            a -> edit(s -> s.withActivation(a)));
    outputBias = form.check("output-bias", "output bias", b -> edit(s -> s.withOutputBias(b)));
    engine =
        form.choice(
            "training-engine", "engine", List.of(Engine.values()), e -> edit(s -> s.withEngine(e)));
    loss =
        form.choice(
            "loss", "loss", List.of(Loss.values()), chosen -> edit(s -> s.withLoss(chosen)));
    optimizer =
        form.choice(
            "optimizer",
            "optimizer",
            List.of(OptimizerKind.values()),
            o -> edit(s -> s.withOptimizer(o)));
    rate = form.number("rate", "learning rate", r -> edit(s -> s.withLearningRate(r)));
    batch = form.whole("batch", "batch (0: all)", 0, b -> edit(s -> s.withBatch(b)));
    iterations = form.whole("iterations", "iterations", 1, i -> edit(s -> s.withIterations(i)));
    seed = form.seed("seed", "seed", x -> edit(s -> s.withSeed(x)));
    start = button("train", "Start", Feather.PLAY, () -> toggle(conductor));
    start.getStyleClass().add(Styles.ACCENT);
    var step = button("iteration", "One iteration", Feather.CHEVRON_RIGHT, conductor::step);
    var reset = button("reset", "Reset", Feather.ROTATE_CCW, conductor::reset);
    var open = button("open-csv", "Open a CSV file\u2026", Feather.FOLDER, this::open);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setId("training-bar");
    for (var label : List.of(table, problem)) {
      label.setWrapText(true);
    }
    table.getStyleClass().add("hint");
    table.setId("table");
    problem.setId("training-problem");
    problem.getStyleClass().add("problem");
    var content =
        new VBox(
            ExpressionPane.header("DATA"),
            table,
            open,
            ExpressionPane.header("TRAINING"),
            new FlowPane(8, 8, start, step, reset),
            bar,
            problem,
            form);
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
    var training = state.training();
    var settings = training.settings();
    NetworkPane.write(
        hidden, settings.hidden().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    activation.setValue(settings.activation());
    outputBias.setSelected(settings.outputBias());
    engine.setValue(settings.engine());
    loss.setValue(settings.learning().loss());
    optimizer.setValue(settings.learning().optimizer());
    NetworkPane.write(batch, String.valueOf(settings.learning().batch()));
    NetworkPane.write(rate, MatrixText.write(settings.learningRate()));
    NetworkPane.write(iterations, String.valueOf(settings.iterations()));
    NetworkPane.write(seed, String.valueOf(settings.seed()));
    table.setText(
        training.table()
            + ": "
            + training.data().rows()
            + " rows, "
            + training.data().names().size()
            + " features, predicting "
            + training.data().target());
    String sentence =
        training.problem().isEmpty()
            ? training.progress().map(Progress::sentence).orElse("")
            : training.problem();
    problem.setText(sentence);
    problem.setManaged(!sentence.isEmpty());
    bar.setProgress(
        training
            .progress()
            .map(p -> (double) p.iteration() / Math.max(settings.iterations(), 1))
            .orElse(0.0));
    start.setText(training.isRunning() ? "Pause" : "Start");
    ((FontIcon) start.getGraphic())
        .setIconCode(training.isRunning() ? Feather.PAUSE : Feather.PLAY);
  }

  private void toggle(Conductor conductor) {
    if (store.state().training().isRunning()) {
      conductor.pause();
    } else {
      conductor.start();
    }
  }

  private void edit(UnaryOperator<Settings> change) {
    var changed = change.apply(store.state().training().settings());
    if (!changed.equals(store.state().training().settings())
        || !store.state().training().problem().isEmpty()) {
      store.dispatch(new Action.EditTraining(changed));
    }
  }

  private void open() {
    var chooser = new FileChooser();
    chooser.setTitle("Open a table of numbers");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv", "*.txt"));
    var file = chooser.showOpenDialog(root.getScene().getWindow());
    if (file != null) {
      open(file);
    }
  }

  /// Reads the file in the background; a faulty one says where, and the table in use stays.
  void open(File file) {
    files.run(
        "opening",
        () ->
            switch (Csv.read(file.toPath(), Optional.empty())) {
              case Csv.Result.Table read -> new Action.TableOpened(read.dataset(), file.getName());
              case Csv.Result.Faulty faulty ->
                  new Action.TrainingRefused(file.getName() + ", " + faulty.sentence());
            },
        Action.TrainingRefused::new);
  }

  private static Button button(String id, String text, Feather glyph, Runnable action) {
    var button = new Button(text, new FontIcon(glyph));
    button.setId(id);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
