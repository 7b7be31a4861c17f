package dev.chainrule.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/// The way into the command line.
public final class CommandLineProgram {

  private CommandLineProgram() {}

  /// Runs what `arguments` ask for.
  ///
  /// @return the exit code: 0 done, 1 a problem in the input, 2 wrong usage
  public static int run(Streams streams, Screen screen, String... arguments) {
    var line =
        new CommandLine(new ChainruleCommand(streams, screen))
            .addSubcommand(new EvalCommand(streams))
            .addSubcommand(new StepCommand(streams))
            .addSubcommand(new RenderCommand(streams))
            .addSubcommand(new TrainCommand(streams))
            .addSubcommand(new TourCommand(streams, screen))
            .setExpandAtFiles(false)
            .setUnmatchedOptionsArePositionalParams(true)
            .setParameterExceptionHandler(new UsageMistakes())
            .setExecutionExceptionHandler(new Failures())
            .setOut(new PrintWriter(streams.out(), true))
            .setErr(new PrintWriter(streams.err(), true));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) {
      streams.err().println(Failures.sentence(e));
      return ExitCode.PROBLEM;
    } finally {
      streams.out().flush();
    }
  }
}
