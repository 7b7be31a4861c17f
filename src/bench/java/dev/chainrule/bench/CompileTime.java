package dev.chainrule.bench;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.plan.Plan;
import dev.chainrule.nn.Activation;
import dev.chainrule.nn.Loss;
import dev.chainrule.nn.Rows;
import dev.chainrule.nn.ScalarMlp;
import java.util.Arrays;

/// A process of its own: how long it takes to record the loss over the whole table with single
/// numbers and to compile the graph, for the first time and when the JVM is warm. Prints both, in
/// milliseconds.
final class CompileTime {

  private static final int TIMES = 60;
  private static final int WARM = 20;

  private CompileTime() {}

  public static void main(String[] arguments) {
    var data = IterationBenchmark.data();
    var x = Rows.of(data.features());
    var y = Rows.of(data.targets());
    var mlp = new ScalarMlp(IterationBenchmark.weights(), Activation.RELU);
    double[] times = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      Plan.of(Loss.MSE.of(mlp.applyToRows(x), y).recording(), Engine.SCALAR);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    double first = times[0];
    double[] last = Arrays.copyOfRange(times, TIMES - WARM, TIMES);
    Arrays.sort(last);
    System.out.println(first + " " + last[WARM / 2]);
  }
}
