package dev.chainrule.engine;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.List;

/// A float64 matrix that remembers how it was computed, after PyTorch's `Tensor`, always with two
/// axes.
///
/// Elementwise operations repeat an axis of size 1: `(1, 1)`, `(1, n)` and `(n, 1)` go with `(m,
/// n)`.
public final class Tensor extends Recorded<Tensor, Matrix> {

  private static final ThreadLocal<Recorder<Tensor, Matrix>> RECORDERS =
      ThreadLocal.withInitial(
          () -> new Recorder<>(Engine.TENSOR, new MatrixArithmetic(), Tensor::new));

  private Tensor(Leaf<Matrix> leaf) {
    super(leaf, RECORDERS.get().home());
  }

  private Tensor(Tape<Tensor, Matrix> tape, int place) {
    super(tape, place);
  }

  /// A matrix that wants a gradient.
  public static Tensor of(Matrix data) {
    return leaf(data, Role.INPUT);
  }

  public static Tensor of(double[]... rows) {
    return of(Matrix.of(rows));
  }

  /// A matrix that training changes.
  public static Tensor parameter(Matrix data) {
    return leaf(data, Role.PARAMETER);
  }

  /// A given matrix, for which no gradient is computed.
  public static Tensor data(Matrix data) {
    return leaf(data, Role.DATA);
  }

  private static Tensor leaf(Matrix data, Role role) {
    return new Tensor(new Leaf<>(role, data));
  }

  public Matrix data() {
    return number();
  }

  /// The derivative that [#backward] left here, in the shape of the data; zeros before.
  public Matrix grad() {
    var gradient = gradient();
    return gradient == null ? Matrix.filled(data().shape(), 0) : gradient;
  }

  /// Changes the numbers of a leaf, as an optimizer does. What was computed from it stays as it is.
  ///
  /// @throws IllegalStateException if this was computed
  /// @throws IllegalArgumentException if the shape differs
  public void set(Matrix data) {
    if (!data.shape().equals(shape())) {
      throw new IllegalArgumentException(
          "a tensor of shape " + shape() + " cannot be set to one of " + data.shape());
    }
    replaceNumber(data);
  }

  public Tensor rowSums() {
    return apply(Op.ROW_SUMS);
  }

  public Tensor colSums() {
    return apply(Op.COL_SUMS);
  }

  public Tensor rowMeans() {
    return apply(Op.ROW_MEANS);
  }

  public Tensor colMeans() {
    return apply(Op.COL_MEANS);
  }

  /// The largest cell of each row, `(n, 1)`.
  public Tensor rowMax() {
    return apply(Op.ROW_MAX);
  }

  /// The largest cell of each column, `(1, m)`.
  public Tensor colMax() {
    return apply(Op.COL_MAX);
  }

  /// The column of each row's largest cell, from 0; no gradient flows through it.
  public Tensor rowArgmax() {
    return apply(Op.ROW_ARGMAX);
  }

  /// The row of each column's largest cell, from 0; no gradient flows through it.
  public Tensor colArgmax() {
    return apply(Op.COL_ARGMAX);
  }

  /// Along each row.
  public Tensor softmax() {
    return apply(Op.SOFTMAX);
  }

  /// Along each row.
  public Tensor logSoftmax() {
    return apply(Op.LOG_SOFTMAX);
  }

  @Override
  public Tensor apply(Op op) {
    var open = open();
    open.expect(fitting(op, List.of(shape())));
    return new Tensor(open, open.operation(op, this));
  }

  @Override
  public Tensor apply(Op op, Tensor other) {
    var open = open();
    open.expect(fitting(op, List.of(shape(), other.shape())));
    return new Tensor(open, open.operation(op, this, other));
  }

  @Override
  public Tensor constant(double value) {
    var open = open();
    open.expect(Shape.SCALAR);
    return new Tensor(open, open.constant(Matrix.of(value)));
  }

  @Override
  public Shape shape() {
    return isLeaf() ? leaf().number().shape() : tape().shape(place());
  }

  @Override
  Tensor self() {
    return this;
  }

  @Override
  Recorder<Tensor, Matrix> recorder() {
    return RECORDERS.get();
  }

  private static Shape fitting(Op op, List<Shape> shapes) {
    return op.shape(shapes)
        .orElseThrow(() -> new IllegalArgumentException(ShapeMismatch.sentence(op, shapes)));
  }

  @Override
  public String toString() {
    return "Tensor(data=" + data() + ", grad=" + grad() + ")";
  }
}
