package dev.chainrule.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Programs;
import dev.chainrule.expr.Parser;
import dev.chainrule.trace.Phrase.Meaning;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplainerTest {

  /// The gradients of this neuron are known from many lectures: x1 -1.5, w1 1.0, x2 0.5, w2 0.0.
  private static final String NEURON =
      "x1 = 2; x2 = 0; w1 = -3; w2 = 1; b = 6.8813735870195432\nn = x1*w1 + x2*w2 + b; o = tanh(n)";

  @Test
  void a_neuron_is_explained_step_by_step() {
    assertThat(explained(NEURON))
        .isEqualTo(
            """
            v5 = x1 * w1 = 2.000 * -3.000 = -6.000
            v6 = x2 * w2 = 0.000 * 1.000 = 0.000
            v7 = v5 + v6 = -6.000 + 0.000 = -6.000
            n = v7 + b = -6.000 + 6.881 = 0.8814
            o = tanh(n) = tanh(0.8814) = 0.7071
            o.grad = do/do = 1.000   the seed: the output changes as much as itself
            n.grad += o.grad * (1 - o^2) = 1.000 * (1 - 0.7071^2) = 0.5000   0 -> 0.5000 (1 of 1 arrived)
            v7.grad += n.grad = 0.5000   0 -> 0.5000 (1 of 1 arrived)
            b.grad += n.grad = 0.5000   0 -> 0.5000 (1 of 1 arrived)
            v5.grad += v7.grad = 0.5000   0 -> 0.5000 (1 of 1 arrived)
            v6.grad += v7.grad = 0.5000   0 -> 0.5000 (1 of 1 arrived)
            x2.grad += v6.grad * w2 = 0.5000 * 1.000 = 0.5000   0 -> 0.5000 (1 of 1 arrived)
            w2.grad += v6.grad * x2 = 0.5000 * 0.000 = 0.000   0 -> 0.000 (1 of 1 arrived)
            x1.grad += v5.grad * w1 = 0.5000 * -3.000 = -1.500   0 -> -1.500 (1 of 1 arrived)
            w1.grad += v5.grad * x1 = 0.5000 * 2.000 = 1.000   0 -> 1.000 (1 of 1 arrived)\
            """);
  }

  @Test
  void a_shared_operand_shows_what_has_arrived_and_a_constant_exponent_is_worked_out() {
    assertThat(explained("a = -2; y = a^3 - a^-1"))
        .isEqualTo(
            """
            v2 = a^3 = (-2.000)^3.000 = -8.000
            v4 = a^-1 = (-2.000)^-1.000 = -0.5000
            y = v2 - v4 = -8.000 - -0.5000 = -7.500
            y.grad = dy/dy = 1.000   the seed: the output changes as much as itself
            v2.grad += y.grad = 1.000   0 -> 1.000 (1 of 1 arrived)
            v4.grad += -y.grad = -1.000 = -1.000   0 -> -1.000 (1 of 1 arrived)
            a.grad += v4.grad * -1 * a^-2 = -1.000 * -1.000 * (-2.000)^-2 = 0.2500   0 -> 0.2500 (1 of 2 arrived)
            a.grad += v2.grad * 3 * a^2 = 1.000 * 3.000 * (-2.000)^2 = 12.00   0.2500 -> 12.25 (2 of 2 arrived)\
            """);
  }

  @Test
  void matrices_are_explained_in_the_same_words() {
    assertThat(explained("A = [[1, 2], [3, 4]]; b = [[5], [6]]; y = sum(A @ b)"))
        .isEqualTo(
            """
            v2 = A @ b = [[1, 2], [3, 4]] @ [[5], [6]] = [[17], [39]]
            y = sum(v2) = sum([[17], [39]]) = 56.00
            y.grad = dy/dy = 1.000   the seed: the output changes as much as itself
            v2.grad += y.grad * ones(v2) = 1.000 * ones([[17], [39]]) = [[1], [1]]   0 -> [[1], [1]] (1 of 1 arrived)
            A.grad += v2.grad @ b' = [[1], [1]] @ [[5], [6]]' = [[5, 6], [5, 6]]   0 -> [[5, 6], [5, 6]] (1 of 1 arrived)
            b.grad += A' @ v2.grad = [[1, 2], [3, 4]]' @ [[1], [1]] = [[4], [6]]   0 -> [[4], [6]] (1 of 1 arrived)\
            """);
  }

  @Test
  void every_phrase_knows_whether_it_speaks_of_a_value_or_a_gradient() {
    var trace = Trace.of(Programs.recording("d = a * b", Engine.SCALAR, Map.of()), Engine.SCALAR);
    var explanation = new Explainer(trace).explain(2);

    assertThat(explanation.target()).first().isEqualTo(new Phrase("a.grad", Meaning.GRADIENT));
    assertThat(explanation.rule())
        .containsExactly(
            new Phrase("g", Meaning.GRADIENT),
            new Phrase(" * ", Meaning.PLAIN),
            new Phrase("y", Meaning.VALUE));
    assertThat(explanation.names())
        .containsExactly(
            new Phrase("d.grad", Meaning.GRADIENT),
            new Phrase(" * ", Meaning.PLAIN),
            new Phrase("b", Meaning.VALUE));
    assertThat(explanation.numbers())
        .extracting(Phrase::text)
        .containsExactly("1.000", " * ", "1.000");
  }

  /// All explanations, a line a step; the signs and arrows of the screen are written in ASCII here.
  private static String explained(String source) {
    var engine = Engine.fitting(Parser.parse(source), Map.of());
    var trace = Trace.of(Programs.recording(source, engine, Map.of()), engine);
    var explainer = new Explainer(trace);
    return IntStream.range(0, trace.size())
        .mapToObj(step -> explainer.explain(step).toString())
        .collect(Collectors.joining("\n"))
        .replace("\u2212", "-")
        .replace("\u2192", "->");
  }
}
