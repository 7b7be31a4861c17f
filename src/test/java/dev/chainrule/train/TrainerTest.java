package dev.chainrule.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.data.Csv;
import dev.chainrule.data.Dataset;
import dev.chainrule.engine.Engine;
import dev.chainrule.expr.Matrix;
import dev.chainrule.nn.Activation;
import dev.chainrule.nn.Architecture;
import dev.chainrule.nn.Loss;
import dev.chainrule.nn.OptimizerKind;
import dev.chainrule.nn.Weights;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerTest {

  private static final Settings SMALL =
      Settings.standard().withHidden(List.of(3)).withIterations(20);

  private final Dataset table = Tables.random(7, 4, 1);

  @Test
  void one_iteration_of_a_line_is_the_one_worked_out_by_hand() {
    // Standardised, x is -1 and 1. With w = 0.5, b = 0 the predictions are -0.5 and 0.5, the errors
    // -1.5 and -2.5: loss (2.25 + 6.25) / 2, dw = -1.5 * -1 + -2.5 * 1, db = -1.5 - 2.5.
    var line =
        new Dataset(
            List.of("x"),
            "y",
            Matrix.of(new double[] {10}, new double[] {30}),
            Matrix.of(new double[] {1}, new double[] {3}));
    var weights =
        new Weights(List.of(new Weights.LayerWeights(Matrix.of(0.5), Optional.of(Matrix.of(0.0)))));
    for (var engine : Engine.values()) {
      var settings =
          Settings.standard().withHidden(List.of()).withEngine(engine).withLearningRate(0.1);
      var trainer = new Trainer(settings, line, weights);

      assertThat(trainer.step()).isEqualTo(4.25);
      var layer = trainer.weights().layers().getFirst();
      assertThat(layer.weight().scalar()).isEqualTo(0.5 + 0.1 * 1.0, within(1e-15));
      assertThat(layer.bias().orElseThrow().scalar()).isEqualTo(0.1 * 4.0, within(1e-15));
      assertThat(trainer.iteration()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void both_engines_go_the_same_way(OptimizerKind optimizer) {
    var scalar = Trainer.of(SMALL.withOptimizer(optimizer).withEngine(Engine.SCALAR), table);
    var tensor = Trainer.of(SMALL.withOptimizer(optimizer), table);
    for (int iteration = 0; iteration < 20; iteration++) {
      double loss = tensor.step();
      assertThat(scalar.step()).isCloseTo(loss, within(1e-12 * loss));
    }
    assertThat(scalar.loss()).isCloseTo(tensor.loss(), within(1e-12 * tensor.loss()));
  }

  @Test
  void the_same_seed_gives_the_same_run_and_another_seed_another() {
    assertThat(losses(SMALL)).isEqualTo(losses(SMALL)).isNotEqualTo(losses(SMALL.withSeed(43)));
    var batches = SMALL.withBatch(3);
    assertThat(losses(batches))
        .isEqualTo(losses(batches))
        .isNotEqualTo(losses(batches.withSeed(43)));
  }

  @Test
  void a_network_fits_the_housing_table_better_than_a_straight_line() {
    var settings = Settings.standard().withLearningRate(0.01).withIterations(400);
    double network = trained(settings, Csv.housing());
    double line = trained(settings.withHidden(List.of()), Csv.housing());

    assertThat(network).isLessThan(0.8 * line);
  }

  @ParameterizedTest
  @EnumSource
  void mini_batches_learn_on_either_engine(Engine engine) {
    var trainer = Trainer.of(SMALL.withBatch(3).withEngine(engine).withIterations(200), table);
    double before = trainer.loss();
    while (trainer.iteration() < 200) {
      trainer.step();
    }
    assertThat(trainer.loss()).isLessThan(before / 4);
  }

  @Test
  void mini_batches_are_the_same_on_both_engines() {
    var scalar = Trainer.of(SMALL.withBatch(3).withEngine(Engine.SCALAR), table);
    var tensor = Trainer.of(SMALL.withBatch(3), table);
    for (int iteration = 0; iteration < 10; iteration++) {
      double loss = tensor.step();
      assertThat(scalar.step()).isCloseTo(loss, within(1e-12 * Math.max(1, loss)));
    }
    assertThat(scalar.loss()).isCloseTo(tensor.loss(), within(1e-12 * tensor.loss()));
  }

  @ParameterizedTest
  @EnumSource
  void a_run_that_diverges_stops_and_names_the_iteration_and_the_node(Engine engine) {
    var trainer = Trainer.of(SMALL.withEngine(engine).withLearningRate(1e150), table);
    trainer.step();
    assertThat(trainer.divergence()).isEmpty();
    double loss = trainer.step();

    assertThat(loss).isNotFinite();
    assertThat(trainer.iteration()).isEqualTo(1);
    assertThat(trainer.divergence().orElseThrow())
        .startsWith("the run diverged at iteration 1: the value of ")
        .endsWith(" is not finite; try a smaller learning rate than 1.0E150");
  }

  /// h1 = 1e200, prediction 1e150, loss 1e300; but the slope of w2 is 2e150 * 1e200.
  @ParameterizedTest
  @EnumSource
  void a_gradient_that_is_not_finite_stops_the_run_too(Engine engine) {
    var column = Matrix.of(new double[] {-1}, new double[] {1});
    var table = new Dataset(List.of("x"), "y", column, column.map(_ -> 0));
    var weights =
        new Weights(
            List.of(
                new Weights.LayerWeights(Matrix.of(1e200), Optional.empty()),
                new Weights.LayerWeights(Matrix.of(1e-50), Optional.empty())));
    var settings =
        new Settings(List.of(1), Activation.RELU, false, false, engine, Learning.standard(), 10, 1);
    var trainer = new Trainer(settings, table, weights);

    assertThat(trainer.step()).isFinite();
    assertThat(trainer.iteration()).isZero();
    assertThat(trainer.weights()).isEqualTo(weights);
    assertThat(trainer.divergence().orElseThrow())
        .startsWith("the run diverged at iteration 0: the gradient of ")
        .endsWith("; the numbers of the table or of the first weights are too large");
  }

  @Test
  void weights_of_another_shape_are_refused_with_the_layer_and_both_shapes() {
    var weights = Weights.random(Architecture.of(4, 5, 1), 1);

    assertThatThrownBy(() -> new Trainer(SMALL, table, weights))
        .hasMessage("layer 1: the weight has the shape (4, 5), the network needs (4, 3)");
  }

  @Test
  void a_target_the_loss_has_no_meaning_for_is_refused() {
    assertThatThrownBy(() -> Trainer.of(SMALL.withLoss(Loss.HINGE), table))
        .hasMessageStartingWith("the loss hinge wants targets -1 or 1, and met ");
  }

  @Test
  void what_is_shown_has_the_numbers_of_the_present_weights() {
    for (var engine : Engine.values()) {
      var trainer = Trainer.of(SMALL.withEngine(engine), Tables.random(60, 4, 2));
      trainer.step();
      double loss = trainer.loss();
      var snapshot = trainer.snapshot();
      var graph = snapshot.graph();

      assertThat(graph.size()).isLessThan(30);
      assertThat(snapshot.readings().values().get(graph.output()).scalar())
          .isCloseTo(loss, within(1e-12 * loss));
      assertThat(snapshot.readings().values().get(graph.names().get("w1")))
          .isEqualTo(trainer.weights().layers().getFirst().weight());
    }
  }

  @Test
  void a_few_rows_on_the_scalar_engine_are_shown_as_single_values() {
    var trainer = Trainer.of(SMALL.withEngine(Engine.SCALAR), Tables.random(1, 2, 3));

    assertThat(trainer.snapshot().graph().names()).containsKeys("x1", "x2", "price", "w1[1,2]");
  }

  private List<Double> losses(Settings settings) {
    var trainer = Trainer.of(settings, table);
    return java.util.stream.Stream.generate(trainer::step).limit(10).toList();
  }

  private static double trained(Settings settings, Dataset data) {
    var trainer = Trainer.of(settings, data);
    while (trainer.iteration() < settings.iterations()) {
      trainer.step();
    }
    return trainer.loss();
  }
}
