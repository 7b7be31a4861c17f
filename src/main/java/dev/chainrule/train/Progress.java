package dev.chainrule.train;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Graph;

/// How far a training run is, at one moment.
///
/// @param iteration how many updates have happened
/// @param loss the last known loss
/// @param state what the run is doing
/// @param sentence why it stopped, where there is something to say; else empty
/// @param seconds how long it has computed
public record Progress(
    int iteration,
    double loss,
    State state,
    String sentence,
    double seconds,
    LossCurve.View curve,
    Graph graph,
    Engine.Readings readings) {

  public enum State {
    PAUSED,
    RUNNING,
    FINISHED,
    DIVERGED
  }
}
