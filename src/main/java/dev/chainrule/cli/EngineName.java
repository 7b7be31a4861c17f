package dev.chainrule.cli;

import dev.chainrule.engine.Engine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `scalar` or `tensor`.
final class EngineName implements ITypeConverter<Engine> {

  @Override
  public Engine convert(String text) {
    return switch (text) {
      case "scalar" -> Engine.SCALAR;
      case "tensor" -> Engine.TENSOR;
      default ->
          throw new TypeConversionException("expected scalar or tensor, found '" + text + "'");
    };
  }
}
