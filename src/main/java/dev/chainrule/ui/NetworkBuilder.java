package dev.chainrule.ui;

import dev.chainrule.data.Dataset;
import dev.chainrule.engine.Engine;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import dev.chainrule.nn.Architecture;
import dev.chainrule.nn.Weights;
import dev.chainrule.state.Action;
import dev.chainrule.state.AppState;
import dev.chainrule.state.Network;
import dev.chainrule.state.Page;
import dev.chainrule.trace.Trace;
import dev.chainrule.train.LossGraph;

/// Effect: when the network page is opened or its settings change, builds the network's graph and
/// runs it in the background.
final class NetworkBuilder {

  /// A network with more single values than this is no use to look at node by node, and takes long.
  private static final long MOST_WEIGHTS = 20_000;

  /// Beyond this a trace, which keeps every matrix it ever wrote, takes too much memory.
  private static final long MOST_TENSOR_WEIGHTS = 1_000_000;

  private final Background background;

  NetworkBuilder(Background background) {
    this.background = background;
  }

  void react(AppState before, AppState after) {
    boolean opened =
        after.page() == Page.NETWORK
            && after.networkWalk().isEmpty()
            && before.page() != Page.NETWORK;
    boolean newData =
        before.training().data() != after.training().data() && after.networkWalk().isPresent();
    if (opened || newData || !before.network().equals(after.network())) {
      background.run(
          "building",
          () -> build(after.network(), after.training().data()),
          sentence -> new Action.NetworkFailed(after.network(), sentence));
    }
  }

  private static Action build(Network network, Dataset table) {
    var data = narrowed(table.standardized(), network.features());
    var architecture =
        new Architecture(
            data.names().size(),
            network.hidden(),
            1,
            network.activation(),
            network.bias(),
            network.outputBias());
    if (network.engine() == Engine.SCALAR && weightCount(architecture) > MOST_WEIGHTS) {
      return new Action.NetworkFailed(
          network,
          "that is "
              + weightCount(architecture)
              + " weights: choose the tensor engine or smaller layers");
    }
    if (weightCount(architecture) > MOST_TENSOR_WEIGHTS) {
      return new Action.NetworkFailed(
          network, "that is " + weightCount(architecture) + " weights: choose smaller layers");
    }
    if (network.engine() == Engine.SCALAR && network.row() >= data.rows()) {
      return new Action.NetworkFailed(network, "the table has " + data.rows() + " rows");
    }
    var weights = Weights.random(architecture, network.seed());
    var rows = network.engine() == Engine.SCALAR ? data.row(network.row()) : data;
    return new Action.NetworkBuilt(
        network,
        Trace.of(
            LossGraph.record(weights, network.activation(), rows, network.engine()),
            network.engine()));
  }

  private static Dataset narrowed(Dataset data, int features) {
    int columns = Math.min(features, data.names().size());
    var shape = new Shape(data.rows(), columns);
    return new Dataset(
        data.names().subList(0, columns),
        data.target(),
        Matrix.generate(shape, i -> data.features().at(i / columns, i % columns)),
        data.targets());
  }

  private static long weightCount(Architecture architecture) {
    long count = 0;
    for (int i = 0; i + 1 < architecture.sizes().size(); i++) {
      count += (long) architecture.sizes().get(i) * architecture.sizes().get(i + 1);
    }
    return count;
  }
}
