package dev.chainrule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.state.Action;
import dev.chainrule.trace.Granularity;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class StepTest extends Window {

  @Test
  void first_and_last_go_to_the_ends() {
    clickOn("#first");
    assertThat(words("#step-count")).isEqualTo("step 0 / 15");
    assertThat(lookup("#back").query().isDisabled()).isTrue();
    clickOn("#last");
    assertThat(words("#step-count")).isEqualTo("step 15 / 15");
    assertThat(lookup("#forward").query().isDisabled()).isTrue();
  }

  @Test
  void what_is_not_computed_yet_does_not_look_like_zero() {
    program("a = 0\nb = a * 2");
    untilShown("b");
    clickOn("#first");
    assertThat(numbers("b")).containsExactly("\u00b7", "\u00b7");
    assertThat(states(card("b"))).contains("uncomputed");
    clickOn("#forward");
    assertThat(numbers("b").getFirst()).isEqualTo("0.000");
    assertThat(states(card("b"))).doesNotContain("uncomputed").contains("forward");
  }

  @Test
  void back_shows_exactly_what_was_shown_before() {
    clickOn("#first");
    var shown = new ArrayList<List<String>>();
    for (int i = 0; i < 15; i++) {
      shown.add(everything());
      clickOn("#forward");
    }
    for (int i = 14; i >= 0; i--) {
      clickOn("#back");
      assertThat(everything()).isEqualTo(shown.get(i));
    }
  }

  @Test
  void a_gradient_that_still_accumulates_looks_different_from_a_final_one() {
    program("a = 3\nb = a * a");
    untilShown("b");
    step(3);
    assertThat(words(cardId("a"))).contains("1 of 2");
    assertThat(numbers("a").getLast()).isEqualTo("3.000");
    clickOn("#forward");
    assertThat(words(cardId("a"))).doesNotContain("1 of 2");
    assertThat(numbers("a").getLast()).isEqualTo("6.000");
  }

  @Test
  void the_edge_of_a_backward_step_is_lit_and_carries_its_contribution() {
    step(10);
    assertThat(states(card("o"))).doesNotContain("backward");
    var lit =
        lookup("#graph-expression .edge").queryAll().stream()
            .filter(edge -> states(edge).contains("backward"))
            .toList();
    assertThat(lit).hasSize(1);
    assertThat(
            lookup("#graph-expression .edge-label").queryAll().stream()
                .filter(Node::isVisible)
                .map(label -> ((javafx.scene.control.Label) label).getText()))
        .containsExactly("+ 0.2234");
  }

  @Test
  void a_step_can_be_an_edge_a_node_or_a_pass() {
    step(0);
    interact(() -> bench.store().dispatch(new Action.ChooseGranularity(Granularity.PASS)));
    clickOn("#forward");
    assertThat(walk().count()).isEqualTo(walk().trace().forwardSteps());
    choose("#granularity", "by node");
    step(walk().trace().forwardSteps() + 2);
    clickOn("#forward");
    assertThat(walk().count()).isEqualTo(walk().trace().forwardSteps() + 4);
  }

  @Test
  void keys_step_too_and_space_plays_to_the_end() {
    clickOn("#graph-expression", javafx.scene.input.MouseButton.SECONDARY);
    clickOn("#first");
    graphFocus();
    press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    press(KeyCode.LEFT).release(KeyCode.LEFT);
    assertThat(walk().count()).isEqualTo(1);
    press(KeyCode.END).release(KeyCode.END);
    assertThat(walk().moment().isEnd()).isTrue();
    press(KeyCode.HOME).release(KeyCode.HOME);
    interact(() -> bench.store().dispatch(new Action.ChooseSpeed(60)));
    press(KeyCode.SPACE).release(KeyCode.SPACE);
    assertThat(walk().playing()).isTrue();
    until(() -> walk().moment().isEnd());
    assertThat(walk().playing()).isFalse();
  }

  @Test
  void the_track_goes_to_any_step() {
    clickOn(lookup("#step-track").<Node>query());
    assertThat(walk().count()).isBetween(7, 8);
  }

  private void graphFocus() {
    interact(() -> graph().requestFocus());
  }

  private List<String> everything() {
    return List.of("x1", "w1", "x2", "w2", "b", "n", "o").stream()
        .map(name -> name + numbers(name) + states(card(name)))
        .toList();
  }

  private static List<String> states(Node node) {
    return node.getPseudoClassStates().stream()
        .map(Object::toString)
        .filter(name -> List.of("forward", "backward", "uncomputed").contains(name))
        .sorted()
        .toList();
  }
}
