package dev.chainrule.ui;

import dev.chainrule.state.AppState;
import dev.chainrule.trace.Numeral;
import dev.chainrule.train.LossCurve;
import dev.chainrule.train.Progress;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The loss over the iterations, growing while the run does, with the newest numbers beside it
/// large enough for the back row.
final class LossChart implements View {

  /// More points than this are no finer on a screen; every point stands for the same number of
  /// iterations.
  private static final int POINTS = 400;

  private final NumberAxis iterations = new NumberAxis();
  private final NumberAxis losses = new NumberAxis();
  private final XYChart.Series<Number, Number> series = new XYChart.Series<>();
  private final Label loss = figure("loss-now");
  private final Label iteration = figure("iteration-now");
  private final Label pace = figure("pace-now");
  private final HBox root;
  private LossCurve.View shown = LossCurve.View.EMPTY;

  LossChart() {
    var chart = new LineChart<>(iterations, losses);
    chart.setId("loss-chart");
    chart.setAnimated(false);
    chart.setCreateSymbols(false);
    chart.setLegendVisible(false);
    chart.getData().add(series);
    chart.setMinHeight(120);
    iterations.setLabel("iteration");
    iterations.setForceZeroInRange(true);
    iterations.setAnimated(false);
    losses.setAnimated(false);
    losses.setLabel("loss (mean squared error)");
    losses.setForceZeroInRange(true);
    HBox.setHgrow(chart, Priority.ALWAYS);
    var figures =
        new VBox(
            caption("loss"),
            loss,
            caption("iteration"),
            iteration,
            caption("iterations a second"),
            pace);
    figures.getStyleClass().add("figures");
    root = new HBox(chart, figures);
    root.getStyleClass().add("loss");
  }

  @Override
  public Node root() {
    return root;
  }

  @Override
  public void show(AppState state) {
    var progress = state.training().progress();
    loss.setText(progress.map(p -> Numeral.text(p.loss())).orElse("\u00b7"));
    iteration.setText(
        progress
            .map(p -> p.iteration() + " / " + state.training().settings().iterations())
            .orElse("\u00b7"));
    pace.setText(progress.filter(p -> p.seconds() > 0).map(LossChart::pace).orElse("\u00b7"));
    var curve = progress.map(Progress::curve).orElse(LossCurve.View.EMPTY);
    if (!curve.equals(shown)) {
      shown = curve;
      draw(curve);
    }
  }

  private void draw(LossCurve.View curve) {
    int stride = Math.max(1, curve.size() / POINTS);
    var points = new java.util.ArrayList<XYChart.Data<Number, Number>>();
    for (int i = 0; i < curve.size(); i += stride) {
      points.add(new XYChart.Data<>(i, curve.at(i)));
    }
    if (curve.size() > 0 && (curve.size() - 1) % stride != 0) {
      points.add(new XYChart.Data<>(curve.size() - 1, curve.at(curve.size() - 1)));
    }
    series.getData().setAll(points);
  }

  private static String pace(Progress progress) {
    return String.format(Locale.ROOT, "%,.0f", progress.iteration() / progress.seconds());
  }

  private static Label figure(String id) {
    var label = new Label("\u00b7");
    label.setId(id);
    label.getStyleClass().addAll("figure", "number");
    return label;
  }

  private static Label caption(String text) {
    var label = new Label(text);
    label.getStyleClass().add("caption");
    return label;
  }
}
