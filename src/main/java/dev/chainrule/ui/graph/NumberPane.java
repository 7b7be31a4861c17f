package dev.chainrule.ui.graph;

import dev.chainrule.expr.Matrix;
import dev.chainrule.trace.Gradient;
import java.util.Optional;
import javafx.scene.Node;

/// The part of a card that shows its numbers.
sealed interface NumberPane permits ConstantPane, ScalarPane, MatrixPane {

  Node root();

  void show(Optional<Matrix> value, Gradient gradient);
}
