package dev.chainrule.expr;

/// Carries a problem from deep in an expression to the statement that holds it; it never leaves the
/// parser.
final class Mistake extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Mistake(Span span, String sentence) {
    super(sentence, null, false, false);
    this.problem = new Problem(span, sentence);
  }

  Problem problem() {
    return problem;
  }
}
