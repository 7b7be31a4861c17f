package dev.chainrule.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelPlaceTest {

  private static final Curve STRAIGHT =
      new Curve(
          List.of(new Point(100, 50), new Point(120, 50), new Point(130, 50), new Point(150, 50)));

  @Test
  void with_room_the_label_is_centred_on_the_curve() {
    assertThat(new LabelPlace(30, 20, List.of()).beside(STRAIGHT)).isEqualTo(new Point(110, 40));
  }

  @Test
  void a_label_wider_than_the_gap_keeps_clear_of_both_cards() {
    var cards = List.of(new Box(0, 0, 100, 100), new Box(150, 0, 100, 100));
    var place = new LabelPlace(70, 20, cards).beside(STRAIGHT);
    var label = new Box(place.x(), place.y(), 70, 20);
    assertThat(label.y() + label.height() <= 0 || label.y() >= 100).isTrue();
  }
}
