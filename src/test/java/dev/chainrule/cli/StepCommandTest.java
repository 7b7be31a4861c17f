package dev.chainrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `step`: a line for each write of both passes.
class StepCommandTest {

  @Test
  void every_step_is_a_line_in_ascii() {
    var run = CommandRun.of("step", "a = 2; b = -3; c = a * b");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines()).hasSize(4);
    assertThat(run.lines().getFirst()).isEqualTo("1  c = a * b = 2.000 * -3.000 = -6.000");
    assertThat(run.lines().get(2)).startsWith("3  a.grad += c.grad * b = 1.000 * -3.000 = -3.000");
    assertThat(run.out()).matches(text -> text.chars().allMatch(letter -> letter < 128));
  }

  @Test
  void in_json_the_contributions_add_up_to_the_gradient() throws Exception {
    var steps = new ArrayList<JsonNode>();
    for (String line : CommandRun.of("step", "a = 3; b = a * a", "--json").lines()) {
      steps.add(new ObjectMapper().readTree(line));
    }
    assertThat(steps.stream().map(step -> step.path("kind").asText()))
        .containsExactly("evaluate", "seed", "propagate", "propagate");
    assertThat(steps.stream().map(step -> step.path("step").asInt())).containsExactly(1, 2, 3, 4);
    assertThat(steps.get(2).path("contribution").asDouble()).isEqualTo(3);
    assertThat(steps.get(3).path("contribution").asDouble()).isEqualTo(3);
    assertThat(steps.get(3).path("gradient").asDouble()).isEqualTo(6);
    assertThat(steps.get(3).path("target").asText()).isEqualTo("a");
  }

  @Test
  void both_engines_take_the_same_steps() {
    String program = "a = 2; b = tanh(a) / 3";
    assertThat(CommandRun.of("step", program, "--engine", "tensor").out())
        .isEqualTo(CommandRun.of("step", program, "--engine", "scalar").out());
  }

  @Test
  void it_ends_quietly_when_nobody_reads_on() {
    var closed = new ClosedPipe();
    var err = new ByteArrayOutputStream();
    var streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(closed, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int code =
        CommandLineProgram.run(streams, new PaperScreen(), "step", "a" + " + a".repeat(5000));
    assertThat(code).isZero();
    assertThat(closed.writes).isLessThan(100);
    assertThat(List.of(err.toString(StandardCharsets.UTF_8).split("\n")))
        .allMatch(line -> line.contains("note: a has no value"));
  }

  private static final class ClosedPipe extends OutputStream {

    private int writes;

    @Override
    public void write(int letter) throws IOException {
      writes++;
      throw new IOException("Broken pipe");
    }
  }
}
