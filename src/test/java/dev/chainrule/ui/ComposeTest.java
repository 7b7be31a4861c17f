package dev.chainrule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ComposeTest extends Window {

  @Test
  void a_first_start_shows_a_neuron_half_way_through_its_backward_pass() {
    assertThat(numbers("o")).containsExactly("0.8813", "1.000");
    assertThat(numbers("n")).containsExactly("1.381", "0.2234");
    assertThat(numbers("x1")).containsExactly("2.000", "\u00b7");
    assertThat(words("#step-count")).isEqualTo("step 10 / 15");
  }

  @Test
  void the_graph_follows_what_is_typed() {
    program("a = 2; b = 3\nc = a * b + a");
    untilShown("c");

    assertThat(numbers("c")).containsExactly("8.000", "1.000");
    assertThat(numbers("a")).containsExactly("2.000", "4.000");
    assertThat(numbers("b")).containsExactly("3.000", "2.000");
  }

  @Test
  void a_mistake_says_where_it_is_and_the_last_good_graph_stays() {
    program("q = 2\nr = q ^ 2");
    untilShown("r");
    until(() -> numbers("r").getFirst().equals("4.000"));
    var before = card("r");
    clickOn("#editor");
    press(KeyCode.CONTROL, KeyCode.END).release(KeyCode.END, KeyCode.CONTROL);
    write("*");
    until(() -> !state().expression().problems().isEmpty());

    assertThat(words("#problems")).startsWith("2:").contains("expected");
    assertThat(lookup(".problem-underline").<Node>queryAll())
        .isNotEmpty()
        .allMatch(Node::isVisible);
    assertThat(card("r")).isSameAs(before);
    assertThat(lookup("#editor").queryAs(TextArea.class).getText()).isEqualTo("q = 2\nr = q ^ 2*");
  }

  @Test
  void a_shape_that_does_not_fit_is_a_mistake_with_a_place() {
    program("A = [[1, 2]]\nB = A @ A");
    until(() -> !state().expression().problems().isEmpty());

    assertThat(words("#problems")).startsWith("2:5").contains("(1, 2)");
  }

  @Test
  void a_free_name_gets_a_slider_that_recomputes_without_a_new_layout() {
    program("z = speed * 3");
    untilShown("z");
    var card = card("z");
    var layout = walk().layout();
    var slider = lookup("#slider-speed").queryAs(Slider.class);
    clickOn(slider);
    press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    until(() -> !numbers("z").getFirst().equals("3.000"));

    assertThat(walk().trace().at(walk().count()).value(card("z").getId().endsWith("1") ? 1 : 2))
        .isPresent();
    assertThat(Double.parseDouble(numbers("z").getFirst().replace('\u2212', '-')))
        .isEqualTo(3 * slider.getValue(), org.assertj.core.api.Assertions.within(0.02));
    assertThat(card("z")).isSameAs(card);
    assertThat(walk().layout()).isEqualTo(layout);
  }

  @Test
  void an_input_can_be_typed_as_a_number_and_a_bad_one_changes_nothing() {
    retype("#field-x1", "4");
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    until(() -> numbers("x1").getFirst().equals("4.000"));
    retype("#field-x1", "four");
    press(KeyCode.ENTER).release(KeyCode.ENTER);

    assertThat(numbers("x1").getFirst()).isEqualTo("4.000");
    assertThat(lookup("#field-x1").query().getPseudoClassStates().toString()).contains("invalid");
  }

  @Test
  void a_number_that_is_not_finite_is_named() {
    program("a = -2\nb = log(a)\nc = b + 1");
    untilShown("c");

    assertThat(numbers("b").getFirst()).isEqualTo("NaN");
    assertThat(words("#problems")).startsWith("2:5").contains("the value of b");
  }

  @Test
  void matrices_show_their_shape_and_a_program_of_micrograd_runs() {
    program("A = [[1, 2], [3, 4]]\nB = A @ A'");
    untilShown("B");
    assertThat(words(cardId("B"))).contains("2 \u00d7 2");

    clickOn("#examples").clickOn("The example of micrograd");
    untilShown("g");
    assertThat(numbers("g")).containsExactly("24.70", "1.000");
    assertThat(numbers("a")).containsExactly("\u22124.000", "138.8");
    assertThat(numbers("b")).containsExactly("2.000", "645.6");
  }
}
