package dev.chainrule.expr;

import dev.chainrule.expr.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/// Reads one expression by operator precedence, with stacks of its own in place of recursion:
/// operands that are complete, and what is still open (operators waiting for their right side,
/// parentheses, calls).
final class ExpressionParser {

  private static final Set<String> ENGINE_CALLS = Set.of("backward", "zero_grad");

  private final Tokens tokens;
  private final Deque<Expr> operands = new ArrayDeque<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private boolean endsInEngineCall;

  ExpressionParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /// What has begun and is not complete.
  private sealed interface Open {
    record Operator(Op op, int precedence, boolean rightAssociative, Span span) implements Open {}

    record Parenthesis(Span span) implements Open {}

    /// A call whose arguments began when there were `base` operands.
    record Call(Token name, Span parenthesis, int base) implements Open {}
  }

  /// Reads as far as the expression goes.
  Expr parse() {
    boolean more = true;
    while (more) {
      operand();
      more = continuation();
    }
    return operands.pop();
  }

  /// Whether the expression was a call such as `loss.backward()`, which computes nothing of its
  /// own.
  boolean endsInEngineCall() {
    return endsInEngineCall;
  }

  /// Reads up to and including the next complete operand, opening prefixes, parentheses and calls
  /// on the way.
  private void operand() {
    while (true) {
      skipBreaksWhenNested();
      var token = tokens.peek();
      rejectMissingOperand(token);
      tokens.next();
      if (token.kind() == Kind.NUMBER) {
        operands.push(new Expr.Literal(Matrix.of(token.number()), token.span()));
        return;
      }
      if (token.kind() == Kind.NAME && !tokens.peek().is("(")) {
        operands.push(new Expr.Name(token.text(), token.span()));
        return;
      }
      if (token.kind() == Kind.NAME) {
        open.push(new Open.Call(token, tokens.next().span(), operands.size()));
        rejectEmptyCall(token);
      } else if (token.is("[")) {
        operands.push(new MatrixParser(tokens, token).parse());
        return;
      } else if (token.is("(")) {
        open.push(new Open.Parenthesis(token.span()));
      } else if (token.is("-")) {
        open.push(new Open.Operator(Op.NEG, Notation.SIGN, true, token.span()));
      }
    }
  }

  /// Reads what may follow an operand. True if an operator or a comma asks for another one.
  private boolean continuation() {
    while (true) {
      skipBreaksWhenNested();
      var token = tokens.peek();
      var infix = token.kind() == Kind.SYMBOL ? Op.infixOf(token.text()) : Optional.<Op>empty();
      if (infix.isPresent()) {
        operator(infix.get(), tokens.next());
        return true;
      }
      if (token.is("'")) {
        apply(Op.TRANSPOSE, tokens.next().span());
      } else if (token.is(".")) {
        if (method()) {
          return true;
        }
      } else if (token.is(")")) {
        close(tokens.next());
      } else if (token.is(",") && isInCall()) {
        if (!isInWrapper()) {
          tokens.next();
          return true;
        }
        tokens.skipToClosing();
      } else {
        reduce(0);
        rejectUnclosed();
        return false;
      }
    }
  }

  private void operator(Op op, Token token) {
    var notation = (Notation.Infix) op.notation();
    reduce(notation.rightAssociative() ? notation.precedence() + 1 : notation.precedence());
    open.push(
        new Open.Operator(op, notation.precedence(), notation.rightAssociative(), token.span()));
  }

  /// Completes the open operators that hold their operands at least as tightly as `precedence`.
  private void reduce(int precedence) {
    while (open.peek() instanceof Open.Operator operator && operator.precedence() >= precedence) {
      open.pop();
      apply(operator.op(), operator.span());
    }
  }

  private void apply(Op op, Span at) {
    var right = operands.pop();
    operands.push(
        op.arity() == 1 ? Calls.unary(op, right, at) : Calls.binary(op, operands.pop(), right));
  }

  private void close(Token parenthesis) {
    reduce(0);
    switch (open.peek()) {
      case Open.Parenthesis opened -> {
        open.pop();
        operands.push(Calls.respan(operands.pop(), opened.span().cover(parenthesis.span())));
      }
      case Open.Call call -> {
        open.pop();
        operands.push(
            Calls.call(call.name(), Calls.take(operands, call.base()), parenthesis.span()));
      }
      case null, default ->
          throw new Mistake(parenthesis.span(), "there is no open '(' that this ')' could close");
    }
  }

  /// Reads `.name(` after an operand, which becomes the first argument. True if more arguments
  /// follow.
  private boolean method() {
    tokens.next();
    var name = tokens.next();
    if (name.kind() != Kind.NAME) {
      throw new Mistake(
          name.span(), "expected a function after '.', as in x.relu(), found " + name.described());
    }
    if (name.text().equals("T") && !tokens.peek().is("(")) {
      apply(Op.TRANSPOSE, name.span());
      return false;
    }
    var parenthesis =
        tokens.expect(
            "(", "expected '(' after ." + name.text() + ", as in x." + name.text() + "()");
    if (open.isEmpty() && ENGINE_CALLS.contains(name.text())) {
      tokens.skipStatement();
      endsInEngineCall = true;
      return false;
    }
    open.push(new Open.Call(name, parenthesis.span(), operands.size() - 1));
    return !tokens.peek().is(")");
  }

  private void rejectEmptyCall(Token name) {
    if (tokens.peek().is(")")) {
      throw new Mistake(name.span().cover(tokens.peek().span()), Calls.countSentence(name, 0));
    }
  }

  private void rejectUnclosed() {
    switch (open.peek()) {
      case Open.Parenthesis opened -> throw unclosed(opened.span());
      case Open.Call call -> throw unclosed(call.parenthesis());
      case null, default -> {}
    }
  }

  private Mistake unclosed(Span parenthesis) {
    var found = tokens.peek();
    return found.endsStatement()
        ? new Mistake(parenthesis, "this '(' is never closed: expected ')'")
        : new Mistake(found.span(), "expected an operator or ')', found " + found.described());
  }

  /// Anything that cannot begin an operand stands where one is missing; a leading `+` says nothing
  /// and may stay.
  private void rejectMissingOperand(Token found) {
    boolean begins =
        found.kind() == Kind.NUMBER
            || found.kind() == Kind.NAME
            || found.kind() == Kind.SYMBOL && "([-+".contains(found.text());
    if (!begins) {
      int end = tokens.previous().span().end();
      var span = found.endsStatement() ? new Span(end, end) : found.span();
      throw new Mistake(span, "expected a number, a name or '(', found " + found.described());
    }
  }

  private boolean isInCall() {
    reduce(0);
    return open.peek() instanceof Open.Call;
  }

  private boolean isInWrapper() {
    return open.peek() instanceof Open.Call call && Calls.isWrapper(call.name());
  }

  /// Inside parentheses a line end is only a space, unless a new statement clearly begins after it.
  private void skipBreaksWhenNested() {
    while (tokens.peek().text().equals("\n")
        && open.stream().anyMatch(o -> !(o instanceof Open.Operator))
        && !tokens.startsStatementAfterBreak()) {
      tokens.next();
    }
  }
}
