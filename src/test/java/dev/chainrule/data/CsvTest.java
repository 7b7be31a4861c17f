package dev.chainrule.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chainrule.data.Csv.Result;
import dev.chainrule.expr.Matrix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

  private static final Optional<String> LAST = Optional.empty();

  @TempDir Path folder;

  @Test
  void the_last_column_is_the_target() {
    var data = table("rooms,age,price\n3,10,20.5\n4,5,31\n", LAST);

    assertThat(data.names()).containsExactly("rooms", "age");
    assertThat(data.target()).isEqualTo("price");
    assertThat(data.features()).hasToString("[[3, 10], [4, 5]]");
    assertThat(data.targets()).hasToString("[[20.5], [31]]");
  }

  @Test
  void any_column_can_be_the_target() {
    var data = table("rooms,age,price\n3,10,20.5\n4,5,31\n", Optional.of("age"));

    assertThat(data.names()).containsExactly("rooms", "price");
    assertThat(data.features()).hasToString("[[3, 20.5], [4, 31]]");
    assertThat(data.targets()).hasToString("[[10], [5]]");
    assertThat(table("a,b\n1,2", Optional.of("a")).targets()).isEqualTo(Matrix.of(1));
  }

  @Test
  void numbers_are_read_to_the_last_bit_however_they_are_written() {
    var data = table("a,b,c,d,e\n-1,+2.50,.5,1.e3,0.1\n1E-3,7., 8 ,\"9\",3e+2\n", LAST);

    assertThat(data.features().toArray()).containsExactly(-1, 2.5, 0.5, 1000, 1e-3, 7, 8, 9);
    assertThat(data.targets().toArray()).containsExactly(0.1, 300);
  }

  @Test
  void a_byte_order_mark_carriage_returns_blank_lines_and_quoted_names_do_no_harm() {
    var data = table("\ufeff\"floor, m2\",price\r\n1,2\r\n\r\n3,4\r\n\r\n", LAST);

    assertThat(data.names()).containsExactly("floor, m2");
    assertThat(data.targets()).hasToString("[[2], [4]]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a,b\\n1,2\\n3,              | line 3, column b: the cell is empty, expected a number
          a,b\\n1,2\\nx,3             | line 3, column a: expected a number, found 'x'
          a,b\\n1,NaN                 | line 2, column b: expected a number, found 'NaN'
          a,b\\n1,1e999               | line 2, column b: 1e999 is too large for a number
          a,b\\n1,0x10                | line 2, column b: expected a number, found '0x10'
          a,b\\n1,2d                  | line 2, column b: expected a number, found '2d'
          a,b\\n\\n\\n1,2,3           | line 4: found 3 cells where the header names 2 columns
          a,b\\n1                     | line 2: found 1 cell where the header names 2 columns
          a,b\\n                      | there are no rows after the header
          ``                          | the file is empty: expected a header and rows of numbers
          \\n\\n                      | the file is empty: expected a header and rows of numbers
          1,2\\n3,4                   | line 1: expected a header with the columns' names, found numbers
          price\\n3                   | line 1: expected at least two columns, a feature and the target, separated by commas, found only 'price'
          a;b\\n1;2                   | line 1: expected at least two columns, a feature and the target, separated by commas, found only 'a;b'
          a,b,a\\n1,2,3               | line 1, column 3: the name a occurs twice
          a,,c\\n1,2,3                | line 1, column 2: the column has no name
          """)
  void a_faulty_table_is_told_with_its_place(String text, String sentence) {
    assertThat(fault(text.replace("\\n", "\n"), LAST)).isEqualTo(sentence);
  }

  @Test
  void an_unknown_target_is_told_with_the_columns_there_are() {
    assertThat(fault("a,b\n1,2", Optional.of("price")))
        .isEqualTo("there is no column price; the columns are a, b");
  }

  @Test
  void a_quoted_line_break_does_not_shift_the_lines_that_are_told() {
    assertThat(fault("\"a\nb\",c\n1,2\n3,x", LAST))
        .isEqualTo("line 4, column c: expected a number, found 'x'");
  }

  @Test
  void a_file_that_cannot_be_read_is_told_by_its_name() throws IOException {
    var absent = folder.resolve("absent.csv");
    var binary = folder.resolve("binary.csv");
    Files.write(binary, new byte[] {'a', ',', 'b', '\n', (byte) 0xff, (byte) 0xfe});

    assertThat(Csv.read(absent, LAST)).isEqualTo(new Result.Faulty("there is no file " + absent));
    assertThat(Csv.read(folder, LAST))
        .isEqualTo(new Result.Faulty(folder + " is a folder, not a file"));
    assertThat(Csv.read(binary, LAST))
        .isEqualTo(new Result.Faulty(binary + " is not text in UTF-8"));
  }

  @Test
  void an_endless_quote_is_not_a_table() {
    var sentence = fault("a,b\n1,\"2" + ",3".repeat(9_000_000), LAST);

    assertThat(sentence).startsWith("this is not a table of comma-separated numbers: ");
  }

  @Test
  void a_large_file_is_read_whole() throws IOException {
    var file = folder.resolve("large.csv");
    try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.write("a,b,c\n");
      for (int row = 0; row < 200_000; row++) {
        writer.write(row + ".25," + -row + ",1e-3\n");
      }
    }
    var data = ((Result.Table) Csv.read(file, LAST)).dataset();

    assertThat(data.rows()).isEqualTo(200_000);
    assertThat(data.features().at(199_999, 0)).isEqualTo(199_999.25);
    assertThat(data.features().at(123_456, 1)).isEqualTo(-123_456);
  }

  @Test
  void the_housing_table_has_506_rows_13_features_and_a_price() {
    var housing = Csv.housing();

    assertThat(housing.rows()).isEqualTo(506);
    assertThat(housing.names()).hasSize(13).startsWith("floor_area").endsWith("school");
    assertThat(housing.target()).isEqualTo("price");
    assertThat(List.of(housing.features().at(0, 0), housing.targets().at(0, 0)))
        .containsExactly(105.7, 32.95);
  }

  private static Dataset table(String text, Optional<String> target) {
    return switch (Csv.read(text, target)) {
      case Result.Table table -> table.dataset();
      case Result.Faulty faulty -> throw new AssertionError(faulty.sentence());
    };
  }

  private static String fault(String text, Optional<String> target) {
    return switch (Csv.read(text, target)) {
      case Result.Table table -> throw new AssertionError("was read: " + table);
      case Result.Faulty faulty -> faulty.sentence();
    };
  }
}
