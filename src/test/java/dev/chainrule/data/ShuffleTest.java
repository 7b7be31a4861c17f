package dev.chainrule.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShuffleTest {

  @Test
  void every_round_deals_each_row_once() {
    var shuffle = new Shuffle(10, 4, 1);
    for (int round = 0; round < 5; round++) {
      var batches = new int[][] {shuffle.next(), shuffle.next(), shuffle.next()};

      assertThat(batches[2]).hasSize(2);
      assertThat(Arrays.stream(batches).flatMapToInt(Arrays::stream).sorted().toArray())
          .isEqualTo(IntStream.range(0, 10).toArray());
    }
  }

  @Test
  void the_same_seed_deals_the_same_rows_and_every_round_others() {
    var one = new Shuffle(50, 50, 9);
    var other = new Shuffle(50, 50, 9);
    int[] first = one.next();

    assertThat(other.next()).isEqualTo(first);
    assertThat(one.next()).isEqualTo(other.next()).isNotEqualTo(first);
    assertThat(new Shuffle(50, 50, 10).next()).isNotEqualTo(first);
  }

  @Test
  void every_order_is_about_as_likely() {
    Map<String, Integer> counts = new HashMap<>();
    var shuffle = new Shuffle(3, 3, 4);
    for (int round = 0; round < 6000; round++) {
      counts.merge(Arrays.toString(shuffle.next()), 1, Integer::sum);
    }
    // Six orders, 1000 each; the deviation of a count is 29.
    assertThat(counts).hasSize(6);
    assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(850, 1150));
  }

  @Test
  void a_batch_larger_than_the_table_is_refused() {
    assertThatThrownBy(() -> new Shuffle(3, 4, 1)).hasMessage("batches of 4 from 3 rows");
  }
}
