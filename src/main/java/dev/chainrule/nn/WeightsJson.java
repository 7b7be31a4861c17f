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
      var layers = MAPPER.readTree(json).path("layers");
      return layers.isArray()
          ? read(layers)
          : new Result.Faulty("expected weights: an object with an array \"layers\"");
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      return new Result.Faulty(
          place.getLineNr() + ":" + place.getColumnNr() + ": this is not JSON: " + reason(e));
    }
  }

  private static Result read(JsonNode layers) {
    var read = new ArrayList<LayerWeights>();
    String place = "";
    try {
      for (var layer : layers) {
        place = "layer " + (read.size() + 1) + ": ";
        read.add(layer(layer));
      }
      place = "";
      return new Result.Read(new Weights(read));
    } catch (IllegalArgumentException e) {
      return new Result.Faulty(place + e.getMessage());
    }
  }

  private static LayerWeights layer(JsonNode layer) {
    var weight = layer.path("weight");
    if (!weight.isArray() || weight.isEmpty()) {
      throw new IllegalArgumentException("expected \"weight\": an array with a row for each input");
    }
    var rows = new ArrayList<double[]>();
    for (var row : weight) {
      rows.add(numbers(row, "row " + (rows.size() + 1) + " of the weight"));
      if (rows.getLast().length != rows.getFirst().length) {
        throw new IllegalArgumentException(
            "row %d of the weight has the length %d, row 1 has %d"
                .formatted(rows.size(), rows.getLast().length, rows.getFirst().length));
      }
    }
    var bias = layer.path("bias");
    return new LayerWeights(
        Matrix.of(rows.toArray(double[][]::new)),
        bias.isMissingNode() || bias.isNull()
            ? Optional.empty()
            : Optional.of(Matrix.of(numbers(bias, "the bias"))));
  }

  private static double[] numbers(JsonNode row, String name) {
    if (!row.isArray() || row.isEmpty()) {
      throw new IllegalArgumentException(
          name + ": expected an array with a number for each output, found " + row);
    }
    double[] numbers = new double[row.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = row.get(i).doubleValue();
      if (!row.get(i).isNumber() || !Double.isFinite(numbers[i])) {
        throw new IllegalArgumentException(name + ": expected a number, found " + row.get(i));
      }
    }
    return numbers;
  }

  private static void putRow(ArrayNode array, Matrix matrix, int row) {
    for (int column = 0; column < matrix.shape().columns(); column++) {
      array.add(matrix.at(row, column));
    }
  }

  private static String reason(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("it ends too early");
  }
}
