package dev.chainrule.engine.plan.term;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.engine.Recording;
import dev.chainrule.engine.Role;
import dev.chainrule.expr.Matrix;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Objects;

/// The numbers that a graph is given, each at a place: first the parameters, leaf after leaf in the
/// order of the graph, each row by row; then all other leaves, and the constants.
public final class Numbers {

  private static final int NONE = -1;

  private final Graph graph;
  private final int[] places;
  private final double[] parameters;
  private final double[] others;

  public Numbers(Recording recording) {
    graph = recording.graph();
    places = new int[graph.size()];
    Arrays.fill(places, NONE);
    parameters = new double[count(true, 0)];
    others = new double[count(false, parameters.length) - parameters.length];
    for (int id = 0; id < graph.size(); id++) {
      if (places[id] != NONE) {
        put(
            id,
            graph.node(id) instanceof Node.Constant constant
                ? constant.value()
                : Objects.requireNonNull(recording.leaves().get(id)));
      }
    }
  }

  /// The parameters, live.
  public double[] parameters() {
    return parameters;
  }

  /// Where the numbers of a leaf or constant begin.
  public int place(int node) {
    return places[node];
  }

  public double at(int place) {
    return place < parameters.length ? parameters[place] : others[place - parameters.length];
  }

  /// Gives a leaf that is not a parameter another number.
  ///
  /// @throws IllegalArgumentException if the node is no such leaf, or the shape differs
  public void set(int leaf, Matrix value) {
    var node = graph.node(leaf);
    if (!(node instanceof Node.Leaf given)
        || given.role() == Role.PARAMETER
        || !given.shape().equals(value.shape())) {
      throw new IllegalArgumentException(
          "node " + leaf + " is not a leaf that can be set to the shape " + value.shape());
    }
    put(leaf, value);
  }

  /// The graph with the present numbers, but with these parameters.
  public Recording recording(double[] parameters) {
    var leaves = new HashMap<Integer, Matrix>();
    for (int id = 0; id < graph.size(); id++) {
      if (places[id] != NONE && graph.node(id) instanceof Node.Leaf leaf) {
        int place = places[id];
        leaves.put(
            id,
            Matrix.generate(
                leaf.shape(),
                i -> place < parameters.length ? parameters[place + i] : at(place + i)));
      }
    }
    return new Recording(graph, leaves);
  }

  private int count(boolean ofParameters, int start) {
    int place = start;
    for (int id = 0; id < graph.size(); id++) {
      if (!graph.isOperation(id) && isParameter(graph.node(id)) == ofParameters) {
        places[id] = place;
        place += graph.node(id).shape().size();
      }
    }
    return place;
  }

  private void put(int id, Matrix value) {
    int size = value.shape().size();
    for (int i = 0; i < size; i++) {
      int place = places[id] + i;
      if (place < parameters.length) {
        parameters[place] = value.cell(i);
      } else {
        others[place - parameters.length] = value.cell(i);
      }
    }
  }

  private static boolean isParameter(Node node) {
    return node instanceof Node.Leaf leaf && leaf.role() == Role.PARAMETER;
  }
}
