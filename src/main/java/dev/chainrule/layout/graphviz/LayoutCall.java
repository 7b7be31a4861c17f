package dev.chainrule.layout.graphviz;

import guru.nidi.graphviz.engine.GraphvizException;

/// One layout: read the graph, lay it out, render it, and give all the memory back.
final class LayoutCall {

  private final GraphvizInstance graphviz;
  private int source;
  private int graph;
  private int context;
  private int engine;
  private int format;
  private int rendered;

  LayoutCall(GraphvizInstance graphviz) {
    this.graphviz = graphviz;
  }

  /// @throws GraphvizException with Graphviz's own sentence
  String render(String dot, String formatName) {
    try {
      String result = run(dot, formatName);
      free();
      return result;
    } catch (GraphvizException e) {
      free();
      throw e;
    }
  }

  private String run(String dot, String formatName) {
    graphviz.takeMessages();
    source = graphviz.allocate(dot);
    graph = graphviz.call("viz_read_one_graph", source);
    require(graph != 0);
    graphviz.call("viz_set_y_invert", 0);
    graphviz.call("viz_set_reduce", 0);
    context = graphviz.call("viz_create_context");
    graphviz.call("viz_reset_errors");
    engine = graphviz.allocate("dot");
    format = graphviz.allocate(formatName);
    require(graphviz.call("viz_layout", context, graph, engine) == 0);
    rendered = graphviz.call("viz_render", context, graph, format);
    require(rendered != 0);
    return graphviz.read(rendered);
  }

  private void require(boolean success) {
    if (!success) {
      throw new GraphvizException(graphviz.takeMessages());
    }
  }

  private void free() {
    if (context != 0 && graph != 0) {
      graphviz.call("viz_free_layout", context, graph);
    }
    if (graph != 0) {
      graphviz.call("viz_free_graph", graph);
    }
    if (context != 0) {
      graphviz.call("viz_free_context", context);
    }
    for (int pointer : new int[] {source, engine, format, rendered}) {
      if (pointer != 0) {
        graphviz.call("free", pointer);
      }
    }
  }
}
