package dev.chainrule.engine.plan.tile;

import dev.chainrule.engine.plan.term.Terms;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Which instructions run a tile of rows at a time, and in which loop over the tiles.
///
/// All those whose loops run over the same many rows share a stage, unless one needs the whole of
/// what another gives: then it waits for the next stage. What is not split into tiles runs before
/// the loop of its stage.
final class Schedule {

  private final Terms terms;
  private final int rows;
  private final int[] stages;
  private final BitSet tiled = new BitSet();
  private final BitSet accumulated = new BitSet();
  private final List<Stage> list = new ArrayList<>();

  /// @param whole run once, in order
  /// @param tiled run for each tile, in order
  record Stage(List<Instruction> whole, List<Instruction> tiled) {}

  /// @param rows how many rows the matrices have that are split into tiles
  Schedule(Terms terms, List<Instruction> instructions, int rows) {
    this.terms = terms;
    this.rows = rows;
    this.stages = new int[terms.size()];
    instructions.forEach(this::place);
  }

  List<Stage> stages() {
    return list;
  }

  /// Whether the term is computed tile by tile in stage number `stage`.
  boolean isTiledIn(int stage, int term) {
    return tiled.get(term) && !accumulated.get(term) && stages[term] == stage;
  }

  private void place(Instruction instruction) {
    boolean inTiles = rows > 1 && instruction.rows(terms) == rows;
    int stage = 0;
    for (int read : instruction.rowReads(terms)) {
      boolean sameLoop = inTiles && !accumulated.get(read);
      stage = Math.max(stage, stages[read] + (tiled.get(read) && !sameLoop ? 1 : 0));
    }
    for (int read : instruction.wholeReads(terms)) {
      stage = Math.max(stage, stages[read] + (tiled.get(read) ? 1 : 0));
    }
    int out = instruction.out();
    stages[out] = stage;
    tiled.set(out, inTiles);
    accumulated.set(out, inTiles && instruction.accumulates());
    while (list.size() <= stage) {
      list.add(new Stage(new ArrayList<>(), new ArrayList<>()));
    }
    (inTiles ? list.get(stage).tiled() : list.get(stage).whole()).add(instruction);
  }
}
