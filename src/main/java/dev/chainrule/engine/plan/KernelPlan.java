package dev.chainrule.engine.plan;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Recording;
import dev.chainrule.engine.plan.kernel.Buffer;
import dev.chainrule.engine.plan.term.Derivatives;
import dev.chainrule.engine.plan.term.Numbers;
import dev.chainrule.engine.plan.term.Term;
import dev.chainrule.engine.plan.term.Terms;
import dev.chainrule.engine.plan.tile.Routine;
import dev.chainrule.expr.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A graph as a routine of kernels: both passes are written down as terms, and only what the loss
/// and the parameters' gradients need is computed. Every other number of the last run is computed
/// when somebody looks at it.
final class KernelPlan implements Plan {

  private final Recording recorded;
  private final Engine engine;
  private final Numbers numbers;
  private final double[] gradients;
  private final double[] last;
  private final Routine routine;
  private final Terms terms;
  private final int output;
  private final Buffer loss;
  private final List<Given> varying = new ArrayList<>();
  private final List<Given> fixed = new ArrayList<>();
  private final List<Given> results = new ArrayList<>();
  private boolean changed = true;
  private Engine.@Nullable Readings readings;

  /// Numbers at places of their own, and the buffer they are in.
  private record Given(Term.Pack pack, Buffer buffer) {}

  /// @param output the term of the graph's output
  KernelPlan(Recording recorded, Engine engine, Numbers numbers, Terms terms, int output) {
    this.recorded = recorded;
    this.engine = engine;
    this.numbers = numbers;
    this.terms = terms;
    this.output = output;
    this.gradients = new double[numbers.parameters().length];
    this.last = numbers.parameters().clone();
    int[] slopes = Derivatives.of(terms, output, gradients.length);
    var roots = new ArrayList<>(List.of(output));
    for (int id = 0; id <= output; id++) {
      if (isParameter(id) && slopes[id] != Derivatives.NONE) {
        roots.add(slopes[id]);
      }
    }
    this.routine = Routine.of(terms, roots);
    this.loss = routine.buffer(output);
    bind(slopes);
  }

  @Override
  public double[] parameters() {
    return numbers.parameters();
  }

  @Override
  public double[] gradients() {
    return gradients;
  }

  @Override
  public void set(int leaf, Matrix value) {
    numbers.set(leaf, value);
    changed = true;
    readings = null;
  }

  @Override
  public double run() {
    double total = forward();
    Arrays.fill(gradients, 0);
    for (var result : results) {
      collect(result);
    }
    return total;
  }

  /// The kernels of both passes run together.
  @Override
  public double forward() {
    System.arraycopy(numbers.parameters(), 0, last, 0, last.length);
    readings = null;
    for (var given : varying) {
      load(given);
    }
    if (changed) {
      for (var given : fixed) {
        load(given);
      }
      changed = false;
    }
    routine.run();
    return sum(loss);
  }

  @Override
  public Matrix value(int node) {
    return node == recorded.graph().output() ? matrix(loss) : readings().values().get(node);
  }

  @Override
  public Matrix gradient(int node) {
    var shape = recorded.graph().node(node).shape();
    return readings().gradients().get(node).orElseGet(() -> Matrix.filled(shape, 0));
  }

  @Override
  public Recording recording() {
    return numbers.recording(numbers.parameters());
  }

  private boolean isParameter(int id) {
    return terms.get(id) instanceof Term.Pack pack && pack.cells().anyBefore(gradients.length);
  }

  private void bind(int[] slopes) {
    for (int id = 0; id <= output; id++) {
      if (terms.get(id) instanceof Term.Pack pack) {
        if (routine.reads(id)) {
          (isParameter(id) ? varying : fixed).add(new Given(pack, routine.buffer(id)));
        }
        if (isParameter(id) && slopes[id] != Derivatives.NONE) {
          results.add(new Given(pack, routine.buffer(slopes[id])));
        }
      }
    }
  }

  private void load(Given given) {
    var columns = given.buffer().columns();
    for (int i = 0; i < given.pack().cells().size(); i++) {
      columns[i % columns.length][i / columns.length] = numbers.at(given.pack().cells().at(i));
    }
  }

  /// A parameter that stands in several packs sums its gradients.
  private void collect(Given given) {
    var columns = given.buffer().columns();
    for (int i = 0; i < given.pack().cells().size(); i++) {
      int place = given.pack().cells().at(i);
      if (place < gradients.length) {
        gradients[place] += columns[i % columns.length][i / columns.length];
      }
    }
  }

  private double sum(Buffer buffer) {
    double sum = 0;
    for (int i = 0; i < terms.shape(output).size(); i++) {
      sum += cell(buffer, i);
    }
    return sum;
  }

  private Matrix matrix(Buffer buffer) {
    return Matrix.generate(
        recorded.graph().node(recorded.graph().output()).shape(), i -> cell(buffer, i));
  }

  private static double cell(Buffer buffer, int i) {
    int columns = buffer.columns().length;
    return buffer.columns()[i % columns][i / columns];
  }

  private Engine.Readings readings() {
    var known = readings;
    if (known == null) {
      known = engine.run(numbers.recording(last));
      readings = known;
    }
    return known;
  }
}
