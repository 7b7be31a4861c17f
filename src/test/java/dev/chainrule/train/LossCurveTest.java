package dev.chainrule.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LossCurveTest {

  @Test
  void every_loss_is_kept_in_order() {
    var curve = new LossCurve();
    for (int i = 0; i < 10_000; i++) {
      curve.append(i);
    }
    var view = curve.view();

    assertThat(view.size()).isEqualTo(10_000);
    assertThat(view.at(0)).isZero();
    assertThat(view.at(256)).isEqualTo(256);
    assertThat(view.at(9_999)).isEqualTo(9_999);
  }

  @Test
  void a_view_does_not_grow() {
    var curve = new LossCurve();
    curve.append(1);
    var view = curve.view();
    curve.append(2);

    assertThat(view.size()).isEqualTo(1);
    assertThatThrownBy(() -> view.at(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void a_reader_beside_the_writer_sees_only_whole_prefixes() throws InterruptedException {
    var curve = new LossCurve();
    var writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (int i = 0; i < 200_000; i++) {
                    curve.append(i + 1);
                  }
                });
    int seen = 0;
    while (seen < 200_000) {
      var view = curve.view();
      assertThat(view.size()).isGreaterThanOrEqualTo(seen);
      for (int i = seen; i < view.size(); i++) {
        if (view.at(i) != i + 1) {
          throw new AssertionError("loss " + i + " is " + view.at(i));
        }
      }
      seen = view.size();
    }
    writer.join();
    assertThat(curve.view().size()).isEqualTo(200_000);
  }
}
