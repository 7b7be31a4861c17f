package dev.chainrule.bench;

import dev.chainrule.data.Csv;
import dev.chainrule.data.Dataset;
import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Tensor;
import dev.chainrule.engine.Value;
import dev.chainrule.nn.Activation;
import dev.chainrule.nn.Architecture;
import dev.chainrule.nn.Loss;
import dev.chainrule.nn.Mlp;
import dev.chainrule.nn.Optimizer;
import dev.chainrule.nn.Rows;
import dev.chainrule.nn.ScalarMlp;
import dev.chainrule.nn.Weights;
import dev.chainrule.train.Settings;
import dev.chainrule.train.Trainer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// One iteration each; every row starts from the same weights.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class IterationBenchmark {

  private static final double RATE = 0.01;

  static Dataset data() {
    return Csv.housing().standardized();
  }

  static Weights weights() {
    return Weights.random(Architecture.of(13, 8, 1), 42);
  }

  private static Trainer trainer(Engine engine) {
    return new Trainer(Settings.standard().withEngine(engine), Csv.housing(), weights());
  }

  @State(Scope.Thread)
  public static class Fused {
    final HandFused network = new HandFused(data(), weights());
  }

  @State(Scope.Thread)
  public static class Torch {
    final Libtorch network = new Libtorch(data(), weights());
  }

  @State(Scope.Thread)
  public static class TensorPlan {
    final Trainer trainer = trainer(Engine.TENSOR);
  }

  @State(Scope.Thread)
  public static class ScalarPlan {
    final Trainer trainer = trainer(Engine.SCALAR);
  }

  @State(Scope.Thread)
  public static class Tensors {
    final Tensor x = Tensor.data(data().features());
    final Tensor y = Tensor.data(data().targets());
    final Mlp mlp = new Mlp(weights(), Activation.RELU);
    final Optimizer sgd = Optimizer.sgd(RATE);
  }

  @State(Scope.Thread)
  public static class Values {
    final List<List<Value>> x = Rows.of(data().features());
    final List<List<Value>> y = Rows.of(data().targets());
    final ScalarMlp mlp = new ScalarMlp(weights(), Activation.RELU);
    final Optimizer sgd = Optimizer.sgd(RATE);
  }

  @Benchmark
  public double floor(Fused state) {
    return state.network.step(RATE);
  }

  @Benchmark
  public double libtorch(Torch state) {
    return state.network.step(RATE);
  }

  @Benchmark
  public double tensorPlan(TensorPlan state) {
    return state.trainer.step();
  }

  @Benchmark
  public double scalarPlan(ScalarPlan state) {
    return state.trainer.step();
  }

  @Benchmark
  public double tensorCode(Tensors state) {
    var loss = Loss.MSE.of(state.mlp.apply(state.x), state.y);
    state.mlp.zeroGrad();
    loss.backward();
    state.sgd.step(state.mlp.parameters());
    return loss.data().scalar();
  }

  @Benchmark
  public double scalarCode(Values state) {
    var loss = Loss.MSE.of(state.mlp.applyToRows(state.x), state.y);
    state.mlp.zeroGrad();
    loss.backward();
    state.sgd.step(state.mlp.parameters());
    return loss.data();
  }
}
