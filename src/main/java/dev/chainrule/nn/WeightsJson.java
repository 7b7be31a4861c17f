package dev.chainrule.nn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.chainrule.expr.Matrix;
import dev.chainrule.nn.Weights.LayerWeights;
import java.util.ArrayList;
import java.util.Optional;

/// Weights as JSON, exact in both directions: `{"layers": [{"weight": [[...inputs x outputs...]],
/// "bias": [...outputs...] or null}, ...]}`.
public final class WeightsJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private WeightsJson() {}

  /// What came of reading weights.
  public sealed interface Result {
    record Read(Weights weights) implements Result {}

    /// @param sentence what is wrong, and in which layer
    record Faulty(String sentence) implements Result {}
  }

  public static String write(Weights weights) {
    var root = MAPPER.createObjectNode();
    var layers = root.putArray("layers");
    for (var layer : weights.layers()) {
      var object = layers.addObject();
      var rows = object.putArray("weight");
      for (int row = 0; row < layer.weight().shape().rows(); row++) {
        putRow(rows.addArray(), layer.weight(), row);
      }
      layer
          .bias()
          .ifPresentOrElse(
              bias -> putRow(object.putArray("bias"), bias, 0), () -> object.putNull("bias"));
    }
    return root.toPrettyString();
  }

  public static Result read(String json) {
    try {
      var layers = new ArrayList<LayerWeights>();
      var root = MAPPER.readTree(json);
      if (!root.path("layers").isArray() || root.path("layers").isEmpty()) {
        return new Result.Faulty("expected an object with an array \"layers\"");
      }
      for (var layer : root.path("layers")) {
        layers.add(layer(layer));
      }
      return new Result.Read(new Weights(layers));
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      return new Result.Faulty(
          place.getLineNr()
              + ":"
              + place.getColumnNr()
              + ": this is not JSON: "
              + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      return new Result.Faulty(e.getMessage() == null ? "these are not weights" : e.getMessage());
    }
  }

  private static LayerWeights layer(JsonNode layer) {
    var rows = new ArrayList<double[]>();
    for (var row : layer.path("weight")) {
      rows.add(numbers(row));
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a layer has no \"weight\": expected an array of rows");
    }
    var bias = layer.path("bias");
    return new LayerWeights(
        Matrix.of(rows.toArray(double[][]::new)),
        bias.isArray() ? Optional.of(Matrix.of(numbers(bias))) : Optional.empty());
  }

  private static double[] numbers(JsonNode row) {
    double[] numbers = new double[row.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (!row.get(i).isNumber()) {
        throw new IllegalArgumentException("expected a number in the weights, found " + row.get(i));
      }
      numbers[i] = row.get(i).doubleValue();
    }
    return numbers;
  }

  private static void putRow(ArrayNode array, Matrix matrix, int row) {
    for (int column = 0; column < matrix.shape().columns(); column++) {
      array.add(matrix.at(row, column));
    }
  }
}
