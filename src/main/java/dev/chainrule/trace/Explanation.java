package dev.chainrule.trace;

import java.util.List;
import java.util.stream.Collectors;

/// Why a number is what it is: `target = rule = names = numbers = result`, and for a gradient what
/// it is added to.
///
/// @param target what is written, with the sign that writes it: `d.grad +=`
/// @param rule the rule of the operation over `x`, `y`, `out` and `g`; empty where there is none
/// @param names the rule with the graph's own names
/// @param numbers the rule with the numbers of this moment
/// @param result the number that comes out
/// @param change for a contribution, the gradient before and after: `0 → 0.500 (1 of 2 arrived)`;
///   else empty
public record Explanation(
    List<Phrase> target,
    List<Phrase> rule,
    List<Phrase> names,
    List<Phrase> numbers,
    List<Phrase> result,
    List<Phrase> change) {

  /// The phrases one after the other, without their colours.
  public static String text(List<Phrase> phrases) {
    return phrases.stream().map(Phrase::text).collect(Collectors.joining());
  }

  /// Everything on one line, for files and terminals: the screen's signs in ASCII.
  public String ascii() {
    return toString().replace("\u2212", "-").replace("\u2192", "->").replace("\u221e", "Infinity");
  }

  /// Everything on one line.
  @Override
  public String toString() {
    var line = new StringBuilder(text(target));
    String joint = " ";
    for (var part : List.of(names, numbers, result)) {
      if (!part.isEmpty()) {
        line.append(joint).append(text(part));
        joint = " = ";
      }
    }
    return change.isEmpty() ? line.toString() : line.append("   ").append(text(change)).toString();
  }
}
