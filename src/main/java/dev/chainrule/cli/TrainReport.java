package dev.chainrule.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.chainrule.export.Json;
import java.io.IOException;
import java.util.Locale;

/// What `train` prints while it runs.
sealed interface TrainReport {

  /// The loss before the update of this number, counted from 0.
  void iteration(int iteration, double loss) throws IOException;

  /// The end of a run in order.
  void done(int iterations, double loss, double seconds) throws IOException;

  /// A JSON object an iteration and one at the end.
  record Lines(Streams streams) implements TrainReport {

    private interface Fields {
      void write(JsonGenerator json) throws IOException;
    }

    @Override
    public void iteration(int iteration, double loss) throws IOException {
      line(
          json -> {
            json.writeNumberField("iteration", iteration);
            json.writeNumberField("loss", loss);
          });
    }

    @Override
    public void done(int iterations, double loss, double seconds) throws IOException {
      line(
          json -> {
            json.writeBooleanField("done", true);
            json.writeNumberField("iterations", iterations);
            json.writeNumberField("loss", loss);
            json.writeNumberField("seconds", seconds);
          });
    }

    private void line(Fields fields) throws IOException {
      try (var json = Json.lines(streams.out())) {
        json.writeStartObject();
        fields.write(json);
        json.writeEndObject();
      }
      streams.out().println();
    }
  }

  /// About twenty rows for a person.
  record Table(Streams streams, int iterations) implements TrainReport {

    private static final int ROWS = 20;

    @Override
    public void iteration(int iteration, double loss) {
      if (iteration == 0) {
        row("iteration", "loss");
      }
      if (iteration % Math.max(1, iterations / ROWS) == 0 || iteration == iterations) {
        row(String.valueOf(iteration), Figures.text(loss));
      }
    }

    @Override
    public void done(int done, double loss, double seconds) {
      streams
          .out()
          .printf(
              Locale.ROOT, "%d iterations in %.3f s, loss %s%n", done, seconds, Figures.text(loss));
    }

    private void row(String iteration, String loss) {
      streams.out().println(Figures.right(iteration, 9) + "  " + Figures.right(loss, 12));
    }
  }
}
