package dev.chainrule.ui.graph;

import dev.chainrule.layout.Box;
import dev.chainrule.layout.Curve;
import dev.chainrule.layout.LabelPlace;
import dev.chainrule.layout.Link;
import dev.chainrule.layout.Point;
import dev.chainrule.trace.Numeral;
import dev.chainrule.trace.Step;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;

/// A link as a curve with a small arrowhead where the operand goes in; lit while a step runs along
/// it, and labelled with the contribution when that runs backward.
final class EdgeLine extends Group {

  private static final PseudoClass FORWARD = PseudoClass.getPseudoClass("forward");
  private static final PseudoClass BACKWARD = PseudoClass.getPseudoClass("backward");
  private static final double HEAD = 8;
  private static final double LABEL = 22;
  private static final double LETTER = 8.43;

  private final Link link;
  private final Curve curve;
  private final Path line = new Path();
  private final Polygon head = new Polygon();
  private final Label contribution = new Label();

  EdgeLine(Link link, Curve curve) {
    this.link = link;
    this.curve = curve;
    line.getStyleClass().add("edge");
    head.getStyleClass().add("edge-head");
    contribution.getStyleClass().addAll("number", "edge-label");
    contribution.setVisible(false);
    draw();
    getChildren().addAll(line, head);
  }

  Curve curve() {
    return curve;
  }

  /// The label, which is drawn above all cards.
  Label label() {
    return contribution;
  }

  boolean isLit() {
    return line.getPseudoClassStates().contains(FORWARD)
        || line.getPseudoClassStates().contains(BACKWARD);
  }

  /// @param boxes of the cards, which the label keeps clear of
  void show(Optional<Step> lit, List<Box> boxes) {
    boolean forward =
        lit.filter(s -> s instanceof Step.Evaluate e && e.node() == link.node()).isPresent();
    var propagated =
        lit.filter(
                s ->
                    s instanceof Step.Propagate p
                        && p.node() == link.node()
                        && p.operand() == link.operand())
            .map(Step.Propagate.class::cast);
    for (var shape : new javafx.scene.Node[] {line, head}) {
      shape.pseudoClassStateChanged(FORWARD, forward);
      shape.pseudoClassStateChanged(BACKWARD, propagated.isPresent());
    }
    contribution.setVisible(propagated.isPresent());
    propagated.ifPresent(step -> label(step, boxes));
  }

  private void label(Step.Propagate step, List<Box> boxes) {
    contribution.setText("+ " + Numeral.text(step.contribution()));
    var place =
        new LabelPlace(LETTER * contribution.getText().length() + 14, LABEL, boxes).beside(curve);
    contribution.relocate(place.x(), place.y());
  }

  private void draw() {
    var points = curve.points();
    line.getElements().add(new MoveTo(points.getFirst().x(), points.getFirst().y()));
    for (int i = 1; i < points.size(); i += 3) {
      var end = i + 3 == points.size() ? beforeHead() : points.get(i + 2);
      line.getElements()
          .add(
              new CubicCurveTo(
                  points.get(i).x(),
                  points.get(i).y(),
                  points.get(i + 1).x(),
                  points.get(i + 1).y(),
                  end.x(),
                  end.y()));
    }
    drawHead();
  }

  /// Where the line stops so that it does not show through the arrowhead's tip.
  private Point beforeHead() {
    var back = direction();
    return new Point(
        curve.end().x() - back.x() * HEAD * 0.6, curve.end().y() - back.y() * HEAD * 0.6);
  }

  private void drawHead() {
    var tip = curve.end();
    var along = direction();
    double baseX = tip.x() - along.x() * HEAD;
    double baseY = tip.y() - along.y() * HEAD;
    double half = HEAD * 0.42;
    head.getPoints()
        .setAll(
            tip.x(),
            tip.y(),
            baseX - along.y() * half,
            baseY + along.x() * half,
            baseX + along.y() * half,
            baseY - along.x() * half);
  }

  /// The unit vector in which the curve arrives.
  private Point direction() {
    var from = curve.at(1 - 0.12 / curve.pieces());
    double dx = curve.end().x() - from.x();
    double dy = curve.end().y() - from.y();
    double length = Math.max(Math.hypot(dx, dy), 1e-9);
    return new Point(dx / length, dy / length);
  }
}
