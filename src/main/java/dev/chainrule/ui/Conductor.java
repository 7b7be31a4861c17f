package dev.chainrule.ui;

import dev.chainrule.state.Action;
import dev.chainrule.state.AppState;
import dev.chainrule.state.Page;
import dev.chainrule.train.Mailbox;
import dev.chainrule.train.Progress;
import dev.chainrule.train.Trainer;
import dev.chainrule.train.TrainingRun;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// Effect: owns the training run, which is made anew when the settings or the table change, and
/// once a frame takes its newest message; and moves the walk on while it plays.
final class Conductor {

  private final Store store;
  private final AnimationTimer frames = Frames.each(this::frame);
  private Mailbox<Progress> mailbox = new Mailbox<>();
  private @Nullable TrainingRun run;
  private long lastStep;

  Conductor(Store store) {
    this.store = store;
  }

  void begin() {
    frames.start();
  }

  void react(AppState before, AppState after) {
    var old = before.training();
    var now = after.training();
    boolean changed = !old.settings().equals(now.settings()) || old.data() != now.data();
    boolean opened = after.page() == Page.TRAINING && run == null;
    if (changed || opened) {
      reset(after);
    }
  }

  void start() {
    if (run != null) {
      run.start();
    }
  }

  void pause() {
    if (run != null) {
      run.pause();
    }
  }

  void step() {
    if (run != null) {
      run.step();
    }
  }

  /// Throws the run away and makes a new one from the same seed.
  void reset() {
    reset(store.state());
  }

  void close() {
    frames.stop();
    if (run != null) {
      run.close();
    }
  }

  private void reset(AppState state) {
    if (run != null) {
      run.close();
      run = null;
    }
    mailbox = new Mailbox<>();
    if (state.training().settings().problem().isEmpty()) {
      var training = state.training();
      run = new TrainingRun(() -> Trainer.of(training.settings(), training.data()), mailbox);
    }
  }

  private void frame(long now) {
    mailbox.take().ifPresent(progress -> store.dispatch(new Action.TrainingProgressed(progress)));
    store
        .state()
        .walk()
        .filter(walk -> walk.playing() && now - lastStep > 1e9 / walk.speed())
        .ifPresent(
            _ -> {
              lastStep = now;
              store.dispatch(new Action.Forward());
            });
  }
}
