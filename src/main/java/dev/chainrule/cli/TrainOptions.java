package dev.chainrule.cli;

import dev.chainrule.engine.Engine;
import dev.chainrule.nn.Activation;
import dev.chainrule.nn.Loss;
import dev.chainrule.nn.OptimizerKind;
import dev.chainrule.nn.ScheduleKind;
import dev.chainrule.train.Learning;
import dev.chainrule.train.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options of `train` that are choices about the network and how it learns.
final class TrainOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--layers",
      paramLabel = "SIZES",
      defaultValue = "8",
      description =
          "Sizes of the hidden layers, such as 16,8; none for a linear model. Default: 8.")
  private String layers = "";

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      defaultValue = "relu",
      description =
          "relu, leaky_relu, tanh, sigmoid, softplus or identity. Default: ${DEFAULT-VALUE}.")
  private String activation = "";

  @Option(
      names = "--bias",
      arity = "1",
      paramLabel = "true|false",
      defaultValue = "true",
      description = "Whether hidden layers have a bias. Default: true.")
  private boolean bias;

  @Option(
      names = "--output-bias",
      arity = "1",
      paramLabel = "true|false",
      defaultValue = "true",
      description = "Whether the last layer has a bias. Default: true.")
  private boolean outputBias;

  @Option(
      names = "--engine",
      paramLabel = "scalar|tensor",
      defaultValue = "tensor",
      converter = EngineName.class,
      description = "What the network is made of. Default: tensor.")
  private Engine engine = Engine.TENSOR;

  @Option(
      names = "--loss",
      paramLabel = "NAME",
      defaultValue = "mse",
      description = "mse, mae, hinge or binary_cross_entropy. Default: mse.")
  private String loss = "";

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      defaultValue = "sgd",
      description = "sgd, momentum, nesterov, rmsprop, adam or adamw. Default: sgd.")
  private String optimizer = "";

  @Option(
      names = "--schedule",
      paramLabel = "NAME",
      defaultValue = "constant",
      description = "Of the learning rate: constant, step or cosine. Default: constant.")
  private String schedule = "";

  @Option(
      names = "--lr",
      paramLabel = "RATE",
      defaultValue = "0.01",
      description = "The learning rate. Default: 0.01.")
  private double rate;

  @Option(
      names = "--batch",
      paramLabel = "ROWS",
      defaultValue = "0",
      description = "How many rows an iteration sees; 0 for all. Default: 0.")
  private int batch;

  @Option(
      names = "--iterations",
      paramLabel = "COUNT",
      defaultValue = "1000",
      description = "How many updates there are. Default: 1000.")
  private int iterations;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "42",
      description = "Of the first weights and the order of the rows. Default: 42.")
  private long seed;

  /// @throws ParameterException if an option says something that no table could make sense of
  Settings settings() {
    var learning =
        new Learning(
            chosen("--loss", loss, Loss.values(), Loss::symbol),
            chosen("--optimizer", optimizer, OptimizerKind.values(), OptimizerKind::symbol),
            rate,
            chosen("--schedule", schedule, ScheduleKind.values(), ScheduleKind::symbol),
            batch);
    var settings =
        new Settings(
            hidden(),
            chosen("--activation", activation, Activation.values(), Activation::symbol),
            bias,
            outputBias,
            engine,
            learning,
            iterations,
            seed);
    settings
        .problem()
        .ifPresent(
            problem -> {
              throw mistake(problem);
            });
    return settings;
  }

  private List<Integer> hidden() {
    if (layers.isBlank() || layers.equals("none")) {
      return List.of();
    }
    try {
      return Arrays.stream(layers.split(",", -1))
          .map(size -> Integer.valueOf(size.strip()))
          .toList();
    } catch (NumberFormatException _) {
      throw mistake("--layers: expected sizes such as 8 or 16,8, found '" + layers + "'");
    }
  }

  private <T> T chosen(String option, String name, T[] all, Function<T, String> symbol) {
    return Arrays.stream(all)
        .filter(each -> symbol.apply(each).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                mistake(
                    option
                        + ": expected "
                        + String.join(", ", Arrays.stream(all).map(symbol).toList())
                        + ", found '"
                        + name
                        + "'"));
  }

  private ParameterException mistake(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
