package dev.chainrule.cli;

import dev.chainrule.expr.Expr;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Parser;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A `name=number` or `name=[[1,2],[3,4]]` on the command line, written as in a program.
record Assignment(String name, Matrix value) {

  static final class Converter implements ITypeConverter<Assignment> {

    @Override
    public Assignment convert(String text) {
      var program = Parser.parse(text);
      if (program.isValid()
          && program.statements().size() == 1
          && program.statements().getFirst().isNamed()
          && program.statements().getFirst().expr() instanceof Expr.Literal literal) {
        return new Assignment(program.statements().getFirst().name(), literal.value());
      }
      throw new TypeConversionException(
          "expected a name and a number or matrix, such as a=2 or A=[[1,2],[3,4]], found '"
              + text
              + "'");
    }
  }
}
