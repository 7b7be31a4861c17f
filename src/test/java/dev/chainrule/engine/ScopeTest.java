package dev.chainrule.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

  @Test
  void nodes_belong_to_the_scope_they_are_made_in() {
    var inner = Scope.within("layer 1", () -> Scope.within("neuron 2", () -> Value.of(1).plus(2)));
    var graph = inner.plus(3).recording().graph();

    assertThat(graph.node(2).origin().scope().path()).containsExactly("layer 1", "neuron 2");
    assertThat(graph.node(4).origin().scope()).isEqualTo(Scope.ROOT);
  }

  @Test
  void a_scope_lies_within_those_it_begins_with() {
    var neuron = Scope.of(List.of("layer 1", "neuron 2"));

    assertThat(neuron.isWithin(Scope.ROOT)).isTrue();
    assertThat(neuron.isWithin(Scope.ROOT.child("layer 1"))).isTrue();
    assertThat(neuron.isWithin(neuron)).isTrue();
    assertThat(neuron.isWithin(Scope.ROOT.child("layer 2"))).isFalse();
    assertThat(Scope.ROOT.isWithin(neuron)).isFalse();
  }
}
