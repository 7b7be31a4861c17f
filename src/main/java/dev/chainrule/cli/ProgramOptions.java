package dev.chainrule.cli;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Lowering;
import dev.chainrule.engine.Recording;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Parser;
import dev.chainrule.expr.Problem;
import dev.chainrule.expr.Program;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The arguments of every command that runs a program: PROGRAM, `--set` and `--engine`.
final class ProgramOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "PROGRAM",
      description = "The program itself, @FILE, or - for standard input.")
  private String argument = "";

  @Option(
      names = "--set",
      paramLabel = "NAME=NUMBER",
      converter = Assignment.Converter.class,
      description = "The value of an input: a=2, or A=[[1,2],[3,4]]. May be repeated.")
  private List<Assignment> assignments = List.of();

  @Option(
      names = "--engine",
      paramLabel = "scalar|tensor",
      converter = EngineName.class,
      description = "Default: scalar, or tensor where there is a matrix.")
  private Optional<Engine> engine = Optional.empty();

  /// A program ready to run.
  record Ready(Program program, Engine engine, Recording recording) {

    /// The place of a node in the program, as a person counts it.
    String place(int node) {
      return program
          .text()
          .position(recording.graph().node(node).origin().span().start())
          .toString();
    }
  }

  /// Reads and lowers the program. Problems and notes are printed; with a problem there is no
  /// result.
  Optional<Ready> load(Streams streams) {
    if (argument.startsWith("--")) {
      throw new ParameterException(spec.commandLine(), "there is no option '" + argument + "'");
    }
    return switch (ProgramText.read(argument, streams.in())) {
      case ProgramText.Unreadable(String sentence) -> {
        streams.err().println(sentence);
        yield Optional.empty();
      }
      case ProgramText.Found(String text) -> lower(Parser.parse(text), streams);
    };
  }

  private Optional<Ready> lower(Program program, Streams streams) {
    Map<String, Matrix> inputs = new LinkedHashMap<>();
    assignments.forEach(assignment -> inputs.put(assignment.name(), assignment.value()));
    var chosen = engine.orElseGet(() -> Engine.fitting(program, inputs));
    var result = Lowering.lower(program, chosen, inputs);
    result.problems().forEach(problem -> streams.err().println(line(program, "", problem)));
    boolean known = result.recording().map(r -> areKnown(inputs, r, streams)).orElse(false);
    if (!known) {
      return Optional.empty();
    }
    program.notes().forEach(note -> streams.err().println(line(program, "note: ", note)));
    result.notes().forEach(note -> streams.err().println(line(program, "note: ", note)));
    return result.recording().map(recording -> new Ready(program, chosen, recording));
  }

  /// Whether every name that is set is an input; the others are printed.
  private static boolean areKnown(
      Map<String, Matrix> inputs, Recording recording, Streams streams) {
    var names = recording.inputs().keySet();
    var unknown = new HashSet<>(inputs.keySet());
    unknown.removeAll(names);
    inputs.keySet().stream()
        .filter(unknown::contains)
        .forEach(
            name ->
                streams
                    .err()
                    .println(
                        "--set "
                            + name
                            + ": there is no input '"
                            + name
                            + "'; "
                            + described(names)));
    return unknown.isEmpty();
  }

  private static String described(java.util.Set<String> names) {
    return names.isEmpty() ? "the program has none" : "the inputs are " + String.join(", ", names);
  }

  private static String line(Program program, String kind, Problem problem) {
    return program.text().position(problem.span().start()) + ": " + kind + problem.sentence();
  }
}
