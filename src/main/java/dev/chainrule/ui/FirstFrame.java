package dev.chainrule.ui;

import java.time.Instant;
import javafx.scene.Scene;

/// Says in the log when a person first saw something, in milliseconds since 1970: what start times
/// are measured by.
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
      log(Instant.now());
    } else {
      Frames.again();
    }
  }

  private static void log(Instant now) {
    System.getLogger("dev.chainrule.ui")
        .log(System.Logger.Level.DEBUG, () -> "first frame at " + now.toEpochMilli());
  }
}
