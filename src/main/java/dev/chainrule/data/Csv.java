package dev.chainrule.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Reads a numeric table with a header. Whatever is wrong with it is said with its row, counted as
/// lines of the file, and its column.
public final class Csv {

  private Csv() {}

  /// What came of reading a table.
  public sealed interface Result {
    record Table(Dataset dataset) implements Result {}

    /// @param sentence what is wrong, and where
    record Faulty(String sentence) implements Result {}
  }

  /// The table that Chainrule brings along, `data/housing.csv`.
  public static Dataset housing() {
    try (InputStream in = Csv.class.getResourceAsStream("housing.csv")) {
      if (in == null) {
        throw new IllegalStateException("housing.csv is missing from the build");
      }
      return switch (read(new InputStreamReader(in, StandardCharsets.UTF_8), Optional.empty())) {
        case Result.Table table -> table.dataset();
        case Result.Faulty faulty -> throw new IllegalStateException(faulty.sentence());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a file; the target is the column of that name, or else the last one.
  public static Result read(Path file, Optional<String> target) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(reader, target);
    } catch (NoSuchFileException e) {
      return new Result.Faulty("there is no file " + file);
    } catch (IOException | UncheckedIOException e) {
      return new Result.Faulty(file + " cannot be read as text: " + e.getMessage());
    }
  }

  public static Result read(String text, Optional<String> target) {
    return read(new StringReader(text), target);
  }

  private static Result read(Reader reader, Optional<String> target) {
    try {
      var records = CsvReader.builder().skipEmptyLines(true).ofCsvRecord(reader).stream().toList();
      return new Result.Table(dataset(records, target));
    } catch (Fault fault) {
      return new Result.Faulty(fault.sentence);
    } catch (CsvParseException e) {
      return new Result.Faulty("this is not CSV: " + e.getMessage());
    }
  }

  private static Dataset dataset(List<CsvRecord> records, Optional<String> target) {
    var header = header(records);
    int targetColumn = target.map(name -> column(header, name)).orElse(header.size() - 1);
    int rows = records.size() - 1;
    double[] features = new double[rows * (header.size() - 1)];
    double[] targets = new double[rows];
    int at = 0;
    for (int row = 0; row < rows; row++) {
      var record = records.get(row + 1);
      checkWidth(record, header);
      for (int column = 0; column < header.size(); column++) {
        double number = number(record, column, header.get(column));
        if (column == targetColumn) {
          targets[row] = number;
        } else {
          features[at++] = number;
        }
      }
    }
    var names = new java.util.ArrayList<>(header);
    names.remove(targetColumn);
    return new Dataset(
        names,
        header.get(targetColumn),
        Matrix.of(new Shape(rows, names.size()), features),
        Matrix.of(new Shape(rows, 1), targets));
  }

  private static List<String> header(List<CsvRecord> records) {
    if (records.isEmpty()) {
      throw new Fault("the file is empty: expected a header and rows of numbers");
    }
    var header =
        records.getFirst().getFields().stream()
            .map(name -> name.replace("\ufeff", "").strip())
            .toList();
    if (header.size() < 2) {
      throw new Fault(
          "line 1: expected at least two columns, a feature and the target, separated by commas");
    }
    if (header.stream().allMatch(Csv::isNumber)) {
      throw new Fault("line 1: expected a header with the columns' names, found numbers");
    }
    var seen = new HashSet<String>();
    for (int column = 0; column < header.size(); column++) {
      if (header.get(column).isEmpty()) {
        throw new Fault("line 1, column " + (column + 1) + ": the column has no name");
      }
      if (!seen.add(header.get(column))) {
        throw new Fault(
            "line 1, column "
                + (column + 1)
                + ": the name "
                + header.get(column)
                + " occurs twice");
      }
    }
    if (records.size() == 1) {
      throw new Fault("there are no rows after the header");
    }
    return header;
  }

  private static int column(List<String> header, String name) {
    int column = header.indexOf(name);
    if (column < 0) {
      throw new Fault(
          "there is no column " + name + "; the columns are " + String.join(", ", header));
    }
    return column;
  }

  private static void checkWidth(CsvRecord record, List<String> header) {
    if (record.getFieldCount() != header.size()) {
      throw new Fault(
          "line "
              + record.getStartingLineNumber()
              + ": "
              + record.getFieldCount()
              + " cells, but the header names "
              + header.size()
              + " columns");
    }
  }

  private static double number(CsvRecord record, int column, String name) {
    String cell = record.getField(column).strip();
    String place = "line " + record.getStartingLineNumber() + ", column " + name + ": ";
    if (cell.isEmpty()) {
      throw new Fault(place + "the cell is empty");
    }
    if (!isNumber(cell)) {
      throw new Fault(place + "expected a number, found '" + cell + "'");
    }
    return Double.parseDouble(cell);
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
  }

  /// Carries a sentence out of the middle of a table; it never leaves this file.
  private static final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    Fault(String sentence) {
      super(sentence, null, false, false);
      this.sentence = sentence;
    }
  }
}
