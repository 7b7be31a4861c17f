package dev.chainrule.cli;

import dev.chainrule.export.Json;
import dev.chainrule.export.ResultJson;
import dev.chainrule.trace.Trace;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `chainrule eval`: the values and gradients of everything that has a name.
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Compute the value and gradient of every name in a program.")
final class EvalCommand implements Callable<Integer> {

  @Mixin private ProgramOptions program = new ProgramOptions();

  @Option(names = "--json", description = "Print one JSON object, in full precision.")
  private boolean json;

  private final Streams streams;

  EvalCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    var loaded = program.load(streams);
    if (loaded.isEmpty()) {
      return ExitCode.PROBLEM;
    }
    var ready = loaded.get();
    var trace = Trace.of(ready.recording(), ready.engine());
    if (json) {
      try (var lines = Json.lines(streams.out())) {
        ResultJson.write(lines, ready.engine(), trace.end());
      }
      streams.out().println();
    } else {
      EvalTable.of(trace.end()).forEach(streams.out()::println);
    }
    streams.out().flush();
    FiniteNote.print(ready, trace, streams);
    return ExitCode.DONE;
  }
}
