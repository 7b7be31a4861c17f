package dev.chainrule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadTest extends Window {

  @Test
  void a_backward_step_is_read_in_names_and_in_numbers() {
    step(7);
    assertThat(words("#explanation"))
        .contains("n.grad += o.grad * (1 \u2212 o^2)")
        .contains(" = 1.000 * (1 \u2212 0.8813^2) = 0.2234")
        .contains("0 \u2192 0.2234 (1 of 1 arrived)");
  }

  @Test
  void a_forward_step_is_read_too_and_so_is_the_seed() {
    step(5);
    assertThat(words("#explanation")).contains("tanh(n)").contains("tanh(1.381) = 0.8813");
    step(6);
    assertThat(words("#explanation")).contains("o.grad").contains("seed");
    step(0);
    assertThat(words("#explanation")).contains("nothing is computed yet");
  }

  @Test
  void a_click_on_a_node_opens_the_inspector_with_every_contribution() {
    program("a = 3\nb = a * a\nc = b + a");
    untilShown("c");
    assertThat(lookup("#inspector").tryQuery()).isEmpty();
    clickOn(card("a"));
    assertThat(words("#inspector"))
        .contains("a\ninput")
        .contains("VALUE\n3")
        .contains("GRADIENT\n7")
        .contains("via c")
        .contains("via b")
        .contains("3 of 3 arrived");
  }

  @Test
  void the_inspector_follows_the_steps() {
    clickOn(card("n"));
    assertThat(words("#inspector")).contains("0.22337309873937705");
    clickOn("#first");
    assertThat(words("#inspector")).contains("not computed yet").contains("0 of 1 arrived");
    assertThat(words("#inspector")).contains("RULES").contains("to b (y):  g");
  }

  @Test
  void a_matrix_is_inspected_cell_by_cell() {
    program("A = [[1, 2], [3, 4]]\ns = sum(A * A)");
    untilShown("s");
    clickOn(card("A"));
    assertThat(lookup("#inspector .matrix-grid .value-number").queryAll()).hasSize(4);
    assertThat(words("#inspector")).contains("8.000");
  }
}
