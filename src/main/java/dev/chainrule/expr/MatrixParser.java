package dev.chainrule.expr;

import dev.chainrule.expr.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Reads a matrix literal after its first bracket: `[[1, 2], [3, 4]]`, or `[1, 2]` for one row.
final class MatrixParser {

  private final Tokens tokens;
  private final Token opened;

  MatrixParser(Tokens tokens, Token opened) {
    this.tokens = tokens;
    this.opened = opened;
  }

  Expr parse() {
    skipBreaks();
    if (!tokens.peek().is("[")) {
      return literal(List.of(numbers()));
    }
    var rows = new ArrayList<double[]>();
    do {
      skipBreaks();
      var row =
          tokens.expect(
              "[",
              "expected '[' and the next row of the matrix, found " + tokens.peek().described());
      rows.add(numbers());
      if (rows.getLast().length != rows.getFirst().length) {
        throw new Mistake(
            row.span().cover(tokens.previous().span()),
            "expected "
                + rows.getFirst().length
                + " in this row as in the first, found "
                + rows.getLast().length);
      }
      skipBreaks();
    } while (comma());
    close();
    return literal(rows);
  }

  private Expr literal(List<double[]> rows) {
    return new Expr.Literal(
        Matrix.of(rows.toArray(double[][]::new)), opened.span().cover(tokens.previous().span()));
  }

  /// The numbers up to and including the bracket that closes them.
  private double[] numbers() {
    var numbers = new ArrayList<Double>();
    do {
      skipBreaks();
      numbers.add(number());
      skipBreaks();
    } while (comma());
    close();
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double number() {
    boolean negative = tokens.peek().is("-");
    if (negative) {
      tokens.next();
    }
    var token = tokens.peek();
    if (token.kind() != Kind.NUMBER) {
      throw new Mistake(token.span(), "a matrix holds numbers only, found " + token.described());
    }
    double value = tokens.next().number();
    return negative ? -value : value;
  }

  private boolean comma() {
    if (!tokens.peek().is(",")) {
      return false;
    }
    tokens.next();
    return true;
  }

  private void close() {
    if (tokens.peek().endsStatement()) {
      throw new Mistake(opened.span(), "this '[' is never closed: expected ']'");
    }
    tokens.expect("]", "expected ',' or ']' in the matrix, found " + tokens.peek().described());
  }

  private void skipBreaks() {
    while (tokens.peek().text().equals("\n") && !tokens.startsStatementAfterBreak()) {
      tokens.next();
    }
  }
}
