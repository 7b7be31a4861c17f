package dev.chainrule.engine;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.chainrule.expr.Expr;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// A program with PyTorch's numbers for it; `src/test/oracle/programs.py` made them.
///
/// @param values of the named results
/// @param gradients of the inputs and the named results that have one
record OracleProgram(
    StringBuilder source,
    Map<String, Matrix> inputs,
    Map<String, Matrix> values,
    Map<String, Matrix> gradients) {

  private OracleProgram() {
    this(new StringBuilder(), new HashMap<>(), new HashMap<>(), new HashMap<>());
  }

  /// The programs of `scalars.csv.gz` or `tensors.csv.gz`.
  static Collection<OracleProgram> read(String file) {
    var programs = new LinkedHashMap<String, OracleProgram>();
    try (InputStream in =
        Objects.requireNonNull(
            OracleProgram.class.getResourceAsStream("/dev/chainrule/oracle/" + file), file)) {
      var text = new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8);
      CsvReader.builder()
          .ofNamedCsvRecord(text)
          .forEach(
              line ->
                  programs
                      .computeIfAbsent(line.getField("program"), _ -> new OracleProgram())
                      .add(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return programs.values();
  }

  Recording recording(Engine engine) {
    return Programs.recording(source.toString(), engine, inputs);
  }

  private void add(NamedCsvRecord line) {
    String name = line.getField("name");
    String content = line.getField("content");
    switch (line.getField("what")) {
      case "source" -> source.append(content);
      case "input" -> inputs.put(name, matrix(content));
      case "value" -> values.put(name, matrix(content));
      case "gradient" -> gradients.put(name, matrix(content));
      default -> throw new IllegalArgumentException(line.toString());
    }
  }

  private static Matrix matrix(String content) {
    if (content.equals("nan") || content.endsWith("inf")) {
      return Matrix.of(
          Double.parseDouble(content.replace("nan", "NaN").replace("inf", "Infinity")));
    }
    return ((Expr.Literal) Parser.expression(content)).value();
  }
}
