package dev.chainrule.cli;

/// How a command ends.
final class ExitCode {

  static final int DONE = 0;

  /// Something is wrong with what was given to work on.
  static final int PROBLEM = 1;

  /// The command line itself is wrong.
  static final int USAGE = 2;

  private ExitCode() {}
}
