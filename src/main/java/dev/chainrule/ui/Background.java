package dev.chainrule.ui;

import dev.chainrule.state.Action;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
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
  /// @param failed what happens where the work could not be done, told why in a sentence
  void run(String word, Supplier<? extends Action> work, Function<String, Action> failed) {
    if (newest != null) {
      newest.cancel(true);
    }
    int request = ++requests;
    dispatch.accept(new Action.Busy(word));
    newest = worker.submit(() -> answer(request, work, failed));
  }

  private void answer(
      int request, Supplier<? extends Action> work, Function<String, Action> failed) {
    Action result;
    try {
      result = work.get();
    } catch (CancellationException e) {
      return;
    } catch (OutOfMemoryError e) {
      result = failed.apply("there is not enough memory for this");
    } catch (RuntimeException e) {
      result = failed.apply("this could not be done: " + e.getMessage());
    }
    var answer = result;
    Frames.later(
        () -> {
          if (request == requests) {
            dispatch.accept(answer);
            dispatch.accept(new Action.Busy(""));
          }
        });
  }
}
