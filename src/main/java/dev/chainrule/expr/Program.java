package dev.chainrule.expr;

import java.util.List;

/// A program as it was read: its statements in order, what is wrong with it, and what was passed
/// over.
///
/// @param problems mistakes; a program with any is not run
/// @param notes lines that were accepted and skipped, such as `import` and `print`, each with a
///   sentence
public record Program(
    Text text, List<Statement> statements, List<Problem> problems, List<Problem> notes) {

  /// The most numbers that one matrix of a program may hold; a typing error should not use up the
  /// memory.
  public static final int MOST_NUMBERS = 1_000_000;

  public Program {
    statements = List.copyOf(statements);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  public boolean isValid() {
    return problems.isEmpty();
  }
}
