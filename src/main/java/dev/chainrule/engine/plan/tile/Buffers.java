package dev.chainrule.engine.plan.tile;

import dev.chainrule.engine.plan.kernel.Buffer;
import dev.chainrule.engine.plan.term.Term;
import dev.chainrule.engine.plan.term.Term.Slice;
import dev.chainrule.engine.plan.term.Terms;
import dev.chainrule.expr.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the numbers of terms are kept: in a buffer for all rows, in one for the rows of a tile, or
/// in both.
final class Buffers {

  private final Terms terms;
  private final int tile;
  private final Map<Integer, Buffer> wholes = new HashMap<>();
  private final Map<Integer, Buffer> tiles = new HashMap<>();

  /// @param tile how many rows a tile has
  Buffers(Terms terms, int tile) {
    this.terms = terms;
    this.tile = tile;
  }

  /// The buffer for all rows; made at the first call.
  Buffer whole(int term) {
    return wholes.computeIfAbsent(term, _ -> made(term, terms.shape(term).rows()));
  }

  /// The buffer for the rows of a tile; made at the first call.
  Buffer tile(int term) {
    return tiles.computeIfAbsent(term, _ -> made(term, tile));
  }

  boolean hasWhole(int term) {
    return wholes.containsKey(term);
  }

  boolean hasTile(int term) {
    return tiles.containsKey(term);
  }

  /// Forgets the tile buffers of a stage that is complete.
  void endStage() {
    tiles.clear();
  }

  void viewWhole(int out, List<Slice> slices) {
    wholes.put(
        out,
        new Buffer(
            slices.stream()
                .map(slice -> whole(slice.term()).columns()[slice.column()])
                .toArray(double[][]::new)));
  }

  void viewTile(int out, List<Slice> slices) {
    tiles.put(
        out,
        new Buffer(
            slices.stream()
                .map(slice -> tile(slice.term()).columns()[slice.column()])
                .toArray(double[][]::new)));
  }

  private Buffer made(int term, int rows) {
    var buffer = Buffer.of(new Shape(rows, terms.shape(term).columns()));
    if (terms.get(term) instanceof Term.Splat splat) {
      buffer.fill(splat.value());
    }
    return buffer;
  }
}
