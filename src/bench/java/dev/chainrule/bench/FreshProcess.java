package dev.chainrule.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A program started anew several times: what a person waits for.
final class FreshProcess {

  private static final int TIMES = 7;

  private FreshProcess() {}

  /// What it printed last, and how long it ran, in seconds.
  record Run(String lastLine, double seconds) {}

  /// Runs it several times, one after the other.
  static List<Run> runs(String... command) throws IOException, InterruptedException {
    var runs = new ArrayList<Run>();
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException(Arrays.toString(command) + " ended with " + process.exitValue());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      runs.add(new Run(lines.strip().lines().toList().getLast(), seconds));
    }
    return runs;
  }

  static double median(List<Double> numbers) {
    var sorted = numbers.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
