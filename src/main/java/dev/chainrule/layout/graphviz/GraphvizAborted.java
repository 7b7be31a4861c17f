package dev.chainrule.layout.graphviz;

/// Graphviz gave up in the middle of its work; its memory is not to be used again.
final class GraphvizAborted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GraphvizAborted(String function) {
    super("Graphviz called " + function, null, false, false);
  }
}
