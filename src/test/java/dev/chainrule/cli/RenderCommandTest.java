package dev.chainrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `render`: a file of the kind its name says, at the moment asked for.
class RenderCommandTest {

  private static final String PROGRAM = "a = 2; b = -3; c = a * b";

  @TempDir private Path folder;

  private Path render(String name, String... options) {
    var file = folder.resolve(name);
    var all =
        new java.util.ArrayList<>(java.util.List.of("render", PROGRAM, "-o", file.toString()));
    all.addAll(java.util.List.of(options));
    var run = CommandRun.of(all.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isZero();
    return file;
  }

  @Test
  void dot_has_every_node_with_its_numbers_and_every_edge() {
    assertThat(render("a.dot"))
        .content()
        .contains("digraph", "{ a | value 2 | grad -3 }", "{ c = * | value -6 | grad 1 }")
        .contains("n0 -> n2", "n1 -> n2");
  }

  @Test
  void a_moment_shows_only_what_is_known_then() {
    assertThat(render("start.dot", "--at", "0")).content().contains("{ c = * }");
    assertThat(render("one.dot", "--at", "1"))
        .content()
        .contains("{ c = * | value -6 }")
        .doesNotContain("grad");
    assertThat(render("end.dot", "--at", "end")).hasSameTextualContentAs(render("all.dot"));
  }

  @Test
  void the_ending_decides_what_is_written() throws Exception {
    assertThat(Files.readString(render("a.svg"))).contains("<svg");
    assertThat(ImageIO.read(render("a.PNG").toFile()).getWidth()).isGreaterThan(400);
  }
}
