package dev.chainrule.ui;

import dev.chainrule.engine.Engine;
import dev.chainrule.state.Action;
import dev.chainrule.state.AppState;
import dev.chainrule.state.Page;
import dev.chainrule.trace.Explainer;
import dev.chainrule.trace.Granularity;
import dev.chainrule.trace.Numeral;
import dev.chainrule.train.Progress;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Walks through the whole program without a display: composes, steps, builds a network and trains,
/// says what it does, and takes pictures of the window on the way.
public final class Tour {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path folder;
  private final Consumer<String> say;
  private final Workbench bench;
  private final List<Path> pictures = new ArrayList<>();

  private Tour(Path folder, Consumer<String> say, Workbench bench) {
    this.folder = folder;
    this.say = say;
    this.bench = bench;
  }

  /// Takes the tour on JavaFX's headless platform and ends it.
  ///
  /// @throws UncheckedIOException if a picture cannot be written
  /// @return the pictures, in the order they were taken
  public static List<Path> take(Path folder, Consumer<String> say) {
    var bench = startHeadless();
    try {
      var tour = new Tour(folder, say, bench);
      tour.walk();
      return List.copyOf(tour.pictures);
    } finally {
      end(bench);
    }
  }

  /// Writes one picture of the start window.
  ///
  /// @throws UncheckedIOException if it cannot be written
  public static void screenshot(Path file) {
    var bench = startHeadless();
    try {
      onFx(() -> write(bench, file));
    } finally {
      end(bench);
    }
  }

  private void walk() {
    say.accept(
        "Expression: "
            + state().expressionWalk().trace().graph().size()
            + " nodes, "
            + state().expressionWalk().trace().size()
            + " steps.");
    picture("expression");
    explainEveryStep();
    int middle = middleOfBackward();
    dispatch(new Action.GoTo(middle));
    dispatch(
        new Action.Select(
            OptionalInt.of(state().expressionWalk().trace().graph().names().getOrDefault("n", 0))));
    picture("step");
    dispatch(new Action.SwitchTheme());
    picture("step-dark");
    dispatch(new Action.SwitchTheme());
    network();
    training();
    say.accept("Pictures are in " + folder + ".");
  }

  private void explainEveryStep() {
    dispatch(new Action.First());
    var explainer = new Explainer(state().expressionWalk().trace());
    while (!state().expressionWalk().moment().isEnd()) {
      dispatch(new Action.Forward());
      int done = state().expressionWalk().count();
      say.accept("%4d  %s".formatted(done, explainer.explain(done - 1)));
    }
  }

  private int middleOfBackward() {
    var trace = state().expressionWalk().trace();
    return (trace.forwardSteps() + trace.size()) / 2;
  }

  private void network() {
    dispatch(new Action.ShowPage(Page.NETWORK));
    await(s -> s.networkWalk().flatMap(w -> w.fittingLayout()).isPresent());
    var walk = state().networkWalk().orElseThrow();
    say.accept(
        "Network: "
            + state().network().hidden()
            + " hidden, "
            + walk.trace().graph().size()
            + " nodes, loss "
            + walk.moment()
                .value(walk.trace().graph().output())
                .map(Numeral::text)
                .orElse("unknown")
            + ".");
    dispatch(new Action.GoTo((walk.trace().forwardSteps() + walk.trace().size()) / 2));
    dispatch(new Action.ChooseGranularity(Granularity.NODE));
    picture("network");
    dispatch(new Action.EditNetwork(state().network().withEngine(Engine.TENSOR).withFeatures(13)));
    await(
        s ->
            s.networkWalk()
                .filter(w -> w.fittingLayout().isPresent())
                .filter(w -> w.trace().graph().names().containsKey("h1"))
                .isPresent());
    picture("network-tensors");
  }

  private void training() {
    dispatch(new Action.ShowPage(Page.TRAINING));
    await(s -> s.training().layout().isPresent());
    onFx(() -> bench.conductor().start());
    await(
        s -> s.training().progress().filter(p -> p.state() == Progress.State.FINISHED).isPresent());
    var progress = state().training().progress().orElseThrow();
    say.accept(
        "Training: "
            + progress.iteration()
            + " iterations on "
            + state().training().table()
            + ", loss "
            + Numeral.text(progress.curve().at(0))
            + " to "
            + Numeral.text(progress.loss())
            + ".");
    picture("training");
  }

  private void picture(String name) {
    pictures.add(folder.resolve(name + ".png"));
    onFx(() -> write(bench, pictures.getLast()));
    say.accept("      picture " + name + ".png");
  }

  private AppState state() {
    return onFx(() -> bench.store().state());
  }

  private void dispatch(Action action) {
    onFx(() -> bench.store().dispatch(action));
  }

  private void await(Predicate<AppState> condition) {
    var limit = Instant.now().plus(PATIENCE);
    while (!condition.test(state())) {
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException(
            "the window did not get there within " + PATIENCE.toSeconds() + " seconds");
      }
      sleep();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the tour was interrupted", e);
    }
  }

  private static void write(Workbench bench, Path file) {
    bench.scene().getRoot().applyCss();
    bench.scene().getRoot().layout();
    Pictures.write(bench.scene(), file);
  }

  private static Workbench startHeadless() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    return onFx(
        () -> {
          var bench = new Workbench(1440, 900);
          var stage = new Stage();
          stage.setScene(bench.scene());
          stage.show();
          return bench;
        });
  }

  private static void end(Workbench bench) {
    onFx(bench::close);
    Platform.exit();
  }

  private static void onFx(Runnable work) {
    onFx(
        () -> {
          work.run();
          return true;
        });
  }

  private static <T> T onFx(Supplier<T> work) {
    var answer = new CompletableFuture<T>();
    Frames.later(
        () -> {
          try {
            answer.complete(work.get());
          } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
          }
        });
    return answer.join();
  }
}
