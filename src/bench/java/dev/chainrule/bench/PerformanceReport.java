package dev.chainrule.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs every benchmark, prints a table of ratios and writes it to `docs/performance.md`.
public final class PerformanceReport {

  private static final String LIBTORCH = "libtorch";
  private static final List<Row> ROWS =
      List.of(
          new Row("floor", "hand-fused with the Vector API: the floor", ""),
          new Row(LIBTORCH, "libtorch 2.7.1 through DJL, one thread", ""),
          new Row("tensorPlan", "tensor engine, recorded once", "within 1.15x of the floor"),
          new Row("scalarPlan", "scalar engine, recorded once", "10x faster than libtorch"),
          new Row("tensorCode", "tensor engine, user code run anew", "12x faster than libtorch"),
          new Row(
              "scalarCode", "scalar engine, user code run anew", "at most 2.5x libtorch's time"));

  private record Row(String benchmark, String title, String target) {}

  private PerformanceReport() {}

  public static void main(String[] arguments) throws RunnerException, IOException {
    var options =
        new OptionsBuilder()
            .include(IterationBenchmark.class.getName())
            .addProfiler(GCProfiler.class)
            .forks(1)
            .warmupIterations(4)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .jvmArgsAppend("--add-modules=jdk.incubator.vector")
            .build();
    var results = new HashMap<String, RunResult>();
    for (var result : new Runner(options).run()) {
      String name = result.getParams().getBenchmark();
      results.put(name.substring(name.lastIndexOf('.') + 1), result);
    }
    var table = table(results);
    table.forEach(System.out::println);
    Files.writeString(Path.of("docs/performance.md"), document(table));
  }

  private static List<String> table(Map<String, RunResult> results) {
    double libtorch = score(results, LIBTORCH);
    double floor = score(results, "floor");
    var lines = new ArrayList<String>();
    lines.add("| one iteration | us | of libtorch's time | of the floor's | bytes | target |");
    lines.add("|---|---|---|---|---|---|");
    for (var row : ROWS) {
      double score = score(results, row.benchmark());
      double bytes =
          results.get(row.benchmark()).getSecondaryResults().get("gc.alloc.rate.norm").getScore();
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.3f | %.1f | %.0f | %s |",
              row.title(),
              score,
              score / libtorch,
              score / floor,
              bytes,
              row.target()));
    }
    return lines;
  }

  private static double score(Map<String, RunResult> results, String benchmark) {
    return results.get(benchmark).getPrimaryResult().getScore();
  }

  private static String document(List<String> table) throws IOException {
    return """
        # Performance

        One training iteration of the MLP 13 -> 8 -> 1 (ReLU, mean squared error, plain gradient descent, float64, all 506 rows
        of the housing table), steady state, measured by JMH in one run. With single numbers an iteration is 118,404
        operations. Repeat it with

            ./mvnw -Pbench verify

        which writes this page anew. Ratios hold from machine to machine better than times do.

        """
        + String.join("\n", table)
        + "\n\nMeasured on "
        + LocalDate.now()
        + ", "
        + processor()
        + ", Java "
        + Runtime.version()
        + ", "
        + System.getProperty("os.name")
        + ". Bytes are what an iteration allocates.\n";
  }

  private static String processor() throws IOException {
    var info = Path.of("/proc/cpuinfo");
    return Files.exists(info)
        ? Files.readAllLines(info).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 2))
            .findFirst()
            .orElse("an unknown processor")
        : System.getProperty("os.arch");
  }
}
