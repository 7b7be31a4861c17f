package dev.chainrule.ui;

import dev.chainrule.state.AppState;
import dev.chainrule.trace.Numeral;
import dev.chainrule.train.LossCurve;
import dev.chainrule.train.Progress;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The loss over the iterations, growing while the run does, with the newest numbers beside it
/// large enough for the back row.
///
/// A loss falls fast and then slowly, so the scale is logarithmic unless somebody wants it plain.
final class LossChart implements View {

  /// More points than this are no finer on a screen; every point stands for the same number of
  /// iterations.
  private static final int POINTS = 400;

  private final NumberAxis iterations = new NumberAxis();
  private final LossAxis losses = new LossAxis();
  private final XYChart.Series<Number, Number> series = new XYChart.Series<>();
  private final CheckBox logarithmic = new CheckBox("log scale");
  private final Label loss = figure("loss-now");
  private final Label iteration = figure("iteration-now");
  private final Label pace = figure("pace-now");
  private final HBox root;
  private LossCurve.View shown = LossCurve.View.EMPTY;

  LossChart() {
    var chart = new LineChart<>(iterations, losses.axis());
    chart.setId("loss-chart");
    chart.setAnimated(false);
    chart.setCreateSymbols(false);
    chart.setLegendVisible(false);
    chart.getData().add(series);
    chart.setMinHeight(120);
    HBox.setHgrow(chart, Priority.ALWAYS);
    configureAxes();
    logarithmic.setId("log-scale");
    logarithmic.setSelected(true);
    logarithmic.setOnAction(_ -> draw(shown));
    var figures =
        new VBox(
            caption("loss"),
            loss,
            caption("iteration"),
            iteration,
            caption("iterations a second"),
            pace,
            logarithmic);
    figures.getStyleClass().add("figures");
    figures.setMinWidth(Region.USE_PREF_SIZE);
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
    int planned = state.training().settings().iterations();
    loss.setText(progress.map(p -> Numeral.text(p.loss())).orElse("\u00b7"));
    iteration.setText(progress.map(p -> p.iteration() + " / " + planned).orElse("\u00b7"));
    pace.setText(progress.filter(p -> p.seconds() > 0).map(LossChart::pace).orElse("\u00b7"));
    iterations.setUpperBound(planned);
    iterations.setTickUnit(tick(planned));
    var curve = progress.map(Progress::curve).orElse(LossCurve.View.EMPTY);
    if (!curve.equals(shown)) {
      draw(curve);
    }
  }

  private void configureAxes() {
    iterations.setLabel("iteration");
    iterations.setAnimated(false);
    iterations.setAutoRanging(false);
    iterations.setMinorTickVisible(false);
    losses.axis().setLabel("loss");
  }

  private void draw(LossCurve.View curve) {
    shown = curve;
    losses.show(
        IntStream.range(0, curve.size()).mapToDouble(curve::at).summaryStatistics(),
        logarithmic.isSelected());
    int stride = Math.max(1, curve.size() / POINTS);
    var points = new ArrayList<XYChart.Data<Number, Number>>();
    for (int i = 0; i < curve.size(); i += stride) {
      points.add(point(curve, i));
    }
    if (curve.size() > 0 && (curve.size() - 1) % stride != 0) {
      points.add(point(curve, curve.size() - 1));
    }
    series.getData().setAll(points);
  }

  private XYChart.Data<Number, Number> point(LossCurve.View curve, int at) {
    return new XYChart.Data<>(at, losses.place(curve.at(at)));
  }

  /// A tenth of the whole, as 1, 2 or 5 times a power of ten.
  private static double tick(int planned) {
    double rough = Math.max(planned / 10.0, 1);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double share = rough / power;
    return power * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
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
