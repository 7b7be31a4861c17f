package dev.chainrule.cli;

import dev.chainrule.expr.Matrix;
import dev.chainrule.trace.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The end of a run as a person reads it: the output, and under it a row for every name.
final class EvalTable {

  private static final List<String> HEAD = List.of("name", "value", "gradient");
  private static final String GAP = "   ";

  private EvalTable() {}

  /// The lines of the table; a matrix takes as many as it has rows.
  static List<String> of(Moment end) {
    var graph = end.graph();
    var rows = new ArrayList<List<List<String>>>();
    rows.add(HEAD.stream().map(List::of).toList());
    graph
        .names()
        .forEach(
            (name, node) ->
                rows.add(
                    List.of(
                        List.of(name),
                        end.value(node).map(Figures::lines).orElseThrow(),
                        end.gradient(node).number().map(Figures::lines).orElse(List.of("0")))));
    var output = end.value(graph.output()).orElseThrow();
    var heading = Stream.of(graph.label(graph.output()) + " = " + inOneLine(output));
    return Stream.concat(heading, rows.size() == 1 ? Stream.empty() : aligned(rows).stream())
        .toList();
  }

  private static String inOneLine(Matrix matrix) {
    return matrix.shape().isScalar() ? Figures.text(matrix.scalar()) : "a matrix " + matrix.shape();
  }

  private static List<String> aligned(List<List<List<String>>> rows) {
    int[] widths = new int[HEAD.size()];
    for (var row : rows) {
      for (int column = 0; column < widths.length; column++) {
        for (String line : row.get(column)) {
          widths[column] = Math.max(widths[column], line.length());
        }
      }
    }
    var lines = new ArrayList<>(List.of(""));
    for (var row : rows) {
      int height = row.stream().mapToInt(List::size).max().orElseThrow();
      for (int i = 0; i < height; i++) {
        lines.add(
            left(line(row.get(0), i), widths[0])
                + GAP
                + Figures.right(line(row.get(1), i), widths[1])
                + GAP
                + Figures.right(line(row.get(2), i), widths[2]));
      }
    }
    return lines.stream().map(String::stripTrailing).toList();
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  private static String left(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
