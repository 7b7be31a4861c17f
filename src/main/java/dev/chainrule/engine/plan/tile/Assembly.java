package dev.chainrule.engine.plan.tile;

import dev.chainrule.engine.plan.kernel.Buffer;
import dev.chainrule.engine.plan.kernel.Dot;
import dev.chainrule.engine.plan.kernel.Each;
import dev.chainrule.engine.plan.kernel.Gate;
import dev.chainrule.engine.plan.kernel.Gather;
import dev.chainrule.engine.plan.kernel.Gram;
import dev.chainrule.engine.plan.kernel.Kernel;
import dev.chainrule.engine.plan.kernel.Load;
import dev.chainrule.engine.plan.kernel.Product;
import dev.chainrule.engine.plan.kernel.RowSums;
import dev.chainrule.engine.plan.kernel.Scatter;
import dev.chainrule.engine.plan.kernel.Store;
import dev.chainrule.engine.plan.kernel.Sum;
import dev.chainrule.engine.plan.kernel.Transpose;
import dev.chainrule.engine.plan.term.Term;
import dev.chainrule.engine.plan.term.Terms;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/// Binds instructions to buffers.
final class Assembly {

  private final Terms terms;
  private final Schedule schedule;
  private final Buffers buffers;
  private final int rows;
  private final int tile;
  private final boolean split;
  private final BitSet kept = new BitSet();
  private final List<Routine.Loop> loops = new ArrayList<>();

  /// @param rows how many rows there are in all
  /// @param tile how many rows are computed at a time
  Assembly(
      Terms terms, Schedule schedule, Buffers buffers, List<Integer> roots, int rows, int tile) {
    this.terms = terms;
    this.schedule = schedule;
    this.buffers = buffers;
    this.rows = rows;
    this.tile = tile;
    this.split = tile < rows;
    roots.forEach(kept::set);
    findKept();
  }

  List<Routine.Loop> loops() {
    for (int stage = 0; stage < schedule.stages().size(); stage++) {
      assemble(stage, schedule.stages().get(stage));
      buffers.endStage();
    }
    return loops;
  }

  /// What is read by another than its own loop is kept whole.
  private void findKept() {
    for (int stage = 0; stage < schedule.stages().size(); stage++) {
      for (var instruction : schedule.stages().get(stage).tiled()) {
        instruction.wholeReads(terms).forEach(kept::set);
        for (int read : instruction.rowReads(terms)) {
          kept.set(read, kept.get(read) || !schedule.isTiledIn(stage, read));
        }
      }
      for (var instruction : schedule.stages().get(stage).whole()) {
        instruction.wholeReads(terms).forEach(kept::set);
        instruction.rowReads(terms).forEach(kept::set);
      }
    }
  }

  private void assemble(int stage, Schedule.Stage instructions) {
    for (var instruction : instructions.whole()) {
      if (instruction instanceof Instruction.View view) {
        buffers.viewWhole(view.out(), view.slices());
        continue;
      }
      var kernels = new ArrayList<Kernel>();
      bind(instruction, buffers::whole, buffers.whole(instruction.out()), kernels);
      loops.add(new Routine.Loop(kernels, instruction.rows(terms), instruction.rows(terms)));
    }
    var kernels = new ArrayList<Kernel>();
    for (var instruction : instructions.tiled()) {
      tiled(stage, instruction, kernels);
    }
    if (!kernels.isEmpty()) {
      loops.add(new Routine.Loop(kernels, rows, tile));
    }
  }

  private void tiled(int stage, Instruction instruction, List<Kernel> kernels) {
    int out = instruction.out();
    if (instruction instanceof Instruction.View view) {
      view(stage, view, kernels);
      return;
    }
    if (!split || instruction.accumulates()) {
      bind(instruction, term -> row(stage, term, kernels), buffers.whole(out), kernels);
      return;
    }
    bind(instruction, term -> row(stage, term, kernels), buffers.tile(out), kernels);
    if (kept.get(out)) {
      kernels.add(new Store(buffers.whole(out), buffers.tile(out)));
    }
  }

  private void view(int stage, Instruction.View view, List<Kernel> kernels) {
    if (!split) {
      buffers.viewWhole(view.out(), view.slices());
      return;
    }
    view.slices().forEach(slice -> row(stage, slice.term(), kernels));
    buffers.viewTile(view.out(), view.slices());
    if (kept.get(view.out())) {
      kernels.add(new Store(buffers.whole(view.out()), buffers.tile(view.out())));
    }
  }

  /// The rows of a tile of `term`, loaded if they are not made in this loop.
  private Buffer row(int stage, int term, List<Kernel> kernels) {
    if (!split) {
      return buffers.whole(term);
    }
    boolean loaded = buffers.hasTile(term) || schedule.isTiledIn(stage, term);
    var tile = buffers.tile(term);
    if (!loaded && !(terms.get(term) instanceof Term.Splat)) {
      kernels.add(new Load(tile, buffers.whole(term)));
    }
    return tile;
  }

  private void bind(
      Instruction instruction, IntFunction<Buffer> row, Buffer out, List<Kernel> kernels) {
    switch (instruction) {
      case Instruction.Each(_, var op, int x, int y) -> {
        boolean tallX = terms.shape(x).rows() > 1;
        boolean tallY = terms.shape(y).rows() > 1;
        kernels.add(
            new Each(
                op,
                out,
                tallX ? row.apply(x) : buffers.whole(x),
                tallX,
                tallY ? row.apply(y) : buffers.whole(y),
                tallY));
      }
      case Instruction.Gate(_, int g, int x) ->
          kernels.add(new Gate(out, row.apply(g), row.apply(x)));
      case Instruction.Product p ->
          kernels.add(
              new Product(
                  out,
                  row.apply(p.a()),
                  buffers.whole(p.b()),
                  p.transposed(),
                  buffer(p.bias(), buffers::whole),
                  p.finish(),
                  buffer(p.gate(), row)));
      case Instruction.Gram(_, int a, int b) ->
          kernels.add(new Gram(out, row.apply(a), row.apply(b)));
      case Instruction.Dot(_, int x, int y) ->
          kernels.add(new Dot(out, row.apply(x), row.apply(y)));
      case Instruction.Sum(_, int x) -> kernels.add(new Sum(out, row.apply(x)));
      case Instruction.RowSums(_, int x) -> kernels.add(new RowSums(out, row.apply(x)));
      case Instruction.View _ -> throw new IllegalArgumentException("a view computes nothing");
      case Instruction.Move(_, int x, var gather, var scatter) ->
          kernels.add(
              gather
                  .<Kernel>map(places -> new Gather(out, buffers.whole(x), places))
                  .or(() -> scatter.map(places -> new Scatter(out, buffers.whole(x), places)))
                  .orElseGet(() -> new Transpose(out, buffers.whole(x))));
    }
  }

  private static Optional<Buffer> buffer(OptionalInt term, IntFunction<Buffer> source) {
    return term.isPresent() ? Optional.of(source.apply(term.getAsInt())) : Optional.empty();
  }
}
