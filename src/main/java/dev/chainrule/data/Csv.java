package dev.chainrule.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;

/// Reads a numeric table with a header. Whatever is wrong with it is said with its line in the file
/// and its column.
public final class Csv {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private Csv() {}

  /// What came of reading a table.
  public sealed interface Result {
    record Table(Dataset dataset) implements Result {}

    /// @param sentence what is wrong, and where
    record Faulty(String sentence) implements Result {}
  }

  /// The table that Chainrule brings along, `data/housing.csv`; its target is the price.
  public static Dataset housing() {
    return switch (housing(Optional.empty())) {
      case Result.Table table -> table.dataset();
      case Result.Faulty faulty -> throw new IllegalStateException(faulty.sentence());
    };
  }

  /// The same table with any of its columns as the target.
  public static Result housing(Optional<String> target) {
    try (InputStream in = Csv.class.getResourceAsStream("housing.csv")) {
      if (in == null) {
        throw new IllegalStateException("housing.csv is missing from the build");
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8), target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a file; the target is the column of that name, or else the last one.
  public static Result read(Path file, Optional<String> target) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(reader, target);
    } catch (IOException e) {
      return new Result.Faulty(unreadable(file, e));
    } catch (UncheckedIOException e) {
      return new Result.Faulty(unreadable(file, Objects.requireNonNull(e.getCause())));
    }
  }

  public static Result read(String text, Optional<String> target) {
    try {
      return read(new StringReader(text), target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Result read(Reader reader, Optional<String> target) throws IOException {
    try {
      return new Result.Table(dataset(records(reader), target));
    } catch (Fault fault) {
      return new Result.Faulty(fault.sentence());
    } catch (CsvParseException e) {
      return new Result.Faulty("this is not a table of comma-separated numbers: " + reason(e));
    }
  }

  /// Rows of any length are let through, because [Cells] can name the columns that they miss.
  private static Iterator<CsvRecord> records(Reader reader) throws IOException {
    var text = new PushbackReader(reader);
    int first = text.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      text.unread(first);
    }
    return CsvReader.builder()
        .skipEmptyLines(true)
        .allowMissingFields(true)
        .allowExtraFields(true)
        .ofCsvRecord(text)
        .iterator();
  }

  private static Dataset dataset(Iterator<CsvRecord> records, Optional<String> target) {
    if (!records.hasNext()) {
      throw new Fault("the file is empty: expected a header and rows of numbers");
    }
    var header = Header.of(records.next(), target);
    var cells = new Cells(header);
    records.forEachRemaining(cells::add);
    return cells.dataset();
  }

  private static String unreadable(Path file, IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "there is no file " + file;
      case AccessDeniedException _ -> "reading " + file + " is not permitted";
      case CharacterCodingException _ -> file + " is not text in UTF-8";
      default ->
          Files.isDirectory(file)
              ? file + " is a folder, not a file"
              : file + " cannot be read: " + failure.getMessage();
    };
  }

  /// What the parser met is in its cause; its own message tells only where.
  private static String reason(CsvParseException e) {
    var cause = e.getCause();
    return e.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
  }
}
