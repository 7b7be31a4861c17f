package dev.chainrule.ui;

import dev.chainrule.expr.Problem;
import dev.chainrule.expr.Span;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/// Draws a line under each problem in a text area. It lies over the area and moves as the text is
/// scrolled.
final class ProblemUnderline extends StackPane {

  private final TextArea area;
  private final Pane overlay = new Pane();
  private List<Problem> problems = List.of();

  ProblemUnderline(TextArea area) {
    this.area = area;
    overlay.setMouseTransparent(true);
    overlay.setManaged(false);
    getChildren().addAll(area, overlay);
    area.scrollTopProperty().subscribe(this::requestLayout);
    area.scrollLeftProperty().subscribe(this::requestLayout);
    area.textProperty().subscribe(this::requestLayout);
  }

  void show(List<Problem> newProblems) {
    problems = newProblems;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    overlay.resizeRelocate(0, 0, getWidth(), getHeight());
    overlay.getChildren().clear();
    if (area.lookup(".text") instanceof Text text) {
      draw(text);
    }
  }

  private void draw(Text text) {
    var origin = sceneToLocal(text.localToScene(0, 0));
    for (var problem : problems) {
      var span = visible(problem.span(), text.getText().length());
      var line = new Path(text.underlineShape(span.start(), span.end()));
      line.getStyleClass().add("problem-underline");
      line.relocate(0, 0);
      line.setLayoutX(origin.getX());
      line.setLayoutY(origin.getY());
      overlay.getChildren().add(line);
    }
  }

  /// A problem between two characters is drawn under the one before it.
  private static Span visible(Span span, int length) {
    int end = Math.min(span.end(), length);
    int start = Math.min(span.start(), end);
    return start == end ? new Span(Math.max(end - 1, 0), end) : new Span(start, end);
  }
}
