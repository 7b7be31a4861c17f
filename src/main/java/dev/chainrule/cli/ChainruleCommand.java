package dev.chainrule.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `chainrule` alone: the window.
@Command(
    name = "chainrule",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    description = {
      "Backpropagation made visible.%n",
      "Without a command the window opens; where there is no display, the tour runs instead.%n"
    },
    footer = {
      "%nExit codes: 0 done, 1 a problem in the input, 2 wrong usage.",
      "Try:  chainrule step 'a = 2; b = -3; d = a * b + a; tanh(d)'"
    },
    synopsisSubcommandLabel = "COMMAND")
final class ChainruleCommand implements Callable<Integer> {

  private static final String ENDING = ".expr";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--screenshot",
      paramLabel = "FILE",
      description = "Write a picture of the start window and end.")
  private Optional<Path> screenshot = Optional.empty();

  @Parameters(
      arity = "0..*",
      paramLabel = "[FILE.expr]",
      hideParamSyntax = true,
      description = "The window opens with the program in this file.")
  private List<String> files = List.of();

  private final Streams streams;
  private final Screen screen;

  ChainruleCommand(Streams streams, Screen screen) {
    this.streams = streams;
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    if (!files.isEmpty()) {
      return openFile(files);
    }
    if (screenshot.isEmpty()) {
      return screen.openWindow(Optional.empty());
    }
    var obstacle = Destination.obstacle(screenshot.get());
    if (obstacle.isPresent()) {
      streams.err().println(obstacle.get());
      return ExitCode.PROBLEM;
    }
    screen.screenshot(screenshot.get());
    return ExitCode.DONE;
  }

  /// What is no file, nor called as one, is a mistyped command.
  private int openFile(List<String> names) throws IOException {
    String name = names.getFirst();
    if (names.size() > 1 || !(name.endsWith(ENDING) || Files.exists(Path.of(name)))) {
      throw new ParameterException(
          spec.commandLine(), "there is no command or option '" + name + "'");
    }
    return switch (ProgramText.read(Path.of(name))) {
      case ProgramText.Found(String text) -> screen.openWindow(Optional.of(text));
      case ProgramText.Unreadable(String sentence) -> {
        streams.err().println(sentence);
        yield ExitCode.PROBLEM;
      }
    };
  }
}
