package dev.chainrule.data;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Deals the rows of a table in batches, every row once before any comes again; each time around
/// the order is another one. The same seed deals the same batches.
public final class Shuffle {

  private final int[] order;
  private final int batch;
  private final SplittableRandom random;
  private int dealt;

  /// @throws IllegalArgumentException unless a batch has from 1 to `rows` rows
  public Shuffle(int rows, int batch, long seed) {
    if (batch < 1 || batch > rows) {
      throw new IllegalArgumentException("batches of " + batch + " from " + rows + " rows");
    }
    this.order = IntStream.range(0, rows).toArray();
    this.batch = batch;
    this.random = new SplittableRandom(seed);
    this.dealt = rows;
  }

  /// The next rows; the last batch of a round has those that are left.
  public int[] next() {
    if (dealt == order.length) {
      mix();
      dealt = 0;
    }
    int from = dealt;
    dealt = Math.min(from + batch, order.length);
    return Arrays.copyOfRange(order, from, dealt);
  }

  /// Fisher and Yates: every order is as likely.
  private void mix() {
    for (int last = order.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int row = order[last];
      order[last] = order[other];
      order[other] = row;
    }
  }
}
