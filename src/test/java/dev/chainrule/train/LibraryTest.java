package dev.chainrule.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chainrule.data.Shuffle;
import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Tensor;
import dev.chainrule.engine.plan.Plan;
import dev.chainrule.nn.Activation;
import dev.chainrule.nn.Architecture;
import dev.chainrule.nn.Loss;
import dev.chainrule.nn.Mlp;
import dev.chainrule.nn.Optimizer;
import dev.chainrule.nn.Rows;
import dev.chainrule.nn.ScalarMlp;
import dev.chainrule.nn.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The programs that the documentation shows, each held to the trainer.
class LibraryTest {

  private final Weights start = Weights.random(Architecture.of(4, 3, 1), 42);
  private final double expected = trained();

  @Test
  void tensors_can_be_trained_by_hand() {
    var data = Tables.random(12, 4, 1).standardized();
    var x = Tensor.data(data.features());
    var y = Tensor.data(data.targets());
    var mlp = new Mlp(start, Activation.RELU);
    var sgd = Optimizer.sgd(0.01);
    for (int iteration = 0; iteration < 30; iteration++) {
      var loss = Loss.MSE.of(mlp.apply(x), y);
      mlp.zeroGrad();
      loss.backward();
      sgd.step(mlp.parameters());
    }
    close(Loss.MSE.of(mlp.apply(x), y).data().scalar());
  }

  @Test
  void single_values_can_be_trained_by_hand() {
    var data = Tables.random(12, 4, 1).standardized();
    var x = Rows.of(data.features());
    var y = Rows.of(data.targets());
    var mlp = new ScalarMlp(start, Activation.RELU);
    var sgd = Optimizer.sgd(0.01);
    for (int iteration = 0; iteration < 30; iteration++) {
      var loss = Loss.MSE.of(mlp.applyToRows(x), y);
      mlp.zeroGrad();
      loss.backward();
      sgd.step(mlp.parameters());
    }
    close(Loss.MSE.of(mlp.applyToRows(x), y).data());
  }

  @Test
  void a_recorded_loss_can_be_trained_without_running_its_code_again() {
    var data = Tables.random(12, 4, 1).standardized();
    var mlp = new Mlp(start, Activation.RELU);
    var loss = Loss.MSE.of(mlp.apply(Tensor.data(data.features())), Tensor.data(data.targets()));
    var plan = Plan.of(loss.recording(), Engine.TENSOR);
    var sgd = Optimizer.sgd(0.01);
    for (int iteration = 0; iteration < 30; iteration++) {
      plan.run();
      sgd.update(plan.parameters(), plan.gradients());
    }
    close(plan.forward());
  }

  @Test
  void a_loop_over_shuffled_batches_is_what_the_trainer_does() {
    var table = Tables.random(11, 4, 1);
    var settings = Settings.standard().withHidden(List.of(3)).withBatch(4).withSeed(9);
    var trainer = new Trainer(settings, table, start);
    var shuffle = new Shuffle(11, 4, 9);
    var mlp = new Mlp(start, Activation.RELU);
    var sgd = Optimizer.sgd(0.01);
    for (int iteration = 0; iteration < 20; iteration++) {
      var batch = table.standardized().rows(shuffle.next());
      var loss =
          Loss.MSE.of(mlp.apply(Tensor.data(batch.features())), Tensor.data(batch.targets()));
      mlp.zeroGrad();
      loss.backward();
      sgd.step(mlp.parameters());
      double wanted = loss.data().scalar();

      assertThat(trainer.step()).isCloseTo(wanted, within(1e-12 * wanted));
    }
  }

  private double trained() {
    var settings = Settings.standard().withHidden(List.of(3));
    var trainer = new Trainer(settings, Tables.random(12, 4, 1), start);
    while (trainer.iteration() < 30) {
      trainer.step();
    }
    return trainer.loss();
  }

  private void close(double loss) {
    assertThat(loss).isCloseTo(expected, within(1e-12 * expected));
  }
}
