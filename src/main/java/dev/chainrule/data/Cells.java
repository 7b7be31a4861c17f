package dev.chainrule.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import java.util.Arrays;
import java.util.regex.Pattern;

/// The numbers of a table, collected row by row.
final class Cells {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

  private final Header header;
  private double[] numbers = new double[1024];
  private int count;

  Cells(Header header) {
    this.header = header;
  }

  static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }

  /// @throws Fault if a cell is missing, one too many, or not a number
  void add(CsvRecord record) {
    int columns = header.columns();
    if (record.getFieldCount() != columns) {
      throw new Fault(
          "line %d: found %d %s where the header names %d columns"
              .formatted(
                  record.getStartingLineNumber(),
                  record.getFieldCount(),
                  record.getFieldCount() == 1 ? "cell" : "cells",
                  columns));
    }
    if (count + columns > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.addExact(numbers.length, numbers.length) + columns);
    }
    for (int column = 0; column < columns; column++) {
      numbers[count++] = number(record, column);
    }
  }

  /// @throws Fault if there is no row
  Dataset dataset() {
    int columns = header.columns();
    int rows = count / columns;
    if (rows == 0) {
      throw new Fault("there are no rows after the header");
    }
    int target = header.target();
    var features = new Shape(rows, columns - 1);
    return new Dataset(
        header.featureNames(),
        header.targetName(),
        Matrix.generate(
            features,
            i -> {
              int column = i % features.columns();
              return numbers[i / features.columns() * columns + column + (column < target ? 0 : 1)];
            }),
        Matrix.generate(new Shape(rows, 1), row -> numbers[row * columns + target]));
  }

  private double number(CsvRecord record, int column) {
    String cell = record.getField(column).strip();
    String fault =
        cell.isEmpty()
            ? "the cell is empty, expected a number"
            : isNumber(cell) ? "" : "expected a number, found '" + cell + "'";
    double number = fault.isEmpty() ? Double.parseDouble(cell) : 0;
    if (Double.isInfinite(number)) {
      fault = cell + " is too large for a number";
    }
    if (!fault.isEmpty()) {
      String name = header.names().get(column);
      throw new Fault("line " + record.getStartingLineNumber() + ", column " + name + ": " + fault);
    }
    return number;
  }
}
