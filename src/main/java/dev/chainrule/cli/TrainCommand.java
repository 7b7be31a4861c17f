package dev.chainrule.cli;

import dev.chainrule.data.Csv;
import dev.chainrule.data.Dataset;
import dev.chainrule.nn.Weights;
import dev.chainrule.nn.WeightsJson;
import dev.chainrule.train.Settings;
import dev.chainrule.train.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `chainrule train`: an MLP learns to predict a column of a table.
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Train a multilayer perceptron on a table of numbers.")
final class TrainCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "CSV",
      description = "A table of numbers with a header. Default: the housing table.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--target",
      paramLabel = "COLUMN",
      description = "The column to predict. Default: the last one.")
  private Optional<String> target = Optional.empty();

  @Mixin private TrainOptions options = new TrainOptions();

  @Option(
      names = "--init",
      paramLabel = "WEIGHTS.json",
      description = "Start from these weights instead of random ones.")
  private Optional<Path> init = Optional.empty();

  @Option(
      names = "--save",
      paramLabel = "WEIGHTS.json",
      description = "Write the weights at the end.")
  private Optional<Path> save = Optional.empty();

  @Option(names = "--json", description = "Print a JSON object an iteration, in full precision.")
  private boolean json;

  private final Streams streams;

  TrainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    var settings = options.settings();
    try {
      save.flatMap(Destination::obstacle).ifPresent(InputFault::raise);
      train(trainer(settings, dataset()));
      return ExitCode.DONE;
    } catch (InputFault fault) {
      streams.out().flush();
      streams.err().println(fault.sentence());
      return ExitCode.PROBLEM;
    }
  }

  private Dataset dataset() {
    var table = data.map(file -> Csv.read(file, target)).orElseGet(() -> Csv.housing(target));
    return switch (table) {
      case Csv.Result.Table(Dataset dataset) -> dataset;
      case Csv.Result.Faulty(String sentence) -> throw new InputFault(named(data, sentence));
    };
  }

  private Trainer trainer(Settings settings, Dataset dataset) {
    settings.problem(dataset).ifPresent(InputFault::raise);
    if (init.isEmpty()) {
      return Trainer.of(settings, dataset);
    }
    var weights = weights(init.get());
    weights
        .mismatch(settings.architecture(dataset.names().size()))
        .ifPresent(mismatch -> InputFault.raise(named(init, mismatch)));
    return new Trainer(settings, dataset, weights);
  }

  private Weights weights(Path file) {
    return switch (ProgramText.read(file)) {
      case ProgramText.Unreadable(String sentence) -> throw new InputFault(sentence);
      case ProgramText.Found(String text) ->
          switch (WeightsJson.read(text)) {
            case WeightsJson.Result.Read(Weights weights) -> weights;
            case WeightsJson.Result.Faulty(String sentence) ->
                throw new InputFault(named(init, sentence));
          };
    };
  }

  /// The sentence after the file it is about, unless it names the file itself.
  private static String named(Optional<Path> file, String sentence) {
    String name = file.map(Path::toString).orElse("");
    return name.isEmpty() || sentence.contains(name) ? sentence : name + ": " + sentence;
  }

  private void train(Trainer trainer) throws IOException {
    int wanted = trainer.settings().iterations();
    long started = System.nanoTime();
    try (var interruption = new Interruption()) {
      var report = json ? new TrainReport.Lines(streams) : new TrainReport.Table(streams, wanted);
      while (trainer.iteration() < wanted
          && !interruption.isRequested()
          && !streams.isAbandoned()) {
        report.iteration(trainer.iteration(), trainer.step());
        trainer.divergence().ifPresent(InputFault::raise);
      }
      double loss = trainer.loss();
      report.iteration(trainer.iteration(), loss);
      requireFinite(loss, trainer);
      saveWeights(trainer.weights());
      report.done(trainer.iteration(), loss, (System.nanoTime() - started) / 1e9);
      streams.out().flush();
      if (trainer.iteration() < wanted && interruption.isRequested()) {
        streams
            .err()
            .println("stopped after " + trainer.iteration() + " of " + wanted + " iterations");
      }
    }
  }

  private static void requireFinite(double loss, Trainer trainer) {
    if (!Double.isFinite(loss)) {
      throw new InputFault(
          "the run diverged at iteration "
              + trainer.iteration()
              + ": the loss is not finite; try a smaller learning rate than "
              + trainer.settings().learningRate());
    }
  }

  private void saveWeights(Weights weights) {
    save.ifPresent(
        file -> {
          try {
            Files.writeString(file, WeightsJson.write(weights) + "\n");
          } catch (IOException e) {
            throw new InputFault(Destination.sentence(file, e));
          }
        });
  }
}
