package dev.chainrule.train;

import dev.chainrule.train.Progress.State;
import java.util.Optional;

/// One run from its first weights on: the trainer, what it is doing and what it has done.
final class Course {

  private final Trainer trainer;
  private final LossCurve curve = new LossCurve();
  private State state = State.PAUSED;
  private double loss;
  private long nanos;
  private String sentence = "";

  Course(Trainer trainer) {
    this.trainer = trainer;
    this.loss = trainer.loss();
  }

  boolean isRunning() {
    return state == State.RUNNING;
  }

  /// A paused run goes on; one that has ended stays as it is.
  void begin() {
    state = state == State.PAUSED ? State.RUNNING : state;
  }

  void pause() {
    if (isRunning()) {
      rest(State.PAUSED);
    }
  }

  /// One iteration, if there is one left.
  void iterate() {
    int planned = trainer.settings().iterations();
    if (trainer.iteration() < planned) {
      step();
    }
    if (isRunning() && trainer.iteration() >= planned) {
      rest(State.FINISHED);
    }
  }

  Progress progress() {
    return new Progress(
        trainer.iteration(),
        loss,
        state,
        sentence,
        nanos / 1e9,
        curve.view(),
        Optional.of(trainer.snapshot()));
  }

  private void step() {
    long started = System.nanoTime();
    loss = trainer.step();
    nanos += System.nanoTime() - started;
    var divergence = trainer.divergence();
    if (divergence.isPresent()) {
      state = State.DIVERGED;
      sentence = divergence.get();
    } else {
      curve.append(loss);
    }
  }

  /// Whoever looks now has time to, so the loss and the numbers are those after the last update.
  private void rest(State next) {
    state = next;
    loss = trainer.loss();
  }
}
