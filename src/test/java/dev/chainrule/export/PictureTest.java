package dev.chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Lowering;
import dev.chainrule.expr.Parser;
import dev.chainrule.trace.Moment;
import dev.chainrule.trace.Trace;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Pictures as they are read back: the SVG's texts and the PNG's pixels.
class PictureTest {

  private static final String SHARED = "a = 2; b = a * a; c = b + a";

  private static Trace trace(String text) {
    var program = Parser.parse(text);
    var engine = Engine.fitting(program, Map.of());
    return Trace.of(Lowering.lower(program, engine, Map.of()).recording().orElseThrow(), engine);
  }

  private static Document svg(Moment moment) throws Exception {
    var bytes = Picture.of(moment).svg().getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  private static List<String> texts(Moment moment) throws Exception {
    var elements = svg(moment).getElementsByTagName("text");
    var texts = new ArrayList<String>();
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void the_end_shows_every_name_value_and_gradient() throws Exception {
    assertThat(texts(trace(SHARED).end()))
        .contains("a", "2.000", "5.000", "b", "4.000", "1.000", "c", "6.000", "*", "+")
        .doesNotContain("\u00b7")
        .noneMatch(text -> text.startsWith("after step"));
  }

  @Test
  void what_is_not_computed_yet_is_a_dot_and_never_a_zero() throws Exception {
    var start = texts(trace(SHARED).at(0));
    assertThat(start).contains("after step 0 of 7", "2.000").doesNotContain("0.000", "4.000");
    assertThat(start.stream().filter("\u00b7"::equals)).hasSize(5);
    assertThat(Picture.of(trace(SHARED).at(0)).svg()).contains("stroke-dasharray");
    assertThat(Picture.of(trace(SHARED).end()).svg()).doesNotContain("stroke-dasharray");
  }

  @Test
  void a_gradient_that_is_still_growing_says_how_much_has_arrived() throws Exception {
    var moment = trace(SHARED).at(5);
    assertThat(texts(moment)).contains("1 of 3", "+ 1.000", "a.grad");
  }

  @Test
  void the_pixels_are_twice_as_many_each_way() {
    var picture = Picture.of(trace(SHARED).end());
    var pixels = picture.pixels();
    assertThat(pixels.getWidth()).isEqualTo((int) (2 * picture.width()));
    assertThat(pixels.getHeight()).isEqualTo((int) (2 * picture.height()));
    var colors = new HashSet<Integer>();
    for (int x = 0; x < pixels.getWidth(); x++) {
      for (int y = 0; y < pixels.getHeight(); y++) {
        colors.add(pixels.getRGB(x, y) & 0xFFFFFF);
      }
    }
    assertThat(colors).contains(0x0072B2, 0xB84E00, 0xFFFFFF);
  }

  @Test
  void matrices_have_their_shape_and_their_largest_magnitude() throws Exception {
    var moment = trace("X = [[1, 2], [3, -4]]; y = sum(X * X)").end();
    assertThat(texts(moment)).contains("2 \u00d7 2", "\u00b14.000", "\u00b18.000", "30.00");
    assertThat(svg(moment).getElementsByTagName("image").getLength()).isEqualTo(4);
  }

  @Test
  void names_that_mean_something_in_xml_and_long_ones_are_no_danger() throws Exception {
    String name = "a_name_that_goes_on_and_on_until_it_is_wider_than_any_card_can_be";
    assertThat(texts(trace(name + " = 1; b = max(" + name + ", 2) ").end()))
        .anyMatch(text -> text.startsWith("a_name_that") && text.endsWith("\u2026"));
  }

  @Test
  void a_graph_too_large_to_be_read_is_drawn_in_part() throws Exception {
    var moment = trace("x = 1; y = x" + " + x".repeat(1000)).end();
    assertThat(texts(moment)).anyMatch(text -> text.endsWith("more nodes"));
    assertThat(Picture.of(moment).pixels().getWidth()).isPositive();
  }

  @Test
  void the_pictures_of_all_moments_lie_over_each_other() throws Exception {
    var trace = trace(SHARED);
    String end = place("c", svg(trace.end()));
    for (int count = 0; count < trace.size(); count++) {
      assertThat(place("c", svg(trace.at(count)))).isEqualTo(end);
    }
  }

  private static String place(String name, Document svg) {
    var elements = svg.getElementsByTagName("text");
    for (int i = 0; i < elements.getLength(); i++) {
      var text = (Element) elements.item(i);
      if (text.getTextContent().equals(name)) {
        var around = (Element) text.getParentNode();
        return around.getAttribute("transform")
            + text.getAttribute("x")
            + ","
            + text.getAttribute("y");
      }
    }
    throw new AssertionError("no text " + name);
  }
}
