package dev.chainrule.train;

import dev.chainrule.engine.Recording;
import dev.chainrule.nn.Weights;

/// The graph that a person looks at while a network trains.
///
/// A graph of tensors over the whole table is looked at as it is, and so is a small one of single
/// values. A large one of single values, or one whose rows change with every batch, shows nothing
/// to a person; in its place stands the tensors' graph over the whole table, with the same weights.
sealed interface Overview {

  Snapshot snapshot(Weights weights);

  Recording recording(Weights weights);

  /// The loss over the whole table.
  double loss(Weights weights);

  /// The graph that trains, as its last run left it.
  record Itself(Compiled compiled) implements Overview {

    @Override
    public Snapshot snapshot(Weights weights) {
      return new Snapshot(compiled.graph(), compiled.readings());
    }

    @Override
    public Recording recording(Weights weights) {
      return compiled.plan().recording();
    }

    @Override
    public double loss(Weights weights) {
      return compiled.plan().run();
    }
  }

  /// A graph of tensors that is run when somebody looks.
  record Tensors(Compiled compiled, Packing packing) implements Overview {

    @Override
    public Snapshot snapshot(Weights weights) {
      loss(weights);
      return new Snapshot(compiled.graph(), compiled.readings());
    }

    @Override
    public Recording recording(Weights weights) {
      take(weights);
      return compiled.plan().recording();
    }

    @Override
    public double loss(Weights weights) {
      take(weights);
      return compiled.plan().run();
    }

    private void take(Weights weights) {
      double[] flat = packing.pack(weights);
      System.arraycopy(flat, 0, compiled.plan().parameters(), 0, flat.length);
    }
  }
}
