package dev.chainrule.cli;

import dev.chainrule.engine.DotText;
import dev.chainrule.export.Picture;
import dev.chainrule.trace.Moment;
import dev.chainrule.trace.Trace;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `chainrule render`: the graph with its numbers at a moment, as a file.
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Write a picture of a program's graph with its values and gradients.")
final class RenderCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ProgramOptions program = new ProgramOptions();

  @Option(
      names = "--at",
      paramLabel = "N|end",
      defaultValue = "end",
      description = "After how many steps; see the command step. Default: end.")
  private String at = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Where to; its ending says what: .dot, .svg or .png.")
  private Path file = Path.of("");

  private final Streams streams;

  RenderCommand(Streams streams) {
    this.streams = streams;
  }

  /// What a file's ending asks for.
  private enum Kind {
    DOT {
      @Override
      void write(Moment moment, OutputStream out) throws IOException {
        out.write(dot(moment).getBytes(StandardCharsets.UTF_8));
      }
    },
    SVG {
      @Override
      void write(Moment moment, OutputStream out) throws IOException {
        out.write(Picture.of(moment).svg().getBytes(StandardCharsets.UTF_8));
      }
    },
    PNG {
      @Override
      void write(Moment moment, OutputStream out) throws IOException {
        ImageIO.setUseCache(false);
        ImageIO.write(Picture.of(moment).pixels(), "png", out);
      }
    };

    abstract void write(Moment moment, OutputStream out) throws IOException;

    static Optional<Kind> of(Path file) {
      return Arrays.stream(values())
          .filter(kind -> file.toString().toUpperCase(Locale.ROOT).endsWith("." + kind.name()))
          .findFirst();
    }
  }

  @Override
  public Integer call() throws IOException {
    var kind = kind();
    OptionalInt steps = steps();
    var loaded = program.load(streams);
    if (loaded.isEmpty()) {
      return ExitCode.PROBLEM;
    }
    var trace = Trace.of(loaded.get().recording(), loaded.get().engine());
    int count = steps.orElse(trace.size());
    var obstacle = count > trace.size() ? tooFar(count, trace) : Destination.obstacle(file);
    if (obstacle.isPresent()) {
      streams.err().println(obstacle.get());
      return ExitCode.PROBLEM;
    }
    write(kind, trace.at(count));
    FiniteNote.print(loaded.get(), trace, streams);
    return ExitCode.DONE;
  }

  private Kind kind() {
    return Kind.of(file)
        .orElseThrow(
            () -> mistake("-o: expected a file that ends in .dot, .svg or .png, found " + file));
  }

  /// Empty for the end.
  private OptionalInt steps() {
    if (at.equals("end")) {
      return OptionalInt.empty();
    }
    if (!at.matches("\\d{1,9}")) {
      throw mistake("--at: expected a number of steps or end, found '" + at + "'");
    }
    return OptionalInt.of(Integer.parseInt(at));
  }

  private ParameterException mistake(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private static Optional<String> tooFar(int count, Trace trace) {
    return Optional.of("--at " + count + ": there are only " + trace.size() + " steps");
  }

  private void write(Kind kind, Moment moment) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      kind.write(moment, out);
    }
  }

  private static String dot(Moment moment) {
    var nodes = IntStream.range(0, moment.graph().size()).boxed().toList();
    return DotText.write(
        moment.graph(),
        nodes.stream().map(moment::value).toList(),
        nodes.stream().map(node -> moment.gradient(node).number()).toList());
  }
}
