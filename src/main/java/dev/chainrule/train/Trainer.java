package dev.chainrule.train;

import dev.chainrule.data.Dataset;
import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Recording;
import dev.chainrule.expr.MatrixText;
import dev.chainrule.nn.Optimizer;
import dev.chainrule.nn.Weights;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Trains one network on one table. It belongs to one thread.
public final class Trainer {

  /// A graph of single values that is not larger can be looked at.
  private static final int LEGIBLE = 400;

  private final Settings settings;
  private final Dataset data;
  private final Weights first;
  private final Packing packing;
  private final Objective objective;
  private final Optimizer optimizer;
  private @Nullable Overview overview;
  private int iteration;
  private String divergence = "";

  /// @param data its features are standardised here; its targets are taken as they are
  /// @throws IllegalArgumentException if the settings have a problem, or the weights do not fit
  public Trainer(Settings settings, Dataset data, Weights weights) {
    settings
        .problem(data)
        .or(() -> weights.mismatch(settings.architecture(data.names().size())))
        .ifPresent(Trainer::reject);
    this.settings = settings;
    this.data = data.standardized();
    this.first = weights;
    this.packing = new Packing(weights, settings.engine());
    this.objective = objective();
    this.optimizer = settings.learning().newOptimizer(settings.iterations());
  }

  /// Starts from random weights of the settings' seed.
  ///
  /// @throws IllegalArgumentException if the settings have a problem
  public static Trainer of(Settings settings, Dataset data) {
    settings.problem(data).ifPresent(Trainer::reject);
    var architecture = settings.architecture(data.names().size());
    return new Trainer(settings, data, Weights.random(architecture, settings.seed()));
  }

  public Settings settings() {
    return settings;
  }

  /// How many updates have happened.
  public int iteration() {
    return iteration;
  }

  /// One iteration: both passes, then the update.
  ///
  /// @return the loss before the update; if it or a gradient is not finite, nothing is updated and
  ///   [#divergence] says why
  public double step() {
    double loss = objective.run();
    if (Double.isFinite(loss) && areFinite(objective.gradients())) {
      optimizer.update(objective.parameters(), objective.gradients());
      iteration++;
    } else {
      divergence = diverged();
    }
    return loss;
  }

  /// Why the last [#step] did not update, as a sentence with the iteration and the node; nothing
  /// while all is well.
  public Optional<String> divergence() {
    return divergence.isEmpty() ? Optional.empty() : Optional.of(divergence);
  }

  /// The loss over the whole table with the present parameters. Both passes run, so that
  /// [#snapshot] is of these parameters too.
  public double loss() {
    return objective instanceof WholeTable ? objective.run() : overview().loss(weights());
  }

  /// The present parameters, layer by layer.
  public Weights weights() {
    return packing.unpack(objective.parameters());
  }

  /// The graph to look at, with its numbers of the last run.
  public Snapshot snapshot() {
    return overview().snapshot(weights());
  }

  /// The graph to look at, with the present parameters, for whoever wants to walk through it.
  public Recording recording() {
    return overview().recording(weights());
  }

  private Objective objective() {
    int batch = settings.learning().batchOf(data.rows());
    return batch == data.rows()
        ? new WholeTable(compiled(data, settings.engine()))
        : new MiniBatches(data, batch, settings.seed(), rows -> compiled(rows, settings.engine()));
  }

  private Overview overview() {
    var known = overview;
    if (known == null) {
      var trained = objective.compiled();
      boolean legible = settings.engine() == Engine.TENSOR || trained.graph().size() <= LEGIBLE;
      known =
          objective instanceof WholeTable && legible
              ? new Overview.Itself(trained)
              : new Overview.Tensors(
                  compiled(data, Engine.TENSOR), new Packing(first, Engine.TENSOR));
      overview = known;
    }
    return known;
  }

  private Compiled compiled(Dataset rows, Engine engine) {
    return Compiled.of(
        LossGraph.record(first, settings.activation(), settings.learning().loss(), rows, engine),
        engine);
  }

  private String diverged() {
    var run = objective.compiled();
    return "the run diverged at iteration "
        + iteration
        + ": "
        + NonFinite.find(run).map(found -> found.described(run.graph())).orElse("the loss")
        + " is not finite; "
        + (iteration == 0
            ? "the numbers of the table or of the first weights are too large"
            : "try a smaller learning rate than " + MatrixText.write(settings.learningRate()));
  }

  private static boolean areFinite(double[] numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        return false;
      }
    }
    return true;
  }

  private static void reject(String problem) {
    throw new IllegalArgumentException(problem);
  }
}
