package dev.chainrule.ui;

import dev.chainrule.state.Action;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One thread for work of one kind, whose answer is an action. Only the newest request counts; an
/// older answer is dropped.
final class Background {

  private final ExecutorService worker;
  private final Consumer<Action> dispatch;
  private @Nullable Future<?> newest;
  private int requests;

  Background(String name, Consumer<Action> dispatch) {
    this.dispatch = dispatch;
    this.worker =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /// @param word says what is being done, while it is
  void run(String word, Supplier<? extends Action> work) {
    if (newest != null) {
      newest.cancel(true);
    }
    int request = ++requests;
    dispatch.accept(new Action.Busy(word));
    newest = worker.submit(() -> answer(request, work));
  }

  private void answer(int request, Supplier<? extends Action> work) {
    Action result;
    try {
      result = work.get();
    } catch (CancellationException e) {
      return;
    }
    Frames.later(
        () -> {
          if (request == requests) {
            dispatch.accept(result);
            dispatch.accept(new Action.Busy(""));
          }
        });
  }
}
