package dev.chainrule.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void sizes_go_from_the_inputs_to_the_outputs() {
    var architecture = Architecture.of(13, 8, 4, 1);

    assertThat(architecture.sizes()).containsExactly(13, 8, 4, 1);
    assertThat(architecture.hidden()).containsExactly(8, 4);
    assertThat(architecture.layers()).isEqualTo(3);
  }

  @Test
  void the_last_layer_has_its_own_say_on_a_bias() {
    var architecture = new Architecture(3, List.of(2, 2), 1, Activation.TANH, true, false);

    assertThat(List.of(0, 1, 2)).map(architecture::hasBias).containsExactly(true, true, false);
  }

  @Test
  void a_layer_without_neurons_is_refused() {
    assertThatThrownBy(() -> Architecture.of(3, 0, 1))
        .hasMessage("layer sizes are at least 1: 3, [0], 1");
    assertThatThrownBy(() -> Architecture.of(3))
        .hasMessage("a network has inputs and outputs, not only [3]");
  }
}
