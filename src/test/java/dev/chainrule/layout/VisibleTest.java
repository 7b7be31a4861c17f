package dev.chainrule.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Graph;
import dev.chainrule.engine.Lowering;
import dev.chainrule.expr.Parser;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is shown of a graph that is too large, or too entangled, to be laid out whole.
class VisibleTest {

  private static Graph graph(String text) {
    var lowered = Lowering.lower(Parser.parse(text), Engine.SCALAR, Map.of());
    return lowered.recording().orElseThrow().graph();
  }

  @Test
  void a_small_graph_is_shown_whole() {
    var visible = Visible.of(graph("x = 1; y = x" + " + x".repeat(20)), Set.of());
    assertThat(visible.items()).hasSize(21).allMatch(Item.Single.class::isInstance);
  }

  @Test
  void a_wide_sum_of_products_is_shown_whole_although_it_is_long() {
    var sum = new StringBuilder("y = x0 * w0");
    for (int term = 1; term < 90; term++) {
      sum.append(" + x%d * w%d".formatted(term, term));
    }
    var visible = Visible.of(graph(sum.toString()), Set.of());
    assertThat(visible.items()).hasSize(359).allMatch(Item.Single.class::isInstance);
  }

  @Test
  void of_a_long_chain_the_end_nearest_to_the_output_is_shown() {
    var graph = graph("x = 1; y = " + "tanh(".repeat(1000) + "x" + ")".repeat(1000));
    var visible = Visible.of(graph, Set.of());
    assertThat(visible.items()).hasSize(Visible.LIMIT).contains(new Item.Single(graph.output()));
    assertThat(visible.items()).contains(new Item.Rest(graph.size() - Visible.LIMIT + 1));
  }

  @Test
  void of_a_name_that_is_used_all_along_a_chain_less_is_shown() {
    for (int uses : new int[] {120, 390, 5000}) {
      var graph = graph("x = 1; y = x" + " + x".repeat(uses));
      var visible = Visible.of(graph, Set.of());
      assertThat(visible.items()).hasSizeBetween(30, 60);
      assertThat(visible.items()).contains(new Item.Single(graph.output()));
      assertThat(visible.itemOf()).hasSize(graph.size());
    }
  }
}
