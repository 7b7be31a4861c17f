package dev.chainrule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

class LookTest extends Window {

  @Test
  void the_theme_changes_and_changes_back() {
    clickOn("#theme");
    assertThat(bench.root().getStyleClass()).contains("dark").doesNotContain("light");
    clickOn("#theme");
    assertThat(bench.root().getStyleClass()).contains("light").doesNotContain("dark");
  }

  @Test
  void presenting_makes_the_explanation_larger() {
    double before = lookup("#explanation .phrase").query().getLayoutBounds().getHeight();
    clickOn("#present");
    org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
    assertThat(lookup("#explanation .phrase").query().getLayoutBounds().getHeight())
        .isGreaterThan(before);
  }

  @Test
  void the_wheel_zooms_a_drag_moves_and_fit_shows_all() {
    double before = graph().zoomProperty().get();
    moveTo("#graph-expression").scroll(5, javafx.geometry.VerticalDirection.UP);
    until(() -> graph().zoomProperty().get() != before);
    Bounds was = onScene();
    moveTo("#graph-expression")
        .press(MouseButton.PRIMARY)
        .moveBy(0, 60)
        .release(MouseButton.PRIMARY);
    assertThat(onScene().getMinY()).isGreaterThan(was.getMinY() + 30);
    clickOn("#fit");
    assertThat(graph().zoomProperty().get()).isEqualTo(before);
  }

  @Test
  void the_panels_fold_away() {
    clickOn("#fold-side");
    assertThat(lookup("#editor").tryQuery()).isEmpty();
    clickOn("#fold-side");
    assertThat(lookup("#editor").tryQuery()).isPresent();
    clickOn("#fold-inspector");
    assertThat(lookup("#inspector").tryQuery()).isPresent();
  }

  @Test
  void a_node_is_found_by_name_and_the_next_by_operation() {
    retype("#find", "w2");
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(selected()).isEqualTo("w2");
    retype("#find", "*");
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    String first = selected();
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(selected()).isNotEqualTo(first);
    retype("#find", "nowhere");
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertThat(lookup("#find").query().getPseudoClassStates().toString()).contains("invalid");
  }

  @Test
  void help_opens_and_closes() {
    clickOn("#help");
    until(() -> lookup("#help-dialog").tryQuery().isPresent());
    assertThat(words("#help-dialog")).contains("one step back").contains("relu");
    clickOn("Close");
    until(() -> lookup("#help-dialog").tryQuery().isEmpty());
  }

  @Test
  void the_page_in_view_stays_chosen_when_it_is_clicked_again() {
    clickOn("#page-expression");
    assertThat(lookup("#page-expression").queryAs(ToggleButton.class).isSelected()).isTrue();
  }

  private String selected() {
    return walk().trace().graph().label(walk().selected().orElseThrow());
  }

  private Bounds onScene() {
    return card("o").localToScene(card("o").getBoundsInLocal());
  }
}
