package dev.chainrule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.state.Walk;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkPageTest extends Window {

  @BeforeEach
  void showPage() {
    clickOn("#page-network");
    until(() -> state().networkWalk().flatMap(Walk::fittingLayout).isPresent());
  }

  @Test
  void each_neuron_is_spelled_out_for_one_row() {
    untilShown("prediction");
    int size = size();
    assertThat(numbers("h1[0]")).hasSize(2);
    retype("#network-layers", "3");
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    until(() -> state().networkWalk().orElseThrow().trace().graph().names().containsKey("h1[2]"));
    assertThat(size()).isGreaterThan(size);
  }

  @Test
  void activation_bias_and_seed_change_the_network() {
    String before = numbers("loss").getFirst();
    choose("#network-activation", "relu");
    until(() -> symbols("relu") == 2);
    assertThat(symbols("tanh")).isZero();
    int size = size();
    clickOn("#network-bias");
    until(() -> size() < size);
    assertThat(walk().trace().graph().names()).doesNotContainKey("b1[0]");
    retype("#network-seed", "7");
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    until(() -> state().network().seed() == 7);
    untilShown("loss");
    until(() -> !numbers("loss").getFirst().equals(before));
  }

  @Test
  void another_row_is_another_price() {
    String before = numbers("price").getFirst();
    retype("#network-row", "100");
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    until(() -> !numbers("price").getFirst().equals(before));
    retype("#network-row", "100000");
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    until(() -> !words("#network-problem").isEmpty());
    assertThat(words("#network-problem")).contains("506");
  }

  @Test
  void the_tensor_engine_takes_the_whole_batch() {
    choose("#network-engine", "tensor");
    until(() -> symbols("@") == 2);
    untilShown("prediction");
    assertThat(words(cardId("prediction"))).contains("506 \u00d7 1");
    assertThat(lookup("#network-row").query().isDisabled()).isTrue();
    clickOn("#first");
    clickOn("#forward");
    assertThat(words("#explanation")).contains("@").contains("(506, 2)");
  }

  @Test
  void a_large_network_is_shown_as_neurons_that_open() {
    retype("#network-layers", "16, 16");
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    until(() -> size() > 400);
    until(() -> lookup("#group-layer-1-neuron-1").tryQuery().isPresent());
    assertThat(words("#group-layer-1-neuron-1")).contains("layer 1, neuron 1").contains("value");
    doubleClickOn("#group-layer-1-neuron-1");
    until(() -> lookup("#group-layer-1-neuron-1").tryQuery().isEmpty());
    assertThat(lookup("#group-layer-1-neuron-2").tryQuery()).isPresent();
    clickOn("#close-groups");
    until(() -> lookup("#group-layer-1-neuron-1").tryQuery().isPresent());
  }

  @Test
  void sizes_that_cannot_be_are_refused_in_a_sentence() {
    int size = size();
    retype("#network-layers", "8, none");
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    until(() -> !words("#network-problem").isEmpty());
    assertThat(words("#network-problem")).contains("layer sizes");
    assertThat(size()).isEqualTo(size);
  }

  private int size() {
    return state().networkWalk().orElseThrow().trace().graph().size();
  }

  private long symbols(String symbol) {
    return state().networkWalk().orElseThrow().trace().graph().nodes().stream()
        .filter(dev.chainrule.engine.Node.Operation.class::isInstance)
        .map(node -> ((dev.chainrule.engine.Node.Operation) node).op().symbol())
        .filter(symbol::equals)
        .count();
  }
}
