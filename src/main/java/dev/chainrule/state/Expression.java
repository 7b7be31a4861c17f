package dev.chainrule.state;

import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The expression page's own part: the text as typed, what is wrong with it, and the inputs a
/// person has set.
///
/// @param problems mistakes of the text; while there are any, the last good graph stays
/// @param notes lines that were skipped
/// @param inputs the numbers set by hand, by name
public record Expression(
    String text,
    List<Problem> problems,
    List<Problem> notes,
    Map<String, Matrix> inputs,
    EngineChoice engine) {

  public Expression {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
    inputs = Map.copyOf(inputs);
  }

  /// The text wins: an input that it assigns loses the number set by hand, a free name keeps it.
  public Expression withText(String newText) {
    var kept = new HashMap<>(inputs);
    kept.keySet().removeIf(name -> newText.matches("(?s).*\\b" + name + "\\s*=[^=].*"));
    return new Expression(newText, problems, notes, kept, engine);
  }

  public Expression withInput(String name, Matrix value) {
    var more = new HashMap<>(inputs);
    more.put(name, value);
    return new Expression(text, problems, notes, more, engine);
  }

  public Expression withoutInputs() {
    return new Expression(text, problems, notes, Map.of(), engine);
  }

  public Expression withEngine(EngineChoice choice) {
    return new Expression(text, problems, notes, inputs, choice);
  }

  public Expression withFindings(List<Problem> newProblems, List<Problem> newNotes) {
    return new Expression(text, newProblems, newNotes, inputs, engine);
  }
}
