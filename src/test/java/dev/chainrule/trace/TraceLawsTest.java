package dev.chainrule.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Node;
import dev.chainrule.engine.Programs;
import dev.chainrule.engine.Recording;
import dev.chainrule.engine.Tensor;
import dev.chainrule.engine.Value;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.RandomPrograms;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds for any trace.
class TraceLawsTest {

  @ParameterizedTest
  @EnumSource
  void back_undoes_forward_from_start_to_end(Granularity granularity) {
    traces()
        .forEach(
            trace -> {
              var rests = new ArrayDeque<Integer>();
              var moment = trace.at(0);
              while (!moment.isEnd()) {
                rests.push(moment.count());
                moment = moment.to(granularity.forward(moment));
              }
              while (!rests.isEmpty()) {
                moment = moment.to(granularity.back(moment));
                assertThat(moment).isEqualTo(trace.at(rests.pop()));
              }
              assertThat(moment.isStart()).isTrue();
            });
  }

  @Test
  void the_last_moment_shows_what_the_engine_computes() {
    seeds()
        .forEach(
            seed -> {
              var recording = Programs.recording(RandomPrograms.tensor(seed), Engine.TENSOR);
              var end = Trace.of(recording, Engine.TENSOR).end();
              var readings = Engine.TENSOR.run(recording);
              for (int id = 0; id < recording.graph().size(); id++) {
                assertThat(end.value(id)).contains(readings.values().get(id));
                assertThat(end.gradient(id).number()).isEqualTo(readings.gradients().get(id));
                assertThat(end.gradient(id)).isNotInstanceOf(Gradient.Partial.class);
              }
            });
  }

  @Test
  void the_last_moments_gradients_are_those_of_value_backward() {
    seeds()
        .forEach(
            seed -> {
              var recording = Programs.recording(RandomPrograms.scalar(seed), Engine.SCALAR);
              var values = values(recording);
              values.get(recording.graph().output()).backward();
              var end = Trace.of(recording, Engine.SCALAR).end();
              for (int id = 0; id < values.size(); id++) {
                assertThat(Matrix.of(values.get(id).grad()))
                    .isEqualTo(end.gradient(id).number().orElse(Matrix.of(0)));
              }
            });
  }

  @Test
  void the_last_moments_gradients_are_those_of_tensor_backward() {
    seeds()
        .forEach(
            seed -> {
              var recording = Programs.recording(RandomPrograms.tensor(seed), Engine.TENSOR);
              var tensors = tensors(recording);
              tensors.get(recording.graph().output()).backward();
              var end = Trace.of(recording, Engine.TENSOR).end();
              for (int id = 0; id < tensors.size(); id++) {
                var zeros = Matrix.filled(tensors.get(id).shape(), 0);
                assertThat(tensors.get(id).grad())
                    .isEqualTo(end.gradient(id).number().orElse(zeros));
              }
            });
  }

  @Test
  void each_step_writes_one_cell() {
    traces()
        .forEach(
            trace -> {
              for (int count = 0; count < trace.size(); count++) {
                assertThat(differences(trace.at(count), trace.at(count + 1))).isEqualTo(1);
              }
            });
  }

  @Test
  void a_gradient_is_unknown_then_partial_then_final() {
    traces()
        .forEach(
            trace -> {
              for (int id = 0; id < trace.graph().size(); id++) {
                int arrived = 0;
                for (int count = 0; count <= trace.size(); count++) {
                  int now =
                      arrived(trace.at(count).gradient(id), trace.graph().flow().expected(id));
                  assertThat(now).isBetween(arrived, arrived + 1);
                  arrived = now;
                }
                assertThat(arrived).isEqualTo(trace.graph().flow().expected(id));
              }
            });
  }

  private static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  private static Stream<Trace> traces() {
    return LongStream.range(0, 40)
        .boxed()
        .flatMap(
            seed ->
                Stream.of(
                    Trace.of(
                        Programs.recording(RandomPrograms.scalar(seed), Engine.SCALAR),
                        Engine.SCALAR),
                    Trace.of(
                        Programs.recording(RandomPrograms.tensor(seed), Engine.TENSOR),
                        Engine.TENSOR)));
  }

  private static int differences(Moment before, Moment after) {
    int differences = 0;
    for (int id = 0; id < before.graph().size(); id++) {
      differences += before.value(id).equals(after.value(id)) ? 0 : 1;
      differences += before.gradient(id).equals(after.gradient(id)) ? 0 : 1;
    }
    return differences;
  }

  private static int arrived(Gradient gradient, int expected) {
    return switch (gradient) {
      case Gradient.None _, Gradient.Unknown _ -> 0;
      case Gradient.Partial partial -> partial.arrived();
      case Gradient.Final _ -> expected;
    };
  }

  private static List<Value> values(Recording recording) {
    var values = new ArrayList<Value>();
    for (int id = 0; id < recording.graph().size(); id++) {
      values.add(
          switch (recording.graph().node(id)) {
            case Node.Leaf _ -> Value.of(leaf(recording, id).scalar());
            case Node.Constant constant -> Value.data(constant.value().scalar());
            case Node.Operation(var _, var _, var op, var operands) ->
                operands.size() == 1
                    ? values.get(operands.getFirst()).apply(op)
                    : values.get(operands.getFirst()).apply(op, values.get(operands.getLast()));
          });
    }
    return values;
  }

  private static List<Tensor> tensors(Recording recording) {
    var tensors = new ArrayList<Tensor>();
    for (int id = 0; id < recording.graph().size(); id++) {
      tensors.add(
          switch (recording.graph().node(id)) {
            case Node.Leaf _ -> Tensor.of(leaf(recording, id));
            case Node.Constant constant -> Tensor.data(constant.value());
            case Node.Operation(var _, var _, var op, var operands) ->
                operands.size() == 1
                    ? tensors.get(operands.getFirst()).apply(op)
                    : tensors.get(operands.getFirst()).apply(op, tensors.get(operands.getLast()));
          });
    }
    return tensors;
  }

  private static Matrix leaf(Recording recording, int id) {
    return Objects.requireNonNull(recording.leaves().get(id));
  }
}
