package dev.chainrule.cli;

import java.util.Arrays;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with the command line, in one line, and where help is.
final class UsageMistakes implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    var line = mistake.getCommandLine();
    line.getErr()
        .println(
            line.getCommandSpec().qualifiedName()
                + ": "
                + sentence(mistake, arguments)
                + "; see "
                + line.getCommandSpec().qualifiedName()
                + " --help");
    return ExitCode.USAGE;
  }

  /// An option that does not exist is taken for a PROGRAM, so what is left over is not to blame.
  private static String sentence(ParameterException mistake, String[] arguments) {
    var known = mistake.getCommandLine().getCommandSpec().optionsMap();
    return Arrays.stream(arguments)
        .filter(argument -> mistake instanceof UnmatchedArgumentException)
        .filter(argument -> argument.startsWith("--"))
        .map(argument -> argument.split("=", 2)[0])
        .filter(option -> !known.containsKey(option))
        .findFirst()
        .map(option -> "there is no option '" + option + "'")
        .orElse(String.valueOf(mistake.getMessage()));
  }
}
