package dev.chainrule.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a long command end in order when a person presses Ctrl-C: the command sees that it is
/// wanted to stop, and the process waits for it.
final class Interruption implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = Thread.ofPlatform().name("interruption").unstarted(this::request);
  private volatile boolean requested;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean isRequested() {
    return requested;
  }

  /// The command has ended.
  @Override
  public void close() {
    ended.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException _) {
        // The process is ending already, and waits for the latch alone.
      }
    }
  }

  private void request() {
    requested = true;
    try {
      boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assert inTime : "the command went on after it was interrupted";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
