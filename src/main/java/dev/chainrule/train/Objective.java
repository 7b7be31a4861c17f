package dev.chainrule.train;

/// The loss as a function of the parameters, and which rows of the table it is taken over.
sealed interface Objective permits WholeTable, MiniBatches {

  /// Both passes over the next rows.
  ///
  /// @return the loss
  double run();

  /// What ran last; at first, what will run first.
  Compiled compiled();

  /// The parameters, live.
  default double[] parameters() {
    return compiled().plan().parameters();
  }

  /// The gradients of the last run, live.
  default double[] gradients() {
    return compiled().plan().gradients();
  }
}
