package dev.chainrule.train;

import dev.chainrule.data.Dataset;
import dev.chainrule.data.Shuffle;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Training by mini-batches: each iteration sees the next few rows of a shuffled table. The last
/// batch of a round may be smaller; each size has a plan of its own, and the parameters move to the
/// one that runs.
final class MiniBatches implements Objective {

  private final Dataset data;
  private final Shuffle shuffle;
  private final Function<Dataset, Compiled> compiler;
  private final Map<Integer, Compiled> sizes = new HashMap<>();
  private Compiled compiled;

  MiniBatches(Dataset data, int batch, long seed, Function<Dataset, Compiled> compiler) {
    this.data = data;
    this.shuffle = new Shuffle(data.rows(), batch, seed);
    this.compiler = compiler;
    this.compiled = compiler.apply(data.rows(new int[batch]));
    sizes.put(batch, compiled);
  }

  @Override
  public double run() {
    var rows = data.rows(shuffle.next());
    var next = sizes.computeIfAbsent(rows.rows(), _ -> compiler.apply(rows));
    System.arraycopy(parameters(), 0, next.plan().parameters(), 0, parameters().length);
    compiled = next;
    compiled.feed(rows);
    return compiled.plan().run();
  }

  @Override
  public Compiled compiled() {
    return compiled;
  }
}
