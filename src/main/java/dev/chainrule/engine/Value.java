package dev.chainrule.engine;

import dev.chainrule.expr.Op;
import dev.chainrule.expr.Shape;
import java.util.List;

/// A single float64 number that remembers how it was computed, after micrograd's `Value`.
public final class Value extends Recorded<Value, Double> {

  private static final ThreadLocal<Recorder<Value, Double>> RECORDERS =
      ThreadLocal.withInitial(
          () -> new Recorder<>(Engine.SCALAR, new ScalarArithmetic(), Value::new));

  private Value(Leaf<Double> leaf) {
    super(leaf, RECORDERS.get().home());
  }

  private Value(Tape<Value, Double> tape, int place) {
    super(tape, place);
  }

  /// A number that wants a gradient.
  public static Value of(double data) {
    return leaf(data, Role.INPUT);
  }

  /// A number that training changes.
  public static Value parameter(double data) {
    return leaf(data, Role.PARAMETER);
  }

  /// A given number, for which no gradient is computed.
  public static Value data(double data) {
    return leaf(data, Role.DATA);
  }

  /// The dot product `a[0] * b[0] + a[1] * b[1] + ...`, added up from the first product to the
  /// last: the same operations as when they are written out, recorded at once.
  ///
  /// @throws IllegalArgumentException if the lists are empty or differ in length
  public static Value dot(List<Value> a, List<Value> b) {
    if (a.size() != b.size() || a.isEmpty()) {
      throw new IllegalArgumentException(
          "dot: the lists have " + a.size() + " and " + b.size() + " values");
    }
    var open = a.getFirst().open();
    return new Value(open, open.dot(Values.of(a).codes(open), Values.of(b).codes(open)));
  }

  private static Value leaf(double data, Role role) {
    return new Value(new Leaf<>(role, data));
  }

  public double data() {
    return number();
  }

  /// The derivative that [#backward] left here; 0 before.
  public double grad() {
    var gradient = gradient();
    return gradient == null ? 0 : gradient;
  }

  /// Changes the number of a leaf, as an optimizer does. What was computed from it stays as it is.
  ///
  /// @throws IllegalStateException if this was computed
  public void set(double data) {
    replaceNumber(data);
  }

  @Override
  public Value apply(Op op) {
    var open = open();
    return new Value(open, open.operation(op, this));
  }

  @Override
  public Value apply(Op op, Value other) {
    var open = open();
    return new Value(open, open.operation(op, this, other));
  }

  @Override
  public Value constant(double value) {
    var open = open();
    return new Value(open, open.constant(value));
  }

  @Override
  public Shape shape() {
    return Shape.SCALAR;
  }

  @Override
  Value self() {
    return this;
  }

  @Override
  Recorder<Value, Double> recorder() {
    return RECORDERS.get();
  }

  @Override
  public String toString() {
    return "Value(data=" + data() + ", grad=" + grad() + ")";
  }
}
