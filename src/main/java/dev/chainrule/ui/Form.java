package dev.chainrule.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/// Settings one under the other, a name and a control each. A text that does not fit is marked and
/// changes nothing.
final class Form extends GridPane {

  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final Consumer<String> onProblem;

  /// @param onProblem is told what is wrong with what was typed
  Form(Consumer<String> onProblem) {
    this.onProblem = onProblem;
    getStyleClass().add("form");
    var names = new ColumnConstraints();
    var controls = new ColumnConstraints();
    names.setMinWidth(96);
    controls.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, controls);
  }

  /// Sizes such as `8` or `16, 8`; nothing at all for no hidden layer.
  TextField sizes(String id, String name, Consumer<List<Integer>> onChange) {
    return text(
        id, name, "expected layer sizes from 1 to 4096 such as 8 or 16, 8", Form::sizes, onChange);
  }

  TextField number(String id, String name, DoubleConsumer onChange) {
    return text(
        id,
        name,
        name + ": expected a number above 0 such as 0.01",
        Form::positive,
        onChange::accept);
  }

  TextField whole(String id, String name, int least, IntConsumer onChange) {
    return text(
        id,
        name,
        name + ": expected a whole number from " + least,
        text -> whole(text, least).map(Long::intValue),
        onChange::accept);
  }

  TextField seed(String id, String name, LongConsumer onChange) {
    return text(
        id,
        name,
        name + ": expected a whole number from 0",
        text -> whole(text, 0),
        onChange::accept);
  }

  <T> ChoiceBox<T> choice(String id, String name, List<T> choices, Consumer<T> onChange) {
    var box = new ChoiceBox<T>();
    box.setId(id);
    box.getItems().setAll(choices);
    box.setConverter(new Words<>(choices));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setOnAction(_ -> onChange.accept(box.getValue()));
    add(name, box);
    return box;
  }

  CheckBox check(String id, String name, Consumer<Boolean> onChange) {
    var box = new CheckBox();
    box.setId(id);
    box.setOnAction(_ -> onChange.accept(box.isSelected()));
    add(name, box);
    return box;
  }

  private <T> TextField text(
      String id,
      String name,
      String sentence,
      java.util.function.Function<String, Optional<T>> read,
      Consumer<T> onChange) {
    var field = new TextField();
    field.setId(id);
    field.getStyleClass().add("number-field");
    Runnable commit =
        () -> {
          var value = read.apply(field.getText().strip());
          field.pseudoClassStateChanged(INVALID, value.isEmpty());
          value.ifPresentOrElse(onChange, () -> onProblem.accept(sentence));
        };
    field.setOnAction(_ -> commit.run());
    field
        .focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                commit.run();
              }
            });
    add(name, field);
    return field;
  }

  /// Writes a choice in small letters.
  private static final class Words<T> extends StringConverter<T> {

    private final List<T> choices;

    Words(List<T> choices) {
      this.choices = choices;
    }

    @Override
    public String toString(T choice) {
      return String.valueOf(choice).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public T fromString(String text) {
      return choices.stream().filter(c -> toString(c).equals(text)).findFirst().orElseThrow();
    }
  }

  private void add(String name, Node control) {
    var label = new Label(name);
    label.getStyleClass().add("form-name");
    control.setAccessibleText(name);
    addRow(getRowCount(), label, control);
  }

  private static Optional<List<Integer>> sizes(String text) {
    if (text.isEmpty()) {
      return Optional.of(List.of());
    }
    var parts = Arrays.stream(text.split("[,\\s]+")).map(part -> whole(part, 1)).toList();
    return parts.stream().allMatch(p -> p.isPresent() && p.get() <= 4096)
        ? Optional.of(parts.stream().map(p -> p.orElseThrow().intValue()).toList())
        : Optional.empty();
  }

  private static Optional<Double> positive(String text) {
    try {
      double value = Double.parseDouble(text.toLowerCase(Locale.ROOT));
      return value > 0 && Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> whole(String text, int least) {
    return text.matches("\\d{1,9}") && Long.parseLong(text) >= least
        ? Optional.of(Long.valueOf(text))
        : Optional.empty();
  }
}
