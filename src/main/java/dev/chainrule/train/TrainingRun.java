package dev.chainrule.train;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A trainer on a thread of its own, told what to do and looked at from outside. It publishes when
/// somebody has taken the last message, and always when it pauses, stops or finishes.
public final class TrainingRun implements AutoCloseable {

  private enum Command {
    START,
    PAUSE,
    STEP,
    CLOSE
  }

  private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
  private final Mailbox<Progress> mailbox;
  private final LossCurve curve = new LossCurve();
  private final Supplier<Trainer> maker;
  private @Nullable Trainer trainer;
  private Progress.State state = Progress.State.PAUSED;
  private double loss = Double.NaN;
  private long nanos;
  private String sentence = "";

  /// Starts a thread that makes its trainer and then waits for commands.
  ///
  /// @param mailbox where every message goes
  public TrainingRun(Supplier<Trainer> maker, Mailbox<Progress> mailbox) {
    this.maker = maker;
    this.mailbox = mailbox;
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

  @Override
  public void close() {
    commands.add(Command.CLOSE);
  }

  private void work() {
    var made = maker.get();
    trainer = made;
    loss = made.loss();
    publish(made);
    try {
      while (obey(state == Progress.State.RUNNING ? commands.poll() : commands.take(), made)) {
        if (state == Progress.State.RUNNING) {
          iterate(made);
          if (!mailbox.isFull()) {
            publish(made);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// False when the run is over for good.
  private boolean obey(@Nullable Command command, Trainer made) {
    switch (command) {
      case null -> {}
      case START -> begin();
      case PAUSE -> {
        state = state == Progress.State.RUNNING ? Progress.State.PAUSED : state;
        publish(made);
      }
      case STEP -> {
        begin();
        if (state == Progress.State.RUNNING) {
          iterate(made);
        }
        state = state == Progress.State.RUNNING ? Progress.State.PAUSED : state;
        publish(made);
      }
      case CLOSE -> {
        return false;
      }
    }
    return true;
  }

  private void begin() {
    if (state == Progress.State.PAUSED) {
      state = Progress.State.RUNNING;
    }
  }

  private void iterate(Trainer made) {
    if (made.iteration() >= made.settings().iterations()) {
      finish(made, Progress.State.FINISHED, "");
      return;
    }
    long started = System.nanoTime();
    loss = made.step();
    nanos += System.nanoTime() - started;
    if (!Double.isFinite(loss)) {
      finish(
          made,
          Progress.State.DIVERGED,
          made.divergence().orElse("the loss is not finite any more"));
      return;
    }
    curve.append(loss);
    if (made.iteration() >= made.settings().iterations()) {
      loss = made.loss();
      finish(made, Progress.State.FINISHED, "");
    }
  }

  private void finish(Trainer made, Progress.State end, String why) {
    state = end;
    sentence = why;
    publish(made);
  }

  private void publish(Trainer made) {
    mailbox.post(
        new Progress(
            made.iteration(),
            loss,
            state,
            sentence,
            nanos / 1e9,
            curve.view(),
            made.recording().graph(),
            made.readings()));
  }
}
