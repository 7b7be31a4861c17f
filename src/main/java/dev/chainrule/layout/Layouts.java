package dev.chainrule.layout;

import dev.chainrule.layout.graphviz.GraphvizEngine;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Lays graphs out, off the caller's thread. A new request cancels the one before it, whose future
/// is then cancelled too.
public final class Layouts implements AutoCloseable {

  private final GraphvizEngine graphviz = new GraphvizEngine();
  private final ExecutorService requests =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("layout").factory());
  private @Nullable Running running;

  private record Running(Future<?> work, CompletableFuture<Layout> answer) {}

  /// Gives every item of a picture its size.
  @FunctionalInterface
  public interface Sizes {
    Size of(Visible visible, Item item);
  }

  /// Starts laying out `visible`; the future ends with the layout, or with Graphviz's failure.
  public synchronized CompletableFuture<Layout> request(Visible visible, Sizes sizes) {
    if (running != null) {
      running.work().cancel(true);
      running.answer().cancel(false);
    }
    var answer = new CompletableFuture<Layout>();
    var work = requests.submit(() -> answer(visible, sizes, answer));
    running = new Running(work, answer);
    return answer;
  }

  /// Lays out on the calling thread, for those that have nothing else to do.
  public Layout layOut(Visible visible, Sizes sizes) {
    List<Size> each = visible.items().stream().map(item -> sizes.of(visible, item)).toList();
    return JsonLayout.read(graphviz.render(Dot.write(visible, each), "json0"), visible, each);
  }

  @Override
  public void close() {
    requests.shutdownNow();
    graphviz.close();
  }

  private void answer(Visible visible, Sizes sizes, CompletableFuture<Layout> answer) {
    try {
      answer.complete(layOut(visible, sizes));
    } catch (RuntimeException e) {
      answer.completeExceptionally(e);
    }
  }
}
