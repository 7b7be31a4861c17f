package dev.chainrule.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.chainrule.engine.Graph;
import dev.chainrule.expr.Matrix;
import dev.chainrule.trace.Explainer;
import dev.chainrule.trace.Step;
import dev.chainrule.trace.Trace;
import java.io.IOException;

/// A trace as JSON, an object a step: its number from 1, its kind, the node that does it by name
/// and id, the numbers it writes, and its explanation.
///
/// ```
/// {"step":1,"kind":"evaluate","node":"d","id":2,"value":6.0,"explanation":"..."}
/// {"step":3,"kind":"seed","node":"d","id":2,"gradient":1.0,"explanation":"..."}
/// {"step":4,"kind":"propagate","node":"d","id":2,"operand":0,"target":"a","targetId":0,
///  "contribution":3.0,"gradient":3.0,"explanation":"..."}
/// ```
public final class TraceJson {

  private final Trace trace;
  private final Explainer explainer;

  public TraceJson(Trace trace) {
    this.trace = trace;
    this.explainer = new Explainer(trace);
  }

  /// Writes the step at `index` of the trace, counted from 0.
  public void write(JsonGenerator json, int index) throws IOException {
    json.writeStartObject();
    json.writeNumberField("step", index + 1);
    switch (trace.steps().get(index)) {
      case Step.Evaluate step -> {
        writeNode(json, "evaluate", step.node());
        writeNumber(json, "value", step.value());
      }
      case Step.Seed step -> {
        writeNode(json, "seed", step.node());
        writeNumber(json, "gradient", step.gradient());
      }
      case Step.Propagate step -> {
        writeNode(json, "propagate", step.node());
        json.writeNumberField("operand", step.operand());
        json.writeStringField("target", graph().label(step.target()));
        json.writeNumberField("targetId", step.target());
        writeNumber(json, "contribution", step.contribution());
        writeNumber(json, "gradient", step.gradient());
      }
    }
    json.writeStringField("explanation", explainer.explain(index).ascii());
    json.writeEndObject();
  }

  private void writeNode(JsonGenerator json, String kind, int node) throws IOException {
    json.writeStringField("kind", kind);
    json.writeStringField("node", graph().label(node));
    json.writeNumberField("id", node);
  }

  private static void writeNumber(JsonGenerator json, String field, Matrix number)
      throws IOException {
    json.writeFieldName(field);
    Json.write(json, number);
  }

  private Graph graph() {
    return trace.graph();
  }
}
