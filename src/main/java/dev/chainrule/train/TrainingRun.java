package dev.chainrule.train;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A trainer on a thread of its own, told what to do and looked at from outside.
///
/// It publishes when somebody has taken the last message, but spends at most a twentieth of its
/// time on that; and always when it pauses, is reset, finishes or fails.
public final class TrainingRun implements AutoCloseable {

  private static final int SHARE = 20;

  private static final System.Logger LOG = System.getLogger(TrainingRun.class.getName());

  private enum Command {
    START,
    PAUSE,
    STEP,
    RESET,
    CLOSE
  }

  private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
  private final Supplier<Trainer> maker;
  private final Mailbox<Progress> mailbox;
  private @Nullable Course course;
  private long nextMessage;

  /// Starts a thread that makes its trainer, publishes it and then waits for commands.
  ///
  /// @param mailbox where every message goes
  public TrainingRun(Supplier<Trainer> maker, Mailbox<Progress> mailbox) {
    this.maker = maker;
    this.mailbox = mailbox;
    commands.add(Command.RESET);
    Thread.ofPlatform().daemon().name("training").start(this::work);
  }

  public void start() {
    commands.add(Command.START);
  }

  public void pause() {
    commands.add(Command.PAUSE);
  }

  /// One iteration, then a pause.
  public void step() {
    commands.add(Command.STEP);
  }

  /// Makes the trainer anew and pauses before its first iteration.
  public void reset() {
    commands.add(Command.RESET);
  }

  /// Pauses for good; the thread ends.
  @Override
  public void close() {
    commands.add(Command.CLOSE);
  }

  private void work() {
    try {
      while (advance()) {
        // Each turn is one command or one iteration.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// False when the run is over for good.
  private boolean advance() throws InterruptedException {
    var current = course;
    boolean running = current != null && current.isRunning();
    var command = running ? commands.poll() : commands.take();
    try {
      if (command == Command.RESET) {
        course = new Course(maker.get());
        publish(course);
      } else if (command != null && current != null) {
        obey(command, current);
      } else if (current != null) {
        iterate(current);
      }
    } catch (RuntimeException | OutOfMemoryError e) {
      fail(e);
    }
    return command != Command.CLOSE;
  }

  private void obey(Command command, Course current) {
    switch (command) {
      case START -> current.begin();
      case STEP -> {
        current.begin();
        current.iterate();
        current.pause();
      }
      case PAUSE, CLOSE, RESET -> current.pause();
    }
    publish(current);
  }

  private void iterate(Course current) {
    current.iterate();
    if (!current.isRunning() || !mailbox.isFull() && System.nanoTime() - nextMessage >= 0) {
      publish(current);
    }
  }

  private void publish(Course current) {
    long started = System.nanoTime();
    mailbox.post(current.progress());
    long finished = System.nanoTime();
    nextMessage = finished + SHARE * (finished - started);
  }

  private void fail(Throwable failure) {
    course = null;
    boolean expected = failure instanceof IllegalArgumentException;
    if (!expected) {
      LOG.log(System.Logger.Level.ERROR, "training failed", failure);
    }
    String sentence =
        switch (failure) {
          case OutOfMemoryError _ -> "there is not enough memory for this network and table";
          default ->
              expected ? String.valueOf(failure.getMessage()) : "training failed: " + failure;
        };
    mailbox.post(Progress.failed(sentence));
  }
}
