package dev.chainrule.expr;

import dev.chainrule.expr.Token.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads a program, statement by statement. A mistake spoils its own statement only, so all of them
/// are found in one reading.
///
/// A program written for micrograd is read as it stands: `Value(2.0, label='b')`, `b**3`, `c += 1`,
/// `(a + b).relu()`; a call of `backward` or `zero_grad` and the setting of a label are skipped
/// with a note.
public final class Parser {

  private final Text text;
  private final Tokens tokens;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> notes;

  private Parser(String source) {
    var lexer = new Lexer(source);
    this.text = new Text(source);
    this.tokens = new Tokens(lexer.tokens());
    this.notes = new ArrayList<>(lexer.notes());
  }

  /// Reads `source`; whatever is wrong with it is in the program's problems.
  public static Program parse(String source) {
    return new Parser(source).program();
  }

  /// Reads one expression that is known to be right, such as a rule of [Op].
  ///
  /// @throws IllegalArgumentException if it is not
  public static Expr expression(String source) {
    var program = parse(source);
    if (!program.isValid() || program.statements().size() != 1) {
      throw new IllegalArgumentException(
          "not one expression: " + source + " " + program.problems());
    }
    return program.statements().getFirst().expr();
  }

  private Program program() {
    while (tokens.peek().kind() != Kind.END) {
      if (tokens.peek().endsStatement()) {
        tokens.next();
      } else {
        statement();
      }
    }
    if (statements.isEmpty() && problems.isEmpty()) {
      problems.add(
          new Problem(tokens.peek().span(), "expected a statement such as  d = a * b + c"));
    }
    return new Program(text, statements, byPlace(problems), byPlace(notes));
  }

  private static List<Problem> byPlace(List<Problem> found) {
    return found.stream()
        .sorted(Comparator.comparingInt(problem -> problem.span().start()))
        .toList();
  }

  private void statement() {
    try {
      var statement = read();
      if (!tokens.peek().endsStatement()) {
        throw new Mistake(
            tokens.peek().span(),
            "expected an operator or the end of the statement, found " + tokens.peek().described());
      }
      statement.ifPresent(statements::add);
    } catch (Mistake mistake) {
      problems.add(mistake.problem());
      tokens.skipStatement();
    }
  }

  private Optional<Statement> read() {
    var first = tokens.peek();
    var second = tokens.peek(1);
    boolean assigns =
        second.kind() == Kind.SYMBOL && second.text().endsWith("=") && !second.is("==");
    if (assigns && first.kind() != Kind.NAME) {
      throw new Mistake(
          first.span(),
          "expected a name before '" + second.text() + "', found " + first.described());
    }
    if (first.kind() == Kind.NAME
        && second.is(".")
        && tokens.peek(2).text().equals("label")
        && tokens.peek(3).is("=")) {
      return label();
    }
    return assigns ? Optional.of(assignment()) : expressionStatement();
  }

  /// `d.label = 'd'` names a node in Python; here the statement that makes it has named it.
  private Optional<Statement> label() {
    int start = tokens.peek().span().start();
    tokens.skipStatement();
    var span = new Span(start, tokens.previous().span().end());
    notes.add(
        new Problem(span, "the label is skipped: a node is called by the name it is assigned to"));
    return Optional.empty();
  }

  private Statement assignment() {
    var name = tokens.next();
    var assign = tokens.next();
    var right = new ExpressionParser(tokens).parse();
    var span = name.span().cover(right.span());
    if (assign.is("=")) {
      return new Statement(name.text(), right, span);
    }
    var op = Op.infixOf(assign.text().substring(0, assign.text().length() - 1)).orElseThrow();
    var left = new Expr.Name(name.text(), name.span());
    return new Statement(name.text(), new Expr.Apply(op, List.of(left, right), span), span);
  }

  private Optional<Statement> expressionStatement() {
    var expression = new ExpressionParser(tokens);
    var expr = expression.parse();
    if (expression.endsInEngineCall()) {
      notes.add(new Problem(expr.span(), "the call is skipped: gradients are computed without it"));
      return Optional.empty();
    }
    return Optional.of(new Statement("", expr, expr.span()));
  }
}
