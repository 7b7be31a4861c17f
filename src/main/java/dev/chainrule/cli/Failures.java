package dev.chainrule.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says in one line what ended a command, whatever it was; no stack trace reaches a person.
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult arguments) {
    line.getErr().println(sentence(failure));
    return ExitCode.PROBLEM;
  }

  /// The sentence for a failure that no command foresaw.
  static String sentence(Throwable failure) {
    return switch (failure) {
      case UncheckedIOException unchecked ->
          Reason.of(Objects.requireNonNull(unchecked.getCause()));
      case IOException io -> Reason.of(io);
      case ScreenFault fault -> String.valueOf(fault.getMessage());
      case OutOfMemoryError _ -> "there is not enough memory for this";
      default -> "this should not have happened: " + failure;
    };
  }
}
