package dev.chainrule.ui;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// The ways onto the JavaFX thread: after the present event, or once a frame.
final class Frames {

  private Frames() {}

  /// Runs `work` on the JavaFX thread, soon.
  static void later(Runnable work) {
    Platform.runLater(work);
  }

  /// Asks for one more frame, even if nothing changes.
  static void again() {
    Platform.requestNextPulse();
  }

  /// Calls `work` every frame with the time in nanoseconds, until the timer is stopped.
  static AnimationTimer each(LongConsumer work) {
    return new AnimationTimer() {
      @Override
      public void handle(long now) {
        work.accept(now);
      }
    };
  }
}
