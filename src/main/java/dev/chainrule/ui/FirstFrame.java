package dev.chainrule.ui;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.Scene;

/// Says in the log how long it took from the start of the process until a person saw something:
/// what start times are measured by.
final class FirstFrame {

  private final Scene scene;
  private final Runnable pulse = this::pulsed;
  private int pulses;

  FirstFrame(Scene scene) {
    this.scene = scene;
  }

  void report() {
    scene.addPostLayoutPulseListener(pulse);
    Frames.again();
  }

  /// The frame of the first pulse is on the screen when the second one comes.
  private void pulsed() {
    pulses++;
    if (pulses == 2) {
      scene.removePostLayoutPulseListener(pulse);
      var now = Instant.now();
      ProcessHandle.current().info().startInstant().ifPresent(start -> log(start, now));
    } else {
      Frames.again();
    }
  }

  private static void log(Instant start, Instant now) {
    System.getLogger("dev.chainrule.ui")
        .log(
            System.Logger.Level.DEBUG,
            () -> "first frame after " + Duration.between(start, now).toMillis() + " ms");
  }
}
