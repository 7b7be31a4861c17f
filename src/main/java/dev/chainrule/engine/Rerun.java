package dev.chainrule.engine;

import dev.chainrule.expr.Matrix;

/// A recorded graph made ready to be run again and again with other numbers.
///
/// All parameters lie in one flat array, leaf after leaf in the order of the graph, each row by
/// row; their gradients lie in a second array at the same places.
public interface Rerun {

  /// Makes graphs ready. Found by [java.util.ServiceLoader], because the engines are below what
  /// compiles their graphs.
  interface Compiler {
    /// The recording's numbers are the first ones.
    Rerun compile(Recording recording, Engine engine);
  }

  /// The parameters, live: what is written here holds from the next run on.
  double[] parameters();

  /// The gradients of the parameters as the last [#run] left them, live.
  double[] gradients();

  /// Gives a leaf that is not a parameter another number.
  ///
  /// @throws IllegalArgumentException if the node is no such leaf, or the shape differs
  void set(int leaf, Matrix value);

  /// One forward and one backward pass with the present parameters.
  ///
  /// @return the output's value before anything is updated; of a matrix, the sum of its cells
  double run();

  /// A node's value in the last run.
  Matrix value(int node);
}
