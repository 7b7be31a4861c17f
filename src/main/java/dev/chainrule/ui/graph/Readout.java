package dev.chainrule.ui.graph;

import dev.chainrule.engine.Engine;
import dev.chainrule.expr.Matrix;
import dev.chainrule.trace.Gradient;
import dev.chainrule.trace.Moment;
import dev.chainrule.trace.Step;
import java.util.Optional;

/// The numbers to show on a graph: those of a moment of a trace, or those of a finished run.
public interface Readout {

  Optional<Matrix> value(int node);

  Gradient gradient(int node);

  /// The step that is lit.
  Optional<Step> lit();

  static Readout of(Moment moment) {
    return new Readout() {
      @Override
      public Optional<Matrix> value(int node) {
        return moment.value(node);
      }

      @Override
      public Gradient gradient(int node) {
        return moment.gradient(node);
      }

      @Override
      public Optional<Step> lit() {
        return moment.last();
      }
    };
  }

  static Readout of(Engine.Readings readings) {
    return new Readout() {
      @Override
      public Optional<Matrix> value(int node) {
        return Optional.of(readings.values().get(node));
      }

      @Override
      public Gradient gradient(int node) {
        return readings
            .gradients()
            .get(node)
            .<Gradient>map(Gradient.Final::new)
            .orElseGet(Gradient.None::new);
      }

      @Override
      public Optional<Step> lit() {
        return Optional.empty();
      }
    };
  }
}
