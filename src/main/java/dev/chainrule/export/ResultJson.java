package dev.chainrule.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.chainrule.engine.Engine;
import dev.chainrule.expr.Matrix;
import dev.chainrule.trace.Moment;
import java.io.IOException;
import java.util.Locale;
import java.util.function.IntFunction;

/// The result of both passes as one JSON object: `{"engine", "output", "value", "values": {name:
/// ...}, "gradients": {name: ...}}`.
public final class ResultJson {

  private ResultJson() {}

  /// Writes the values and gradients of all named nodes at the end of a trace; a name that the
  /// output does not depend on has the gradient 0.
  public static void write(JsonGenerator json, Engine engine, Moment end) throws IOException {
    var graph = end.graph();
    json.writeStartObject();
    json.writeStringField("engine", engine.name().toLowerCase(Locale.ROOT));
    json.writeStringField("output", graph.label(graph.output()));
    json.writeFieldName("value");
    Json.write(json, value(end, graph.output()));
    writeNamed(json, "values", end, node -> value(end, node));
    writeNamed(json, "gradients", end, node -> gradient(end, node));
    json.writeEndObject();
  }

  private static void writeNamed(
      JsonGenerator json, String field, Moment end, IntFunction<Matrix> numbers)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (var named : end.graph().names().entrySet()) {
      json.writeFieldName(named.getKey());
      Json.write(json, numbers.apply(named.getValue()));
    }
    json.writeEndObject();
  }

  private static Matrix value(Moment end, int node) {
    return end.value(node).orElseThrow();
  }

  private static Matrix gradient(Moment end, int node) {
    return end.gradient(node)
        .number()
        .orElseGet(() -> Matrix.filled(end.graph().node(node).shape(), 0));
  }
}
