package dev.chainrule.layout.graphviz;

import guru.nidi.graphviz.engine.AbstractGraphvizEngine;
import guru.nidi.graphviz.engine.EngineResult;
import guru.nidi.graphviz.engine.GraphvizException;
import guru.nidi.graphviz.engine.Options;
import guru.nidi.graphviz.engine.Rasterizer;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import run.endive.wasm.WasmEngineException;

/// An engine for graphviz-java that needs neither native code nor JavaScript.
///
/// One Graphviz serves one caller after the other, on a thread of its own with a stack deep enough
/// for long chains. Interrupting a waiting caller stops the layout; after that, or after a failure
/// in the middle of the work, a new Graphviz is made.
public final class GraphvizEngine extends AbstractGraphvizEngine {

  private static final long STACK_BYTES = 64L << 20;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("graphviz").stackSize(STACK_BYTES).factory());
  private @Nullable GraphvizInstance instance;

  public GraphvizEngine() {
    super(true);
  }

  @Override
  protected void doInit() {}

  @Override
  public EngineResult execute(String dot, Options options, @Nullable Rasterizer rasterizer) {
    String format = String.valueOf(options.format).toLowerCase(Locale.ROOT).replace('_', '-');
    return EngineResult.fromString(render(dot, format));
  }

  /// Lays out `dot` with Graphviz's `dot` program and renders it, for example as `json0` or `svg`.
  ///
  /// @throws GraphvizException with Graphviz's own sentence, if it cannot be laid out, or if the
  ///   calling thread is interrupted
  public String render(String dot, String format) {
    if (dot.contains("splines=ortho") || dot.contains("\"splines\"=\"ortho\"")) {
      throw new GraphvizException("splines=ortho is not supported: Graphviz crashes on it");
    }
    var work = worker.submit(() -> layOut(dot, format));
    try {
      return work.get();
    } catch (InterruptedException e) {
      work.cancel(true);
      Thread.currentThread().interrupt();
      throw new GraphvizException("the layout was cancelled", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof GraphvizException known
          ? known
          : new GraphvizException("Graphviz failed: " + e.getCause(), e.getCause());
    }
  }

  /// Which Graphviz this is, such as `15.1.1`.
  public String version() {
    try {
      return worker.submit(() -> running().read(running().call("viz_get_graphviz_version"))).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new GraphvizException("Graphviz does not start", e);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  /// Runs on the worker thread.
  private String layOut(String dot, String format) {
    try {
      return new LayoutCall(running()).render(dot, format);
    } catch (GraphvizAborted | WasmEngineException | StackOverflowError e) {
      String said = instance == null ? "" : instance.takeMessages();
      instance = null;
      throw new GraphvizException("Graphviz stopped: " + said + " " + e.getMessage(), e);
    }
  }

  private GraphvizInstance running() {
    var present = instance;
    if (present == null) {
      present = new GraphvizInstance();
      instance = present;
    }
    return present;
  }
}
