package dev.chainrule.cli;

import dev.chainrule.export.Json;
import dev.chainrule.export.TraceJson;
import dev.chainrule.trace.Explainer;
import dev.chainrule.trace.Trace;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `chainrule step`: every step of both passes, a line each.
@Command(
    name = "step",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Explain every step of the forward and the backward pass, a line each.")
final class StepCommand implements Callable<Integer> {

  @Mixin private ProgramOptions program = new ProgramOptions();

  @Option(names = "--json", description = "Print a JSON object a step, in full precision.")
  private boolean json;

  private final Streams streams;

  StepCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    var loaded = program.load(streams);
    if (loaded.isEmpty()) {
      return ExitCode.PROBLEM;
    }
    var trace = Trace.of(loaded.get().recording(), loaded.get().engine());
    if (json) {
      printJson(trace);
    } else {
      print(trace);
    }
    streams.out().flush();
    FiniteNote.print(loaded.get(), trace, streams);
    return ExitCode.DONE;
  }

  private void print(Trace trace) {
    var explainer = new Explainer(trace);
    int width = String.valueOf(trace.size()).length();
    for (int index = 0; index < trace.size() && !streams.isAbandoned(); index++) {
      String number = Figures.right(String.valueOf(index + 1), width);
      streams.out().println(number + "  " + explainer.explain(index).ascii());
    }
  }

  private void printJson(Trace trace) throws IOException {
    var steps = new TraceJson(trace);
    for (int index = 0; index < trace.size() && !streams.isAbandoned(); index++) {
      try (var line = Json.lines(streams.out())) {
        steps.write(line, index);
      }
      streams.out().println();
    }
  }
}
