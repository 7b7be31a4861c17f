package dev.chainrule.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `chainrule tour`: the whole program, walked through without a display.
@Command(
    name = "tour",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Walk through the whole program without a display and write pictures of it.")
final class TourCommand implements Callable<Integer> {

  private static final Path BUILD = Path.of("target");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the pictures go. Default: target/tour beside a build, else tour.")
  private Optional<Path> out = Optional.empty();

  private final Streams streams;
  private final Screen screen;

  TourCommand(Streams streams, Screen screen) {
    this.streams = streams;
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    var folder =
        out.orElseGet(() -> Files.isDirectory(BUILD) ? BUILD.resolve("tour") : Path.of("tour"));
    var obstacle = Destination.obstacle(folder.resolve("expression.png"));
    if (obstacle.isPresent()) {
      streams.err().println(obstacle.get());
      return ExitCode.PROBLEM;
    }
    screen.tour(
        folder,
        line -> {
          streams.out().println(line);
          streams.out().flush();
        });
    return ExitCode.DONE;
  }
}
