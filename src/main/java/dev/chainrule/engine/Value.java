package dev.chainrule.engine;

import dev.chainrule.expr.Op;
import java.util.List;

/// A single float64 number that remembers how it was computed, after micrograd's `Value`.
public final class Value extends Recorded<Value, Double> {

  private static final ScalarArithmetic ARITHMETIC = new ScalarArithmetic();

  private Value(Source source, List<Value> operands, double data, Origin origin) {
    super(source, operands, data, origin);
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

  private static Value leaf(double data, Role role) {
    return new Value(new Source.Given(role), List.of(), data, Origin.named(""));
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
  public Value constant(double value) {
    return new Value(new Source.Fixed(), List.of(), value, Origin.named(""));
  }

  @Override
  Value self() {
    return this;
  }

  @Override
  ScalarArithmetic arithmetic() {
    return ARITHMETIC;
  }

  @Override
  Value computed(Op op, List<Value> operands, Double number) {
    return new Value(new Source.Computed(op), operands, number, Origin.named(""));
  }

  @Override
  public String toString() {
    return "Value(data=" + data() + ", grad=" + grad() + ")";
  }
}
