package dev.chainrule.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// User code that repeats itself gives what it would give if it were computed anew each time,
/// whatever happens in between.
class ReplayTest {

  private static final int ROWS = 40;

  private final Random random = new Random(3);
  private final Value w = Value.parameter(0.5);
  private final Value b = Value.parameter(-0.25);

  /// The mean over rows of `(tanh(x * w + b) - y)^2`, and its derivatives by hand.
  private Value loss(List<Value> x, List<Value> y) {
    var sum = x.getFirst().times(w).plus(b).tanh().minus(y.getFirst()).pow(2);
    for (int i = 1; i < x.size(); i++) {
      sum = sum.plus(x.get(i).times(w).plus(b).tanh().minus(y.get(i)).pow(2));
    }
    return sum.dividedBy(x.size());
  }

  private double expectedSlope(List<Value> x, List<Value> y) {
    double slope = 0;
    for (int i = 0; i < x.size(); i++) {
      double h = Math.tanh(x.get(i).data() * w.data() + b.data());
      slope += 2 * (h - y.get(i).data()) * (1 - h * h) * x.get(i).data() / x.size();
    }
    return slope;
  }

  private List<Value> column() {
    return Stream.generate(() -> Value.data(random.nextGaussian())).limit(ROWS).toList();
  }

  private void descend() {
    w.set(w.data() - 0.1 * w.grad());
    b.set(b.data() - 0.1 * b.grad());
    w.zeroGrad();
    b.zeroGrad();
  }

  @Test
  void every_iteration_has_the_gradients_of_its_own_numbers() {
    var x = column();
    var y = column();
    for (int iteration = 0; iteration < 10; iteration++) {
      double expected = expectedSlope(x, y);
      loss(x, y).backward();
      assertThat(w.grad()).isCloseTo(expected, within(1e-14));
      descend();
    }
  }

  @Test
  void fresh_data_and_changed_data_count_in_each_iteration() {
    for (int iteration = 0; iteration < 6; iteration++) {
      var x = column();
      var y = column();
      double expected = expectedSlope(x, y);
      loss(x, y).backward();
      assertThat(w.grad()).isCloseTo(expected, within(1e-14));
      descend();
      x.getFirst().set(7);
      expected = expectedSlope(x, y);
      loss(x, y).backward();
      assertThat(w.grad()).isCloseTo(expected, within(1e-14));
      descend();
    }
  }

  @Test
  void other_code_in_between_is_computed_as_itself() {
    var x = column();
    var y = column();
    for (int iteration = 0; iteration < 6; iteration++) {
      double expected = expectedSlope(x, y);
      if (iteration % 2 == 0) {
        loss(x, y).backward();
      } else {
        loss(x, y).times(3).backward();
        expected *= 3;
      }
      assertThat(w.grad()).isCloseTo(expected, within(1e-14));
      w.zeroGrad();
      b.zeroGrad();
    }
  }

  @Test
  void another_constant_is_another_computation() {
    for (int factor = 1; factor < 6; factor++) {
      w.times(factor).plus(b).backward();
      assertThat(w.grad()).isEqualTo(factor);
      w.zeroGrad();
    }
  }

  @Test
  void a_number_read_later_is_the_one_of_its_time() {
    var hidden = new ArrayList<Value>();
    var expected = new ArrayList<Double>();
    var slopes = new ArrayList<Double>();
    for (int iteration = 0; iteration < 6; iteration++) {
      var h = w.times(3).plus(b);
      hidden.add(h);
      expected.add(w.data() * 3 + b.data());
      slopes.add(2 * (w.data() * 3 + b.data()));
      h.times(h).backward();
      descend();
    }
    assertThat(hidden).extracting(Value::data).isEqualTo(expected);
    for (int i = 0; i < hidden.size(); i++) {
      assertThat(hidden.get(i).grad()).isCloseTo(slopes.get(i), within(1e-14));
    }
  }

  @Test
  void changing_a_leaf_leaves_what_was_computed_from_it() {
    var twice = w.times(2);
    w.set(10);
    var thrice = w.times(3);
    assertThat(twice.data()).isEqualTo(1);
    assertThat(thrice.data()).isEqualTo(30);
  }

  @Test
  void changing_a_leaf_after_a_recording_leaves_what_was_computed_from_it() {
    var twice = w.times(2);
    twice.recording();
    w.set(10);
    assertThat(twice.data()).isEqualTo(1);
    twice.times(w).backward();
    assertThat(w.grad()).isEqualTo(1 + 20);
  }

  @Test
  void dot_products_repeat_with_the_numbers_of_their_time() {
    var weights = Values.of(List.of(w, b, Value.parameter(2)));
    for (int iteration = 0; iteration < 5; iteration++) {
      var row = Values.of(column().subList(0, 3));
      var dot = Value.dot(row, weights);
      dot.times(dot).backward();
      double expected = 0;
      for (int i = 0; i < 3; i++) {
        expected += row.get(i).data() * weights.get(i).data();
      }
      assertThat(dot.data()).isEqualTo(expected);
      for (int i = 0; i < 3; i++) {
        assertThat(weights.get(i).grad())
            .isCloseTo(2 * expected * row.get(i).data(), within(1e-14));
      }
      weights.forEach(Value::zeroGrad);
      weights.getLast().set(random.nextGaussian());
    }
  }

  @Test
  void going_backward_twice_from_a_repeated_output_adds() {
    for (int iteration = 0; iteration < 4; iteration++) {
      var square = w.times(w);
      square.backward();
      square.backward();
      assertThat(w.grad()).isCloseTo(4 * w.data(), within(1e-15));
      assertThat(square.grad()).isEqualTo(2);
      square.zeroGrad();
      assertThat(w.grad()).isZero();
      assertThat(square.grad()).isZero();
    }
  }

  @Test
  void two_outputs_of_one_trunk_share_it() {
    for (int iteration = 0; iteration < 4; iteration++) {
      var trunk = w.times(b).tanh();
      trunk.times(2).backward();
      trunk.times(trunk).backward();
      double h = Math.tanh(w.data() * b.data());
      assertThat(w.grad()).isCloseTo((2 + 2 * h) * (1 - h * h) * b.data(), within(1e-15));
      descend();
    }
  }

  @Test
  void a_total_over_very_many_iterations_neither_overflows_nor_forgets() {
    Value total = Value.data(0);
    for (int iteration = 0; iteration < 5_000; iteration++) {
      var loss = w.times(2);
      total = total.plus(loss);
      loss.backward();
    }
    assertThat(total.data()).isEqualTo(5_000);
    w.zeroGrad();
    total.backward();
    assertThat(w.grad()).isEqualTo(10_000);
  }

  @Test
  void inputs_get_their_gradients_in_every_iteration() {
    var inputs = IntStream.range(0, 5).mapToObj(i -> Value.of(i + 1.0)).toList();
    for (int iteration = 0; iteration < 4; iteration++) {
      inputs.stream().reduce(Value::times).orElseThrow().backward();
      assertThat(inputs).extracting(Value::grad).containsExactly(120.0, 60.0, 40.0, 30.0, 24.0);
      inputs.forEach(Value::zeroGrad);
    }
  }

  @Test
  void threads_that_share_leaves_do_not_disturb_one_another() {
    var shared = Value.data(3);
    var results =
        IntStream.range(0, 4)
            .mapToObj(
                thread ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          var own = Value.parameter(thread + 1.0);
                          double sum = 0;
                          for (int i = 0; i < 300; i++) {
                            own.times(shared).times(own).backward();
                            sum += own.grad();
                            own.zeroGrad();
                          }
                          return sum;
                        }))
            .toList();
    for (int thread = 0; thread < 4; thread++) {
      assertThat(results.get(thread).join()).isEqualTo(300 * 2 * 3 * (thread + 1.0));
    }
  }

  @Test
  void what_one_thread_computed_another_can_go_on_with() {
    var doubled = CompletableFuture.supplyAsync(() -> w.times(2)).join();
    doubled.times(doubled).backward();
    assertThat(w.grad()).isCloseTo(8 * w.data(), within(1e-15));
  }

  @Test
  void matrices_of_another_shape_are_another_computation() {
    var weight = Tensor.parameter(Matrix.of(new double[] {2, -1}));
    for (int rows = 1; rows < 6; rows++) {
      var ones = Tensor.data(Matrix.filled(new Shape(rows, 2), 1));
      ones.times(weight).sum().backward();
      assertThat(weight.grad()).isEqualTo(Matrix.of(new double[] {rows, rows}));
      weight.zeroGrad();
      assertThat(ones.times(weight).data().shape()).isEqualTo(new Shape(rows, 2));
    }
  }

  @Test
  void names_and_scopes_are_those_of_each_iteration() {
    for (String name : List.of("first", "second", "third")) {
      var sum = Scope.within(name, () -> w.plus(b).named(name));
      sum.backward();
      var graph = sum.recording().graph();
      assertThat(graph.label(graph.output())).isEqualTo(name);
      assertThat(graph.node(graph.output()).origin().scope()).isEqualTo(Scope.ROOT.child(name));
    }
  }
}
