package dev.chainrule.nn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.engine.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {

  @ParameterizedTest
  @EnumSource
  void every_activation_is_found_by_its_name(Activation activation) {
    assertThat(Activation.named(activation.symbol())).contains(activation);
  }

  @Test
  void an_unknown_name_finds_none() {
    assertThat(Activation.named("swoosh")).isEmpty();
  }

  @Test
  void identity_changes_nothing_and_makes_no_node() {
    var value = Value.of(-3);

    assertThat(Activation.IDENTITY.apply(value)).isSameAs(value);
    assertThat(Activation.LEAKY_RELU.apply(value).data()).isEqualTo(-0.03);
  }
}
