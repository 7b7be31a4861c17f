package dev.chainrule.ui.graph;

import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Node;
import dev.chainrule.layout.Item;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;

/// A closed part of a model, such as a neuron. It shows the numbers of the one node that the rest
/// of the graph uses of it, and lights up while a step writes inside it.
final class GroupCard extends Card {

  private static final PseudoClass FORWARD = PseudoClass.getPseudoClass("forward");
  private static final PseudoClass BACKWARD = PseudoClass.getPseudoClass("backward");

  private final BitSet nodes = new BitSet();
  private final ScalarPane numbers = new ScalarPane();
  private final OptionalInt exit;

  GroupCard(Item.Group group, Graph graph) {
    super(group, "group");
    group.nodes().forEach(nodes::set);
    exit = exit(graph);
    setId("group-" + String.join("-", group.scope().path()).replace(' ', '-'));
    var name = new Label(CardSizes.name(group));
    name.getStyleClass().add("card-name");
    var count = new Label(nodes.cardinality() + " nodes");
    count.getStyleClass().add("card-caption");
    setAlignment(Pos.CENTER);
    getChildren().addAll(name, exit.isPresent() ? numbers.root() : count);
    setAccessibleText(name.getText() + ", " + count.getText());
  }

  @Override
  void show(Readout readout) {
    exit.ifPresent(node -> numbers.show(readout.value(node), readout.gradient(node)));
    var lit = readout.lit().filter(step -> nodes.get(step.written()));
    pseudoClassStateChanged(FORWARD, lit.filter(step -> step.isForward()).isPresent());
    pseudoClassStateChanged(BACKWARD, lit.filter(step -> !step.isForward()).isPresent());
  }

  /// The only node inside that a node outside uses, if it is a number.
  private OptionalInt exit(Graph graph) {
    var used =
        IntStream.range(0, graph.size())
            .filter(node -> !nodes.get(node))
            .mapToObj(graph::node)
            .filter(Node.Operation.class::isInstance)
            .flatMapToInt(node -> node.operands().stream().mapToInt(Integer::intValue))
            .filter(nodes::get)
            .distinct()
            .toArray();
    boolean one = used.length == 1 && graph.node(used[0]).shape().isScalar();
    return one ? OptionalInt.of(used[0]) : OptionalInt.empty();
  }
}
