package dev.chainrule.train;

import java.util.Optional;

/// How far a training run is, at one moment.
///
/// @param iteration how many updates have happened
/// @param loss the last known loss
/// @param state what the run is doing
/// @param sentence why it stopped, where there is something to say; else empty
/// @param seconds how long it has computed
/// @param curve the loss before every update so far
/// @param snapshot the graph and its numbers; absent only if there was no graph to make
public record Progress(
    int iteration,
    double loss,
    State state,
    String sentence,
    double seconds,
    LossCurve.View curve,
    Optional<Snapshot> snapshot) {

  public enum State {
    PAUSED,
    RUNNING,
    FINISHED,
    /// A number was not finite any more; nothing is updated after that.
    DIVERGED,
    /// The run could not be made or go on, for want of memory, say.
    FAILED
  }

  /// Over the whole run; 0 before the first.
  public double iterationsPerSecond() {
    return seconds > 0 ? iteration / seconds : 0;
  }

  static Progress failed(String sentence) {
    return new Progress(
        0, Double.NaN, State.FAILED, sentence, 0, LossCurve.View.EMPTY, Optional.empty());
  }
}
