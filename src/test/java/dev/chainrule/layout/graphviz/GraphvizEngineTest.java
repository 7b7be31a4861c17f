package dev.chainrule.layout.graphviz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guru.nidi.graphviz.engine.GraphvizException;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GraphvizEngineTest {

  private static final GraphvizEngine ENGINE = new GraphvizEngine();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void it_is_a_current_graphviz() {
    assertThat(ENGINE.version()).matches("\\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void a_layout_places_every_node_and_edge() {
    assertThat(ENGINE.render("digraph { a -> b }", "json0")).contains("\"pos\"", "\"name\": \"a\"");
  }

  @Test
  void a_mistake_in_the_text_is_told_in_graphviz_own_words() {
    assertThatThrownBy(() -> ENGINE.render("digraph { a -> }", "json0"))
        .isInstanceOf(GraphvizException.class)
        .hasMessageContaining("syntax error");
    assertThat(ENGINE.render("digraph { a }", "json0")).contains("pos");
  }

  @Test
  void orthogonal_splines_are_refused_before_they_crash_it() {
    assertThatThrownBy(() -> ENGINE.render("digraph { splines=ortho; a -> b }", "json0"))
        .hasMessageContaining("ortho");
  }

  @Test
  void a_chain_of_two_thousand_nodes_does_not_overflow() {
    String chain =
        IntStream.range(0, 2000).mapToObj(i -> "n" + i).collect(Collectors.joining(" -> "));
    assertThat(ENGINE.render("digraph { " + chain + " }", "json0")).contains("\"n1999\"");
  }

  @Test
  void an_interrupted_caller_is_released_and_the_engine_lives_on() throws InterruptedException {
    var random = new Random(1);
    String large =
        IntStream.range(0, 6000)
            .mapToObj(_ -> "n" + random.nextInt(3000) + " -> n" + random.nextInt(3000))
            .collect(Collectors.joining("\n", "digraph {", "}"));
    var caller =
        Thread.ofPlatform()
            .start(
                () ->
                    assertThatThrownBy(() -> ENGINE.render(large, "json0"))
                        .hasMessageContaining("cancel"));
    Thread.sleep(300);
    caller.interrupt();
    assertThat(caller.join(Duration.ofSeconds(20))).isTrue();
    assertThat(ENGINE.render("digraph { a }", "json0")).contains("pos");
  }
}
