package dev.chainrule.bench;

import dev.chainrule.data.Dataset;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import dev.chainrule.nn.Architecture;
import dev.chainrule.nn.Weights;
import dev.chainrule.train.Settings;
import dev.chainrule.train.Trainer;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// One iteration of larger tables and wider layers, of 13 features.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
public class GrowthBenchmark {

  private static final double RATE = 1e-3;

  /// Rows x hidden neurons.
  @Param({"506x8", "506x64", "5000x8", "5000x64", "50000x8", "50000x64", "50000x256"})
  public String size = "";

  private int rows() {
    return Integer.parseInt(size.substring(0, size.indexOf('x')));
  }

  private int hidden() {
    return Integer.parseInt(size.substring(size.indexOf('x') + 1));
  }

  private Dataset data() {
    var random = new Random(1);
    return new Dataset(
        IntStream.range(0, 13).mapToObj(i -> "x" + i).toList(),
        "y",
        Matrix.generate(new Shape(rows(), 13), _ -> random.nextGaussian()),
        Matrix.generate(new Shape(rows(), 1), _ -> random.nextGaussian()));
  }

  private Weights weights() {
    return Weights.random(Architecture.of(13, hidden(), 1), 42);
  }

  @State(Scope.Thread)
  public static class Torch {
    private Libtorch network;

    @Setup
    public void setUp(GrowthBenchmark of) {
      network = new Libtorch(of.data(), of.weights());
    }
  }

  @State(Scope.Thread)
  public static class Plan {
    private Trainer trainer;

    @Setup
    public void setUp(GrowthBenchmark of) {
      var settings = Settings.standard().withHidden(List.of(of.hidden())).withLearningRate(RATE);
      trainer = new Trainer(settings, of.data(), of.weights());
    }
  }

  @Benchmark
  public double libtorch(Torch state) {
    return state.network.step(RATE);
  }

  @Benchmark
  public double tensorPlan(Plan state) {
    return state.trainer.step();
  }
}
