package dev.chainrule.cli;

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
                + mistake.getMessage()
                + suggestion(mistake)
                + "; see "
                + line.getCommandSpec().qualifiedName()
                + " --help");
    return ExitCode.USAGE;
  }

  private static String suggestion(ParameterException mistake) {
    return mistake instanceof UnmatchedArgumentException unmatched
            && !unmatched.getSuggestions().isEmpty()
        ? ", did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?"
        : "";
  }
}
