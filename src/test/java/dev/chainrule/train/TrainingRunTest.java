package dev.chainrule.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.data.Dataset;
import dev.chainrule.train.Progress.State;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TrainingRunTest {

  private static final Settings SHORT =
      Settings.standard().withHidden(List.of(3)).withIterations(300);

  private final Dataset table = Tables.random(20, 4, 1);
  private final Mailbox<Progress> mailbox = new Mailbox<>();
  private TrainingRun run = run(SHORT);

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void a_run_waits_to_be_started_and_shows_its_graph() throws InterruptedException {
    var first = await(_ -> true);

    assertThat(first.state()).isEqualTo(State.PAUSED);
    assertThat(first.iteration()).isZero();
    assertThat(first.loss()).isEqualTo(trainer(SHORT).loss());
    assertThat(first.curve().size()).isZero();
    assertThat(first.snapshot().orElseThrow().graph().names()).containsKeys("x", "w1", "loss");
  }

  @Test
  void a_finished_run_has_every_loss_and_the_last_one() throws InterruptedException {
    run.start();
    var last = await(progress -> progress.state() == State.FINISHED);

    assertThat(last.iteration()).isEqualTo(300);
    assertThat(losses(last)).isEqualTo(losses(SHORT));
    assertThat(last.loss()).isEqualTo(lossAfter(SHORT, 300));
    assertThat(last.sentence()).isEmpty();
    assertThat(last.iterationsPerSecond()).isPositive();
  }

  @Test
  void pauses_and_single_iterations_change_nothing_about_the_losses() throws InterruptedException {
    run.step();
    var stepped = await(progress -> progress.iteration() == 1);
    assertThat(stepped.state()).isEqualTo(State.PAUSED);
    assertThat(stepped.loss()).isEqualTo(lossAfter(SHORT, 1));
    for (int pause = 0; pause < 20; pause++) {
      run.start();
      Thread.sleep(Duration.ofMillis(1));
      run.pause();
      await(progress -> progress.state() != State.RUNNING);
    }
    run.start();
    var last = await(progress -> progress.state() == State.FINISHED);

    assertThat(losses(last)).isEqualTo(losses(SHORT));
  }

  @Test
  void a_paused_run_stays_where_it_is() throws InterruptedException {
    replace(SHORT.withIterations(Integer.MAX_VALUE));
    run.start();
    await(progress -> progress.iteration() > 10);
    run.pause();
    var paused = await(progress -> progress.state() == State.PAUSED && progress.iteration() > 10);
    run.pause();
    var later = await(_ -> true);

    assertThat(later.iteration()).isEqualTo(paused.iteration());
    assertThat(later.curve().size()).isEqualTo(paused.iteration());
    assertThat(paused.loss()).isEqualTo(output(paused.snapshot().orElseThrow()));
  }

  @Test
  void the_run_goes_on_when_nobody_looks() throws InterruptedException {
    run.start();
    Thread.sleep(Duration.ofMillis(300));

    assertThat(await(progress -> progress.state() == State.FINISHED).iteration()).isEqualTo(300);
  }

  @Test
  void reset_begins_again_from_the_same_weights() throws InterruptedException {
    run.start();
    await(progress -> progress.state() == State.FINISHED);
    run.reset();
    var again = await(progress -> progress.state() == State.PAUSED);
    assertThat(again.iteration()).isZero();
    assertThat(again.curve().size()).isZero();
    run.start();

    assertThat(losses(await(progress -> progress.state() == State.FINISHED)))
        .isEqualTo(losses(SHORT));
  }

  @Test
  void a_finished_run_does_not_go_on() throws InterruptedException {
    run.start();
    await(progress -> progress.state() == State.FINISHED);
    run.step();

    assertThat(await(_ -> true).iteration()).isEqualTo(300);
  }

  @Test
  void a_run_of_no_iterations_is_finished_when_it_starts() throws InterruptedException {
    replace(SHORT.withIterations(0));
    run.start();

    assertThat(await(progress -> progress.state() == State.FINISHED).iteration()).isZero();
  }

  @Test
  void a_run_that_diverges_says_why_and_stays_there() throws InterruptedException {
    replace(SHORT.withLearningRate(1e150));
    run.start();
    var diverged = await(progress -> progress.state() == State.DIVERGED);
    run.start();

    assertThat(diverged.sentence()).startsWith("the run diverged at iteration 1: the value of ");
    assertThat(diverged.iteration()).isEqualTo(1);
    assertThat(diverged.curve().size()).isEqualTo(1);
    assertThat(await(_ -> true).state()).isEqualTo(State.DIVERGED);
  }

  @Test
  void a_run_that_cannot_be_made_says_why() throws InterruptedException {
    replace(SHORT.withLearningRate(-1));
    var failed = await(_ -> true);

    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(failed.sentence())
        .isEqualTo("the learning rate is a number above 0, and -1.0 is not");
    assertThat(failed.snapshot()).isEmpty();
  }

  private TrainingRun run(Settings settings) {
    return new TrainingRun(() -> trainer(settings), mailbox);
  }

  private void replace(Settings settings) throws InterruptedException {
    await(_ -> true);
    run.close();
    await(_ -> true);
    run = run(settings);
  }

  private Progress await(Predicate<Progress> wanted) throws InterruptedException {
    while (true) {
      var progress = mailbox.take();
      if (progress.filter(wanted).isPresent()) {
        return progress.get();
      }
      Thread.sleep(Duration.ofMillis(1));
    }
  }

  private Trainer trainer(Settings settings) {
    return Trainer.of(settings, table);
  }

  private double lossAfter(Settings settings, int iterations) {
    var trainer = trainer(settings);
    IntStream.range(0, iterations).forEach(_ -> trainer.step());
    return trainer.loss();
  }

  private List<Double> losses(Settings settings) {
    var trainer = trainer(settings);
    return IntStream.range(0, settings.iterations()).mapToObj(_ -> trainer.step()).toList();
  }

  private static List<Double> losses(Progress progress) {
    return IntStream.range(0, progress.curve().size()).mapToObj(progress.curve()::at).toList();
  }

  private static double output(Snapshot snapshot) {
    return snapshot.readings().values().get(snapshot.graph().output()).scalar();
  }
}
