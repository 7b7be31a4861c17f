package dev.chainrule.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

  @ParameterizedTest
  @CsvSource({"0, 1:1", "1, 1:2", "2, 1:3", "3, 2:1", "4, 3:1", "5, 3:2", "7, 3:4", "99, 3:4"})
  void an_offset_is_a_line_and_a_column_from_one(int offset, String position) {
    assertThat(new Text("ab\n\ncde").position(offset)).hasToString(position);
  }

  @Test
  void after_a_last_line_end_a_new_line_begins() {
    assertThat(new Text("a\n").position(2)).hasToString("2:1");
    assertThat(new Text("").position(0)).hasToString("1:1");
  }

  @Test
  void a_character_of_two_units_is_one_column() {
    assertThat(new Text("\uD83D\uDE00+a").position(2)).hasToString("1:2");
  }

  @Test
  void a_slice_is_cut_to_what_is_there() {
    assertThat(new Text("abc").slice(new Span(1, 9))).isEqualTo("bc");
    assertThat(new Text("abc").slice(new Span(7, 9))).isEmpty();
  }
}
