package dev.chainrule.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads what Graphviz answers in its `json0` format. Its y axis points up; ours points down.
final class JsonLayout {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Visible visible;
  private final List<Size> sizes;
  private final JsonNode root;
  private final double height;

  private JsonLayout(Visible visible, List<Size> sizes, JsonNode root) {
    this.visible = visible;
    this.sizes = sizes;
    this.root = root;
    this.height = numbers(root.path("bb").asText())[3];
  }

  static Layout read(String json, Visible visible, List<Size> sizes) {
    try {
      return new JsonLayout(visible, sizes, MAPPER.readTree(json)).layout();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Graphviz answered with something that is not JSON", e);
    }
  }

  private Layout layout() {
    double width = numbers(root.path("bb").asText())[2];
    return new Layout(visible, boxes(), curves(), new Size(width, height));
  }

  private List<Box> boxes() {
    Map<String, Point> centers = new HashMap<>();
    for (var object : root.path("objects")) {
      if (object.has("pos")) {
        double[] at = numbers(object.path("pos").asText());
        centers.put(object.path("name").asText(), new Point(at[0], height - at[1]));
      }
    }
    var boxes = new ArrayList<Box>();
    for (int i = 0; i < sizes.size(); i++) {
      var center = Objects.requireNonNull(centers.get(Dot.name(i)), "a box without a place");
      var size = sizes.get(i);
      boxes.add(
          new Box(
              center.x() - size.width() / 2,
              center.y() - size.height() / 2,
              size.width(),
              size.height()));
    }
    return boxes;
  }

  private List<Curve> curves() {
    var curves = new Curve[visible.links().size()];
    for (var edge : root.path("edges")) {
      int place = Integer.parseInt(edge.path("id").asText().substring(1));
      var link = visible.links().get(place);
      curves[place] =
          Arrival.spread(curve(edge.path("pos").asText()), visible, link, sizes.get(link.to()));
    }
    return Arrays.asList(curves);
  }

  /// Of several splines the first is taken; start and end markers are passed over.
  private Curve curve(String position) {
    var points = new ArrayList<Point>();
    for (String pair : position.split(";", -1)[0].split(" ", -1)) {
      if (!pair.startsWith("s,") && !pair.startsWith("e,")) {
        double[] at = numbers(pair);
        points.add(new Point(at[0], height - at[1]));
      }
    }
    return new Curve(points);
  }

  private static double[] numbers(String list) {
    return Arrays.stream(list.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
