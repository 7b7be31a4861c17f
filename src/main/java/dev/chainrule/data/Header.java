package dev.chainrule.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The names of a table's columns, and which of them is the target.
record Header(List<String> names, int target) {

  /// @throws Fault if this cannot be the header of a numeric table
  static Header of(CsvRecord record, Optional<String> target) {
    var names = record.getFields().stream().map(String::strip).toList();
    String line = "line " + record.getStartingLineNumber();
    if (names.size() < 2) {
      throw new Fault(
          line
              + ": expected at least two columns, a feature and the target, separated by commas,"
              + " found only '"
              + names.getFirst()
              + "'");
    }
    if (names.stream().allMatch(Cells::isNumber)) {
      throw new Fault(line + ": expected a header with the columns' names, found numbers");
    }
    requireDistinct(names, line);
    return new Header(names, target.map(name -> column(names, name)).orElse(names.size() - 1));
  }

  int columns() {
    return names.size();
  }

  String targetName() {
    return names.get(target);
  }

  List<String> featureNames() {
    var features = new ArrayList<>(names);
    features.remove(target);
    return features;
  }

  private static void requireDistinct(List<String> names, String line) {
    var seen = new HashSet<String>();
    for (int column = 0; column < names.size(); column++) {
      String name = names.get(column);
      String place = line + ", column " + (column + 1) + ": ";
      if (name.isEmpty()) {
        throw new Fault(place + "the column has no name");
      }
      if (!seen.add(name)) {
        throw new Fault(place + "the name " + name + " occurs twice");
      }
    }
  }

  private static int column(List<String> names, String name) {
    int column = names.indexOf(name);
    if (column < 0) {
      throw new Fault(
          "there is no column " + name + "; the columns are " + String.join(", ", names));
    }
    return column;
  }
}
