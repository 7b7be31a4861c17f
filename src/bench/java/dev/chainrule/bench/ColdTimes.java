package dev.chainrule.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/// What a person waits for in a fresh process: the built program's `train`, and the compiling of a
/// graph. Medians.
final class ColdTimes {

  private static final Pattern SECONDS = Pattern.compile("iterations in ([0-9.]+) s");
  private static final String LAUNCHER = Path.of("target/app/bin/chainrule").toString();

  private ColdTimes() {}

  static List<String> table() throws IOException, InterruptedException {
    var lines = new ArrayList<String>();
    lines.add("| a fresh process | ms | target |");
    lines.add("|---|---|---|");
    var thousand = train(1000);
    lines.add(row("`train --iterations 1000`, its loop", median(thousand, ColdTimes::loop), 250));
    lines.add(row("the whole process", median(thousand, FreshProcess.Run::seconds), 900));
    lines.add(
        row("`train --iterations 10000`, its loop", median(train(10_000), ColdTimes::loop), 600));
    var compile =
        FreshProcess.runs(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            CompileTime.class.getName());
    lines.add(
        row(
            "recording and compiling the loss of 118,404 operations, the first time",
            median(compile, run -> word(run, 0) / 1000),
            60));
    lines.add(row("the same, warm", median(compile, run -> word(run, 1) / 1000), 10));
    return lines;
  }

  private static List<FreshProcess.Run> train(int iterations)
      throws IOException, InterruptedException {
    return FreshProcess.runs(LAUNCHER, "train", "--iterations", Integer.toString(iterations));
  }

  private static double median(
      List<FreshProcess.Run> runs, ToDoubleFunction<FreshProcess.Run> seconds) {
    return FreshProcess.median(runs.stream().map(seconds::applyAsDouble).toList());
  }

  private static double loop(FreshProcess.Run run) {
    var found = SECONDS.matcher(run.lastLine());
    if (!found.find()) {
      throw new IllegalStateException("no time in " + run.lastLine());
    }
    return Double.parseDouble(found.group(1));
  }

  private static double word(FreshProcess.Run run, int index) {
    return Double.parseDouble(run.lastLine().split(" ")[index]);
  }

  private static String row(String title, double seconds, int target) {
    return String.format(Locale.ROOT, "| %s | %.0f | at most %d |", title, 1000 * seconds, target);
  }
}
