package dev.chainrule.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Lowering;
import dev.chainrule.engine.Node;
import dev.chainrule.expr.Parser;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {

  private static final Layouts LAYOUTS = new Layouts();
  private static final Layouts.Sizes SIZES = (_, _) -> new Size(120, 80);

  @AfterAll
  static void close() {
    LAYOUTS.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 2; b = a * a",
        "a = 1; b = 2; c = a * b + b; d = c ^ 2 + a; e = tanh(d - c) * b",
        "x = 3; y = x + x + x + x; z = y * x",
      })
  void cards_do_not_overlap_and_curves_run_from_card_to_card(String program) {
    var layout = LAYOUTS.layOut(Visible.of(graph(program), Set.of()), SIZES);
    for (int i = 0; i < layout.boxes().size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(overlap(layout.boxes().get(i), layout.boxes().get(j))).isFalse();
      }
    }
    for (int i = 0; i < layout.curves().size(); i++) {
      var link = layout.visible().links().get(i);
      var from = layout.boxes().get(link.from());
      var to = layout.boxes().get(link.to());
      var curve = layout.curves().get(i);
      assertThat(curve.start().x()).isCloseTo(from.x() + from.width(), within(2.0));
      assertThat(curve.end().x()).isCloseTo(to.x(), within(2.0));
      assertThat(curve.start().y()).isBetween(from.y(), from.y() + from.height());
      assertThat(curve.end().y()).isBetween(to.y(), to.y() + to.height());
    }
  }

  @Test
  void what_is_computed_later_stands_further_right() {
    var layout =
        LAYOUTS.layOut(
            Visible.of(graph("a = 1; b = a * 2; c = b + a; d = c * c"), Set.of()), SIZES);
    var visible = layout.visible();
    for (var link : visible.links()) {
      assertThat(layout.boxes().get(link.from()).x()).isLessThan(layout.boxes().get(link.to()).x());
    }
  }

  @Test
  void both_edges_of_a_square_are_drawn_first_operand_above() {
    var layout = LAYOUTS.layOut(Visible.of(graph("a = 2; b = a * a"), Set.of()), SIZES);
    assertThat(layout.curves()).hasSize(2);
    assertThat(layout.visible().links()).extracting(Link::operand).containsExactly(0, 1);
    assertThat(layout.curves().get(0).end().y()).isLessThan(layout.curves().get(1).end().y());
  }

  @Test
  void every_item_keeps_the_size_it_was_given() {
    var layout =
        LAYOUTS.layOut(
            Visible.of(graph("a = 1; b = a + 2"), Set.of()),
            (visible, item) -> new Size(100 + 8 * visible.items().indexOf(item), 64));
    for (int i = 0; i < layout.boxes().size(); i++) {
      assertThat(layout.boxes().get(i).width()).isEqualTo(100 + 8 * i);
      assertThat(layout.boxes().get(i).height()).isEqualTo(64);
    }
  }

  @Test
  void a_new_request_cancels_the_one_before() throws Exception {
    var large = new StringBuilder("s = 0\n");
    for (int i = 0; i < 180; i++) {
      large.append("s = s * x").append(i).append(" + x").append(i / 2).append('\n');
    }
    try (var layouts = new Layouts()) {
      var first = layouts.request(Visible.of(graph(large.toString()), Set.of()), SIZES);
      var second = layouts.request(Visible.of(graph("a = 1; b = a + 1"), Set.of()), SIZES);
      assertThat(second.get(30, TimeUnit.SECONDS).boxes()).hasSize(3);
      Assertions.assertThatThrownBy(first::join)
          .isInstanceOfAny(CancellationException.class, CompletionException.class);
    }
  }

  @Test
  void a_large_graph_without_parts_keeps_the_nodes_nearest_to_its_output() {
    var program = new StringBuilder("s = x\n");
    for (int i = 0; i < 2000; i++) {
      program.append("s = s + 1\n");
    }
    var graph = graph(program.toString());
    var visible = Visible.of(graph, Set.of());
    assertThat(visible.items()).hasSizeLessThanOrEqualTo(Visible.LIMIT);
    assertThat(visible.items().get(visible.itemOf().get(graph.output())))
        .isEqualTo(new Item.Single(graph.output()));
    assertThat(visible.items()).filteredOn(Item.Rest.class::isInstance).hasSize(1);
    long single = visible.items().stream().filter(Item.Single.class::isInstance).count();
    var rest =
        visible.items().stream().filter(Item.Rest.class::isInstance).map(Item.Rest.class::cast);
    assertThat(single + rest.mapToInt(Item.Rest::count).sum()).isEqualTo(graph.size());
  }

  @Test
  void a_small_graph_shows_every_node_and_every_operand() {
    var graph = graph("a = 1; b = 2; c = a * b + b");
    var visible = Visible.of(graph, Set.of());
    int operands =
        graph.nodes().stream()
            .filter(Node.Operation.class::isInstance)
            .mapToInt(node -> node.operands().size())
            .sum();
    assertThat(visible.items()).hasSize(graph.size());
    assertThat(visible.links()).hasSize(operands);
  }

  private static Graph graph(String program) {
    return Lowering.lower(Parser.parse(program), Engine.SCALAR, Map.of())
        .recording()
        .orElseThrow()
        .graph();
  }

  private static boolean overlap(Box one, Box other) {
    return one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }
}
