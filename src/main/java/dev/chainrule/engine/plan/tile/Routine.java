package dev.chainrule.engine.plan.tile;

import dev.chainrule.engine.plan.kernel.Buffer;
import dev.chainrule.engine.plan.kernel.Kernel;
import dev.chainrule.engine.plan.kernel.Loops;
import dev.chainrule.engine.plan.term.Terms;
import java.util.List;

/// Everything that has to run for some terms, bound to buffers: loops over tiles of rows, so that
/// what one kernel writes is still in the cache when the next one reads it.
public final class Routine {

  /// How many numbers of all columns together a tile may have: they fit a cache of 256 KB.
  private static final int TILE_NUMBERS = 32 * 1024;

  private final Loops loops;
  private final Buffers buffers;
  private final List<Loop> list;

  /// @param tile how many rows are computed at a time
  record Loop(List<Kernel> kernels, int rows, int tile) {}

  private Routine(Loops loops, Buffers buffers, List<Loop> list) {
    this.loops = loops;
    this.buffers = buffers;
    this.list = list;
  }

  /// @param roots the terms whose numbers are wanted
  public static Routine of(Terms terms, List<Integer> roots, Loops loops) {
    var instructions = Selection.of(terms, roots);
    int rows = 1;
    int columns = 1;
    for (var instruction : instructions) {
      rows = Math.max(rows, terms.shape(instruction.out()).rows());
      columns += terms.shape(instruction.out()).columns();
    }
    int tile = Math.max(Loops.PADDING, TILE_NUMBERS / columns / Loops.PADDING * Loops.PADDING);
    var buffers = new Buffers(terms, Math.min(tile, rows));
    var schedule = new Schedule(terms, instructions, rows);
    var assembly = new Assembly(terms, schedule, buffers, roots, rows, Math.min(tile, rows));
    return new Routine(loops, buffers, assembly.loops());
  }

  /// The numbers of a given term or of a root.
  public Buffer buffer(int term) {
    return buffers.whole(term);
  }

  public void run() {
    for (var loop : list) {
      loop.kernels().forEach(Kernel::begin);
      for (int from = 0; from < loop.rows(); from += loop.tile()) {
        int rows = Math.min(loop.tile(), loop.rows() - from);
        for (var kernel : loop.kernels()) {
          kernel.run(loops, from, rows);
        }
      }
    }
  }
}
