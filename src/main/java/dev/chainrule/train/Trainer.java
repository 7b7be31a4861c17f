package dev.chainrule.train;

import dev.chainrule.data.Dataset;
import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Node;
import dev.chainrule.engine.Recording;
import dev.chainrule.engine.Role;
import dev.chainrule.engine.plan.Plan;
import dev.chainrule.expr.Matrix;
import dev.chainrule.nn.Optimizer;
import dev.chainrule.nn.Weights;
import dev.chainrule.nn.Weights.LayerWeights;
import dev.chainrule.trace.Numeral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Trains one network on one table by full-batch gradient descent. It belongs to one thread.
public final class Trainer {

  private final Settings settings;
  private final Plan plan;
  private final Weights first;
  private final Optimizer optimizer;
  private int iteration;

  /// @param data its features are standardised here; its targets are taken as they are
  /// @throws IllegalArgumentException if the settings have a problem, or the weights do not fit
  public Trainer(Settings settings, Dataset data, Weights weights) {
    settings
        .problem()
        .or(() -> weights.mismatch(settings.architecture(data.names().size())))
        .ifPresent(Trainer::reject);
    this.settings = settings;
    this.first = weights;
    this.plan =
        Plan.of(
            LossGraph.record(
                weights, settings.activation(), data.standardized(), settings.engine()),
            settings.engine());
    this.optimizer = Optimizer.sgd(settings.learningRate());
  }

  /// Starts from random weights of the settings' seed.
  public static Trainer of(Settings settings, Dataset data) {
    settings.problem().ifPresent(Trainer::reject);
    return new Trainer(
        settings,
        data,
        Weights.random(settings.architecture(data.names().size()), settings.seed()));
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
  /// @return the loss before the update; if it is not finite, nothing is updated
  public double step() {
    double loss = plan.run();
    if (Double.isFinite(loss)) {
      optimizer.update(plan.parameters(), plan.gradients());
      iteration++;
    }
    return loss;
  }

  /// The loss with the present parameters.
  public double loss() {
    return plan.forward();
  }

  /// Where the numbers of the last run stopped being finite, as a sentence.
  public Optional<String> divergence() {
    var graph = recording().graph();
    return IntStream.range(0, graph.size())
        .filter(node -> !plan.value(node).isFinite())
        .mapToObj(
            node ->
                "the run diverged: after "
                    + iteration
                    + " iterations the value of "
                    + graph.label(node)
                    + described(graph.node(node))
                    + " is not finite any more; try a smaller learning rate than "
                    + Numeral.text(settings.learningRate()))
        .findFirst();
  }

  /// The loss graph with the present parameters.
  public Recording recording() {
    return plan.recording();
  }

  /// The present values and gradients of every node.
  public Engine.Readings readings() {
    var graph = recording().graph();
    var nodes = IntStream.range(0, graph.size()).boxed().toList();
    return new Engine.Readings(
        nodes.stream().map(plan::value).toList(),
        nodes.stream()
            .map(
                node ->
                    graph.flow().reaches(node)
                        ? Optional.of(plan.gradient(node))
                        : Optional.<Matrix>empty())
            .toList());
  }

  /// The present parameters, layer by layer.
  public Weights weights() {
    var leaves = parameterLeaves();
    return settings.engine() == Engine.TENSOR ? stacked(leaves) : assembled(leaves);
  }

  private List<Matrix> parameterLeaves() {
    var recording = recording();
    return IntStream.range(0, recording.graph().size())
        .filter(
            id ->
                recording.graph().node(id) instanceof Node.Leaf leaf
                    && leaf.role() == Role.PARAMETER)
        .mapToObj(id -> java.util.Objects.requireNonNull(recording.leaves().get(id)))
        .toList();
  }

  /// On the tensor engine a layer is its weight and then its bias.
  private Weights stacked(List<Matrix> leaves) {
    var layers = new ArrayList<LayerWeights>();
    int at = 0;
    for (var layer : first.layers()) {
      var weight = leaves.get(at++);
      layers.add(
          new LayerWeights(
              weight, layer.bias().isPresent() ? Optional.of(leaves.get(at++)) : Optional.empty()));
    }
    return new Weights(layers);
  }

  /// On the scalar engine a layer is neuron after neuron, each its weights and then its bias.
  private Weights assembled(List<Matrix> leaves) {
    var layers = new ArrayList<LayerWeights>();
    int at = 0;
    for (var layer : first.layers()) {
      var shape = layer.weight().shape();
      double[] weight = new double[shape.size()];
      double[] bias = new double[shape.columns()];
      for (int neuron = 0; neuron < shape.columns(); neuron++) {
        for (int input = 0; input < shape.rows(); input++) {
          weight[input * shape.columns() + neuron] = leaves.get(at++).scalar();
        }
        bias[neuron] = layer.bias().isPresent() ? leaves.get(at++).scalar() : 0;
      }
      layers.add(
          new LayerWeights(Matrix.of(shape, weight), layer.bias().map(_ -> Matrix.of(bias))));
    }
    return new Weights(layers);
  }

  private static String described(Node node) {
    return node instanceof Node.Operation operation ? " (" + operation.op().symbol() + ")" : "";
  }

  private static void reject(String problem) {
    throw new IllegalArgumentException(problem);
  }
}
