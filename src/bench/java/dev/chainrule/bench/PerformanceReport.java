package dev.chainrule.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs every benchmark, prints tables of ratios and writes them to `docs/performance.md`. What
/// stands there of packages is kept: it is measured where they are made.
public final class PerformanceReport {

  private static final Path PAGE = Path.of("docs/performance.md");
  private static final String PACKAGES = "\n## Packages\n";
  private static final String LIBTORCH = "libtorch";
  private static final List<Row> ROWS =
      List.of(
          new Row("floor", "hand-fused with the Vector API: the floor", ""),
          new Row(LIBTORCH, "libtorch 2.7.1 through DJL, one thread", ""),
          new Row("tensorPlan", "tensor engine, recorded once", "within 1.15x of the floor"),
          new Row(
              "tensorCode",
              "tensor engine, user code run anew",
              "12x faster than libtorch, within 1.4x of the floor"),
          new Row("scalarPlan", "scalar engine, recorded once", "10x faster than libtorch"),
          new Row(
              "scalarCode", "scalar engine, user code run anew", "at most 2.5x libtorch's time"));

  private record Row(String benchmark, String title, String target) {}

  private PerformanceReport() {}

  public static void main(String[] arguments)
      throws RunnerException, IOException, InterruptedException {
    var cold = ColdTimes.table();
    var iteration = iteration(run(IterationBenchmark.class, 5, 2, 5));
    var growth = growth(run(GrowthBenchmark.class, 2, 2, 3));
    for (var table : List.of(iteration, growth, cold)) {
      System.out.println();
      table.forEach(System.out::println);
    }
    Files.writeString(PAGE, document(iteration, growth, cold) + packages());
  }

  /// @param seconds how long each warm-up iteration takes
  private static Collection<RunResult> run(
      Class<?> benchmarks, int warmups, int seconds, int measurements) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(benchmarks.getName())
                .addProfiler(GCProfiler.class)
                .forks(1)
                .warmupIterations(warmups)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(measurements)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("--add-modules=jdk.incubator.vector")
                .build())
        .run();
  }

  private static List<String> iteration(Collection<RunResult> results) {
    var byName = new LinkedHashMap<String, RunResult>();
    results.forEach(result -> byName.put(name(result), result));
    double libtorch = score(byName, LIBTORCH);
    double floor = score(byName, "floor");
    var lines = new ArrayList<String>();
    lines.add("| one iteration | us | libtorch / this | this / floor | bytes | target |");
    lines.add("|---|---|---|---|---|---|");
    for (var row : ROWS) {
      double score = score(byName, row.benchmark());
      double bytes =
          byName.get(row.benchmark()).getSecondaryResults().get("gc.alloc.rate.norm").getScore();
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.2f | %.2f | %.0f | %s |",
              row.title(),
              score,
              libtorch / score,
              score / floor,
              bytes,
              row.target()));
    }
    return lines;
  }

  private static List<String> growth(Collection<RunResult> results) {
    var bySize = new LinkedHashMap<String, Map<String, RunResult>>();
    for (var result : results) {
      bySize
          .computeIfAbsent(result.getParams().getParam("size"), _ -> new LinkedHashMap<>())
          .put(name(result), result);
    }
    var lines = new ArrayList<String>();
    lines.add("| rows x hidden | libtorch, us | tensor engine, us | libtorch / tensor engine |");
    lines.add("|---|---|---|---|");
    bySize.forEach(
        (size, sized) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.1f |",
                    size,
                    score(sized, LIBTORCH),
                    score(sized, "tensorPlan"),
                    score(sized, LIBTORCH) / score(sized, "tensorPlan"))));
    return lines;
  }

  private static String name(RunResult result) {
    String name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static double score(Map<String, RunResult> results, String benchmark) {
    return results.get(benchmark).getPrimaryResult().getScore();
  }

  private static String document(List<String> iteration, List<String> growth, List<String> cold)
      throws IOException {
    return """
        # Performance

        Everything here is measured in one run of

            ./mvnw -Pbench verify

        which writes this page anew. Ratios hold from machine to machine better than times do.

        ## One iteration

        One training iteration of the MLP 13 -> 8 -> 1 (ReLU, mean squared error, plain gradient descent, float64, all 506 rows
        of the housing table), steady state, measured by JMH. With single numbers an iteration is 118,404 operations. *Recorded
        once* is what `train` and the window do; *user code run anew* is the loop of the README, which builds its expression
        again in every iteration. Bytes are what an iteration allocates.

        """
        + String.join("\n", iteration)
        + """


        ## Growth

        The same with more rows and a wider layer. The target is 1.5 at every size.

        """
        + String.join("\n", growth)
        + """


        ## From a cold start

        Medians of seven processes, one after the other.

        """
        + String.join("\n", cold)
        + "\n\nMeasured on "
        + LocalDate.now()
        + ", "
        + processor()
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " cores, Java "
        + Runtime.version()
        + ", "
        + System.getProperty("os.name")
        + ".\n";
  }

  private static String packages() throws IOException {
    String page = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    int start = page.indexOf(PACKAGES);
    return start < 0 ? "" : page.substring(start);
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
