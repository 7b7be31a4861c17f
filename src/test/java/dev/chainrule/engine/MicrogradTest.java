package dev.chainrule.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The numbers that micrograd's documentation and tests publish, from programs pasted as they are
/// written there. The oracle is PyTorch, with which micrograd compares itself.
class MicrogradTest {

  @ParameterizedTest
  @EnumSource
  void the_example_of_its_documentation(Engine engine) {
    var recording =
        Programs.recording(
            """
            from micrograd.engine import Value

            a = Value(-4.0)
            b = Value(2.0)
            c = a + b
            d = a * b + b**3
            c += c + 1
            c += 1 + c + (-a)
            d += d * 2 + (b + a).relu()
            d += 3 * d + (b - a).relu()
            e = c - d
            f = e**2
            g = f / 2.0
            g += 10.0 / f
            print(f'{g.data:.4f}')
            g.backward()
            print(f'{a.grad:.4f}')
            print(f'{b.grad:.4f}')
            """,
            engine,
            Map.of());
    var gradients = Programs.gradients(recording, engine);

    assertThat(output(recording, engine)).isCloseTo(24.7041, within(5e-5));
    assertThat(gradients.get("a").scalar()).isCloseTo(138.8338, within(5e-5));
    assertThat(gradients.get("b").scalar()).isCloseTo(645.5773, within(5e-5));
  }

  @ParameterizedTest
  @EnumSource
  void its_sanity_check(Engine engine) {
    var recording =
        Programs.recording(
            """
            x = Value(-4.0)
            z = 2 * x + 2 + x
            q = z.relu() + z * x
            h = (z * z).relu()
            y = h + q + q * x
            y.backward()
            """,
            engine,
            Map.of());

    assertThat(output(recording, engine)).isEqualTo(-20);
    assertThat(Programs.gradients(recording, engine).get("x").scalar()).isEqualTo(46);
  }

  private static double output(Recording recording, Engine engine) {
    return engine.run(recording).values().get(recording.graph().output()).scalar();
  }
}
