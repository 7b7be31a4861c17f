package dev.chainrule.layout;

import static guru.nidi.graphviz.attribute.Attributes.attr;
import static guru.nidi.graphviz.model.Factory.mutGraph;
import static guru.nidi.graphviz.model.Factory.mutNode;
import static guru.nidi.graphviz.model.Factory.to;

import guru.nidi.graphviz.attribute.Attributes;
import guru.nidi.graphviz.attribute.ForAll;
import guru.nidi.graphviz.model.MutableGraph;
import guru.nidi.graphviz.model.MutableNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Writes a picture in Graphviz's DOT language: empty boxes of fixed sizes, left to right, operands
/// in their order.
final class Dot {

  /// Graphviz measures boxes in inches of 72 points; a point here is a pixel.
  private static final double POINTS = 72;

  private Dot() {}

  static String write(Visible visible, List<Size> sizes) {
    MutableGraph graph = mutGraph("chainrule").setDirected(true).setStrict(false);
    boolean large = visible.items().size() > Visible.LIMIT / 2;
    graph
        .graphAttrs()
        .add(
            attr("rankdir", "LR"),
            attr("nodesep", "0.3"),
            attr("ranksep", visible.items().size() > 20 ? "0.5" : "0.7"))
        .graphAttrs()
        .add(attr("ordering", large ? "" : "in"));
    graph.nodeAttrs().add(attr("shape", "box"), attr("fixedsize", "true"), attr("label", ""));
    graph.linkAttrs().add(attr("arrowhead", "none"), attr("tailport", "e"), attr("headport", "w"));
    var nodes = new ArrayList<MutableNode>();
    for (int i = 0; i < sizes.size(); i++) {
      nodes.add(
          mutNode(name(i))
              .add(
                  inches("width", sizes.get(i), Size::width),
                  inches("height", sizes.get(i), Size::height)));
    }
    for (int i = 0; i < visible.links().size(); i++) {
      var link = visible.links().get(i);
      nodes.get(link.from()).addLink(to(mutNode(name(link.to()))).with(attr("id", "e" + i)));
    }
    OperandOrder.of(visible).forEach(item -> graph.add(nodes.get(item)));
    return graph.toString();
  }

  static String name(int item) {
    return "n" + item;
  }

  private static Attributes<ForAll> inches(String name, Size size, ToDoubleFunction<Size> side) {
    return attr(name, String.valueOf(side.applyAsDouble(size) / POINTS));
  }
}
