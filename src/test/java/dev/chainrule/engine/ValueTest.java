package dev.chainrule.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.expr.Op;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTest {

  @Test
  void the_gradients_of_a_small_expression_are_those_of_the_chain_rule() {
    var a = Value.of(5);
    var b = Value.of(1);
    var c = a.plus(b).times(2).relu();
    c.backward();

    assertThat(c.data()).isEqualTo(12);
    assertThat(a.grad()).isEqualTo(2);
    assertThat(b.grad()).isEqualTo(2);
    assertThat(c.grad()).isEqualTo(1);
  }

  /// micrograd's `test_sanity_check`, whose numbers were checked against PyTorch there.
  @Test
  void a_node_used_many_times_sums_what_arrives() {
    var x = Value.of(-4);
    var z = x.times(2).plus(2).plus(x);
    var q = z.relu().plus(z.times(x));
    var y = z.times(z).relu().plus(q).plus(q.times(x));
    y.backward();

    assertThat(y.data()).isEqualTo(-20);
    assertThat(x.grad()).isEqualTo(46);
  }

  /// The figures that micrograd's README publishes.
  @Test
  void micrograds_readme_example_gives_its_published_numbers() {
    var a = Value.of(-4);
    var b = Value.of(2);
    var sum = a.plus(b);
    var c = sum.plus(sum.plus(1));
    var c2 = c.plus(c.plus(1).minus(a));
    var d = a.times(b).plus(b.pow(3));
    var d2 = d.plus(d.times(2).plus(b.plus(a).relu()));
    var d3 = d2.plus(d2.times(3).plus(b.minus(a).relu()));
    var f = c2.minus(d3).pow(2);
    var g = f.dividedBy(2).plus(f.pow(-1).times(10));
    g.backward();

    assertThat(g.data()).isCloseTo(24.7041, within(5e-5));
    assertThat(a.grad()).isCloseTo(138.8338, within(5e-5));
    assertThat(b.grad()).isCloseTo(645.5773, within(5e-5));
  }

  @Test
  void a_second_backward_adds_and_zero_grad_starts_afresh() {
    var a = Value.of(3);
    var b = a.times(a);
    b.backward();
    assertThat(a.grad()).isEqualTo(6);
    b.backward();
    assertThat(a.grad()).isEqualTo(12);
    b.zeroGrad();
    assertThat(a.grad()).isZero();
    b.backward();
    assertThat(a.grad()).isEqualTo(6);
  }

  @Test
  void gradients_of_two_outputs_add_up_in_a_shared_leaf() {
    var a = Value.of(3);
    a.times(2).backward();
    a.times(a).backward();

    assertThat(a.grad()).isEqualTo(2 + 6);
  }

  @Test
  void given_data_and_constants_get_no_gradient() {
    var data = Value.data(4);
    var weight = Value.parameter(2);
    var product = data.times(weight);
    product.backward();

    assertThat(weight.grad()).isEqualTo(4);
    assertThat(data.grad()).isZero();
  }

  @Test
  void every_word_is_its_operation() {
    var x = Value.of(0.5);

    assertThat(x.minus(2).data()).isEqualTo(-1.5);
    assertThat(x.dividedBy(x).data()).isEqualTo(1);
    assertThat(x.negate().abs().sqrt().data()).isEqualTo(Math.sqrt(0.5));
    assertThat(x.exp().log().data()).isCloseTo(0.5, within(1e-15));
    assertThat(x.sin().plus(x.cos()).data()).isEqualTo(Math.sin(0.5) + Math.cos(0.5));
    assertThat(x.max(Value.of(2)).min(Value.of(1)).data()).isEqualTo(1);
    assertThat(x.pow(x).data()).isEqualTo(Math.sqrt(0.5));
    assertThat(x.negate().leakyRelu().data()).isEqualTo(-0.005);
    assertThat(x.tanh().data()).isEqualTo(Math.tanh(0.5));
    assertThat(x.sigmoid().data()).isEqualTo(1 / (1 + Math.exp(-0.5)));
    assertThat(x.softplus().data()).isCloseTo(Math.log(1 + Math.exp(0.5)), within(1e-15));
    assertThat(x.apply(Op.SIGN).data()).isEqualTo(1);
  }

  @Test
  void only_a_leaf_can_be_set() {
    var a = Value.of(1);
    a.set(2);

    assertThat(a.data()).isEqualTo(2);
    assertThatThrownBy(() -> a.plus(1).named("b").set(3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("only a leaf can be set, and b is computed or constant");
  }

  @Test
  void a_value_shows_its_data_and_gradient() {
    assertThat(Value.of(2)).hasToString("Value(data=2.0, grad=0.0)");
  }

  @Test
  void a_dot_product_is_the_same_graph_as_its_operations_written_out() {
    var a = List.of(Value.of(2), Value.of(-3), Value.data(0.5));
    var b = List.of(Value.parameter(7), Value.of(5), a.getFirst());
    var written =
        a.get(0).times(b.get(0)).plus(a.get(1).times(b.get(1))).plus(a.get(2).times(b.get(2)));
    var dot = Value.dot(a, b);

    assertThat(dot.data()).isEqualTo(2 * 7 - 3 * 5 + 0.5 * 2);
    assertThat(dot.toGraphviz()).isEqualTo(written.toGraphviz());
  }

  @Test
  void a_dot_product_may_be_of_computed_values_and_of_one_pair() {
    var a = Value.of(3);
    var dot = Value.dot(List.of(a.times(a)), List.of(a));
    dot.backward();
    assertThat(dot.data()).isEqualTo(27);
    assertThat(a.grad()).isEqualTo(27);
  }

  @Test
  void a_dot_product_of_unlike_lists_names_their_lengths() {
    var a = Value.of(3);
    assertThatThrownBy(() -> Value.dot(List.of(a, a), List.of(a)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dot: the lists have 2 and 1 values");
    assertThatThrownBy(() -> Value.dot(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dot: the lists have 0 and 0 values");
  }

  @Test
  void a_fixed_list_keeps_its_values_when_the_list_it_was_made_of_changes() {
    var a = Value.of(3);
    var list = new ArrayList<>(List.of(a));
    var fixed = Values.of(list);
    list.set(0, Value.of(5));
    assertThat(fixed).containsExactly(a);
    assertThat(Values.of(fixed)).isSameAs(fixed);
    assertThatThrownBy(() -> fixed.set(0, a)).isInstanceOf(UnsupportedOperationException.class);
  }
}
