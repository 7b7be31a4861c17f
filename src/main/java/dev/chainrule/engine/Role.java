package dev.chainrule.engine;

/// What a leaf whose number comes from outside the graph is for.
public enum Role {
  /// A free name of a program: a person sets it, and it receives a gradient.
  INPUT,
  /// A weight or bias: training changes it, and it receives a gradient.
  PARAMETER,
  /// A row or batch of data: it is given, and no gradient is computed for it.
  DATA;

  public boolean needsGradient() {
    return this != DATA;
  }
}
