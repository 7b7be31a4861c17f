package dev.chainrule.engine.plan.tile;

import dev.chainrule.engine.plan.kernel.Loops.Finish;
import dev.chainrule.engine.plan.term.Cells;
import dev.chainrule.engine.plan.term.Term.Slice;
import dev.chainrule.engine.plan.term.Terms;
import dev.chainrule.expr.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What one kernel will compute, over numbers of terms.
sealed interface Instruction {

  /// The term it computes.
  int out();

  /// The terms it reads a tile of rows at a time.
  List<Integer> rowReads(Terms terms);

  /// The terms of which it needs every row at once.
  default List<Integer> wholeReads(Terms terms) {
    return List.of();
  }

  /// How many rows its loops run over; 1 if it cannot be split into tiles.
  int rows(Terms terms);

  /// How many columns of `rows` rows it fills.
  default int columns(Terms terms, int rows) {
    return terms.shape(out()).rows() == rows ? terms.shape(out()).columns() : 0;
  }

  /// Whether it sums over rows, so that its result is there only after the last tile.
  default boolean accumulates() {
    return false;
  }

  record Each(int out, Op op, int x, int y) implements Instruction {
    @Override
    public List<Integer> rowReads(Terms terms) {
      return operands(terms, true);
    }

    @Override
    public List<Integer> wholeReads(Terms terms) {
      return operands(terms, false);
    }

    @Override
    public int rows(Terms terms) {
      return terms.shape(out).rows();
    }

    private List<Integer> operands(Terms terms, boolean tall) {
      var reads = new ArrayList<Integer>();
      for (int operand : List.of(x, y)) {
        if (terms.shape(operand).rows() > 1 == tall) {
          reads.add(operand);
        }
      }
      return reads;
    }
  }

  record Gate(int out, int g, int x) implements Instruction {
    @Override
    public List<Integer> rowReads(Terms terms) {
      return List.of(g, x);
    }

    @Override
    public int rows(Terms terms) {
      return terms.shape(out).rows();
    }
  }

  record Product(
      int out, int a, int b, boolean transposed, OptionalInt bias, Finish finish, OptionalInt gate)
      implements Instruction {
    @Override
    public List<Integer> rowReads(Terms terms) {
      return gate.isPresent() ? List.of(a, gate.getAsInt()) : List.of(a);
    }

    @Override
    public List<Integer> wholeReads(Terms terms) {
      return bias.isPresent() ? List.of(b, bias.getAsInt()) : List.of(b);
    }

    @Override
    public int rows(Terms terms) {
      return terms.shape(out).rows();
    }
  }

  record Gram(int out, int a, int b) implements Instruction {
    @Override
    public List<Integer> rowReads(Terms terms) {
      return List.of(a, b);
    }

    @Override
    public int rows(Terms terms) {
      return terms.shape(a).rows();
    }

    @Override
    public boolean accumulates() {
      return true;
    }
  }

  record Dot(int out, int x, int y) implements Instruction {
    @Override
    public List<Integer> rowReads(Terms terms) {
      return List.of(x, y);
    }

    @Override
    public int rows(Terms terms) {
      return terms.shape(x).rows();
    }

    @Override
    public boolean accumulates() {
      return true;
    }
  }

  record Sum(int out, int x) implements Instruction {
    @Override
    public List<Integer> rowReads(Terms terms) {
      return List.of(x);
    }

    @Override
    public int rows(Terms terms) {
      return terms.shape(x).rows();
    }

    @Override
    public boolean accumulates() {
      return true;
    }
  }

  record RowSums(int out, int x) implements Instruction {
    @Override
    public List<Integer> rowReads(Terms terms) {
      return List.of(x);
    }

    @Override
    public int rows(Terms terms) {
      return terms.shape(x).rows();
    }
  }

  /// Columns of other terms under a new name: nothing is moved.
  record View(int out, List<Slice> slices) implements Instruction {
    @Override
    public List<Integer> rowReads(Terms terms) {
      return slices.stream().map(Slice::term).toList();
    }

    @Override
    public int columns(Terms terms, int rows) {
      return 0;
    }

    @Override
    public int rows(Terms terms) {
      return terms.shape(out).rows();
    }
  }

  /// What moves rows, or turns them into columns.
  record Move(int out, int x, Optional<Cells> gather, Optional<Cells> scatter)
      implements Instruction {
    @Override
    public List<Integer> rowReads(Terms terms) {
      return List.of();
    }

    @Override
    public List<Integer> wholeReads(Terms terms) {
      return List.of(x);
    }

    @Override
    public int rows(Terms terms) {
      return 1;
    }
  }
}
