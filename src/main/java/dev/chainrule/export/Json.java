package dev.chainrule.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.chainrule.expr.Matrix;
import java.io.IOException;
import java.io.OutputStream;

/// Numbers as JSON has them: a scalar is a number, a matrix an array of rows, both in full
/// precision; NaN and the infinities, which JSON lacks, are strings.
public final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(com.fasterxml.jackson.core.StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private Json() {}

  /// Writes JSON values to `out`, a line each; closing the generator leaves `out` open.
  public static JsonGenerator lines(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out).setRootValueSeparator(null);
  }

  public static void write(JsonGenerator json, Matrix matrix) throws IOException {
    if (matrix.shape().isScalar()) {
      json.writeNumber(matrix.scalar());
      return;
    }
    json.writeStartArray();
    for (int row = 0; row < matrix.shape().rows(); row++) {
      json.writeStartArray();
      for (int column = 0; column < matrix.shape().columns(); column++) {
        json.writeNumber(matrix.at(row, column));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
