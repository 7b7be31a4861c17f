package dev.chainrule.ui;

import dev.chainrule.trace.Numeral;
import java.util.DoubleSummaryStatistics;
import javafx.scene.chart.NumberAxis;
import javafx.util.StringConverter;

/// The axis of the losses: plain from zero, or logarithmic from one power of ten to another.
final class LossAxis {

  /// What a loss of zero is drawn as on the logarithmic scale.
  private static final double LEAST = 1e-300;

  private static final int MOST_TICKS = 6;

  private final NumberAxis axis = new NumberAxis();
  private boolean logarithmic = true;

  LossAxis() {
    axis.setAnimated(false);
    axis.setMinorTickVisible(false);
    axis.setTickLabelFormatter(
        new StringConverter<>() {
          @Override
          public String toString(Number place) {
            return label(place.doubleValue());
          }

          @Override
          public Number fromString(String text) {
            return Double.valueOf(text);
          }
        });
  }

  NumberAxis axis() {
    return axis;
  }

  /// Makes room for losses from the least to the greatest.
  void show(DoubleSummaryStatistics losses, boolean onLogarithmicScale) {
    logarithmic = onLogarithmicScale;
    axis.setForceZeroInRange(!logarithmic);
    axis.setAutoRanging(!logarithmic);
    if (logarithmic && losses.getCount() > 0) {
      double lower = Math.floor(Math.log10(Math.max(losses.getMin(), LEAST)));
      double upper = Math.ceil(Math.log10(Math.max(losses.getMax(), LEAST)));
      double decades = Math.ceil(Math.max(upper - lower, 1) / MOST_TICKS);
      axis.setTickUnit(decades);
      axis.setLowerBound(lower);
      axis.setUpperBound(lower + decades * Math.ceil(Math.max(upper - lower, 1) / decades));
    }
  }

  /// Where a loss is on the axis.
  double place(double loss) {
    return logarithmic ? Math.log10(Math.max(loss, LEAST)) : loss;
  }

  private String label(double place) {
    if (!logarithmic) {
      return Numeral.text(place);
    }
    long exponent = Math.round(place);
    return Math.abs(exponent) <= 3
        ? new java.math.BigDecimal("1e" + exponent).toPlainString()
        : "1e" + String.valueOf(exponent).replace('-', '\u2212');
  }
}
