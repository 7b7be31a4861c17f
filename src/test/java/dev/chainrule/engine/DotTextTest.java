package dev.chainrule.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DotTextTest {

  @Test
  void a_graph_is_directed_and_named_and_each_node_shows_its_value_and_gradient() {
    var a = Value.of(2).named("a");
    var d = a.plus(1).named("d");
    d.backward();

    assertThat(d.toGraphviz())
        .isEqualTo(
            """
            digraph chainrule {
              rankdir=LR
              node [shape=record]
              n0 [label="{ a | value 2 | grad 1 }"]
              n1 [label="{ 1 | value 1 }"]
              n2 [label="{ d = + | value 3 | grad 1 }"]
              n0 -> n2
              n1 -> n2
            }
            """);
  }

  @Test
  void a_shared_node_is_written_once_with_all_its_edges() {
    var a = Value.of(3).named("a");
    String dot = a.times(a).plus(a).toGraphviz();

    assertThat(count(dot, "n0 \\[label")).isEqualTo(1);
    assertThat(count(dot, "n0 -> n1")).isEqualTo(2);
    assertThat(count(dot, "n0 -> n2")).isEqualTo(1);
  }

  @Test
  void a_matrix_shows_its_shape() {
    assertThat(Tensor.of(new double[] {1, 2, 3}).named("row").toGraphviz())
        .contains("{ row | value (1, 3) }")
        .doesNotContain("grad");
  }

  @Test
  void characters_with_a_meaning_in_a_record_are_escaped() {
    var strange = Value.of(1).named("a|b <c> {d} \"e\" \\f\ng");

    assertThat(strange.apply(dev.chainrule.expr.Op.GREATER, Value.of(2)).toGraphviz())
        .contains("{ a\\|b \\<c\\> \\{d\\} \\\"e\\\" \\\\f\\ng | value 1 }")
        .contains("{ v2 = \\> | value 0 }");
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
