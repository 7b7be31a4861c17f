package dev.chainrule.engine.plan.tile;

import dev.chainrule.engine.plan.kernel.Buffer;
import dev.chainrule.engine.plan.kernel.Kernel;
import dev.chainrule.engine.plan.kernel.Loops;
import dev.chainrule.engine.plan.kernel.PlainLoops;
import dev.chainrule.engine.plan.term.Terms;
import java.util.List;

/// Everything that has to run for some terms, bound to buffers: loops over tiles of rows, so that
/// what one kernel writes is still in the cache when the next one reads it.
public final class Routine {

  /// How many numbers of all columns together a tile may have: half a megabyte, which a core's
  /// second cache holds.
  private static final int TILE_NUMBERS = 64 * 1024;

  /// After how many computed numbers the loops in explicit vectors take over: they start slowly, so
  /// they pay for long runs alone. Counted, not timed, so that a run can be repeated to the last
  /// bit.
  private static final long PATIENCE = 300_000_000;

  private final Buffers buffers;
  private final List<Loop> list;
  private final long numbersEachRun;
  private Loops loops = new PlainLoops();
  private long computed;

  /// @param tile how many rows are computed at a time
  record Loop(List<Kernel> kernels, int rows, int tile) {}

  private Routine(Buffers buffers, List<Loop> list, long numbersEachRun) {
    this.buffers = buffers;
    this.list = list;
    this.numbersEachRun = numbersEachRun;
  }

  /// @param roots the terms whose numbers are wanted
  public static Routine of(Terms terms, List<Integer> roots) {
    var instructions = Selection.of(terms, roots);
    int rows = 1;
    for (var instruction : instructions) {
      rows = Math.max(rows, terms.shape(instruction.out()).rows());
    }
    int columns = 1;
    for (var instruction : instructions) {
      columns += instruction.columns(terms, rows);
    }
    int tile = Math.max(Loops.PADDING, TILE_NUMBERS / columns / Loops.PADDING * Loops.PADDING);
    var buffers = new Buffers(terms, Math.min(tile, rows));
    var schedule = new Schedule(terms, instructions, rows);
    var assembly = new Assembly(terms, schedule, buffers, roots, rows, Math.min(tile, rows));
    return new Routine(buffers, assembly.loops(), (long) rows * columns);
  }

  /// Whether any kernel reads the term.
  public boolean reads(int term) {
    return buffers.hasWhole(term);
  }

  /// The numbers of a given term or of a root.
  public Buffer buffer(int term) {
    return buffers.whole(term);
  }

  public void run() {
    boolean patient = computed >= PATIENCE;
    computed += numbersEachRun;
    if (!patient && computed >= PATIENCE) {
      loops = Loops.vectors().orElse(loops);
    }
    for (var loop : list) {
      for (var kernel : loop.kernels()) {
        kernel.begin();
      }
      for (int from = 0; from < loop.rows(); from += loop.tile()) {
        int rows = Math.min(loop.tile(), loop.rows() - from);
        for (var kernel : loop.kernels()) {
          kernel.run(loops, from, rows);
        }
      }
    }
  }
}
