package dev.chainrule.state;

import dev.chainrule.engine.Engine;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Program;
import java.util.Map;

/// Which engine a person wants for an expression.
public enum EngineChoice {
  AUTOMATIC("engine: automatic"),
  SCALAR("scalar engine"),
  TENSOR("tensor engine");

  private final String title;

  EngineChoice(String title) {
    this.title = title;
  }

  public Engine engine(Program program, Map<String, Matrix> inputs) {
    return switch (this) {
      case AUTOMATIC -> Engine.fitting(program, inputs);
      case SCALAR -> Engine.SCALAR;
      case TENSOR -> Engine.TENSOR;
    };
  }

  @Override
  public String toString() {
    return title;
  }
}
