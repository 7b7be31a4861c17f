package dev.chainrule.expr;

import dev.chainrule.expr.Token.Kind;
import java.util.List;

/// The tokens of a program with a place among them.
final class Tokens {

  private final List<Token> all;
  private int at;

  Tokens(List<Token> all) {
    this.all = all;
  }

  Token peek() {
    return all.get(at);
  }

  Token peek(int ahead) {
    return all.get(Math.min(at + ahead, all.size() - 1));
  }

  /// The present token, after which the next is present; the end stays where it is.
  Token next() {
    var token = peek();
    if (token.kind() != Kind.END) {
      at++;
    }
    return token;
  }

  /// The token before the present one.
  Token previous() {
    return all.get(Math.max(at - 1, 0));
  }

  Token expect(String symbol, String sentence) {
    if (!peek().is(symbol)) {
      throw new Mistake(peek().span(), sentence);
    }
    return next();
  }

  void skipStatement() {
    while (!peek().endsStatement()) {
      next();
    }
  }

  /// Goes to the `)` that closes what is open here, or to the end of the statement.
  void skipToClosing() {
    int depth = 0;
    while (!peek().endsStatement() && !(depth == 0 && peek().is(")"))) {
      depth += peek().is("(") ? 1 : peek().is(")") ? -1 : 0;
      next();
    }
  }

  /// Whether the present line end is followed by the start of an assignment or the end: then an
  /// open parenthesis was forgotten.
  boolean startsStatementAfterBreak() {
    int ahead = 1;
    while (peek(ahead).kind() == Kind.SEPARATOR) {
      ahead++;
    }
    boolean assigns =
        peek(ahead + 1).is("=")
            || peek(ahead + 1).text().endsWith("=") && !peek(ahead + 1).is("==");
    return peek(ahead).kind() == Kind.END || peek(ahead).kind() == Kind.NAME && assigns;
  }
}
