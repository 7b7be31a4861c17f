package dev.chainrule.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PrinterTest {

  @Test
  void reading_what_was_printed_gives_the_same_expression() {
    assertThat(LongStream.range(0, 5_000))
        .allSatisfy(
            seed -> {
              var expr = RandomExpressions.of(seed);
              String printed = Printer.print(expr);
              assertThat(structure(Parser.expression(printed)))
                  .as(printed)
                  .isEqualTo(structure(expr));
            });
  }

  @Test
  void printing_again_changes_nothing() {
    assertThat(LongStream.range(0, 500))
        .allSatisfy(
            seed -> {
              String printed = Printer.print(RandomExpressions.of(seed));
              assertThat(Printer.print(Parser.expression(printed))).isEqualTo(printed);
            });
  }

  @Test
  void a_negative_number_put_in_for_a_name_binds_as_a_sign_does() {
    assertThat(put("x^2", "-3")).isEqualTo("(-3)^2");
    assertThat(put("2^x", "-3")).isEqualTo("2^-3");
    assertThat(put("x'", "\u22123")).isEqualTo("(\u22123)'");
    assertThat(put("2 - x", "-3")).isEqualTo("2 - -3");
    assertThat(put("x * 2", "-3")).isEqualTo("-3 * 2");
    assertThat(put("-x", "\u22123")).isEqualTo("-(\u22123)");
  }

  @Test
  void a_fragment_says_which_name_it_stands_for() {
    assertThat(Printer.print(Parser.expression("g * y"), String::toUpperCase))
        .containsExactly(new Fragment("G", "g"), new Fragment(" * ", ""), new Fragment("Y", "y"));
  }

  private static String put(String expression, String number) {
    return Printer.print(Parser.expression(expression), _ -> number).stream()
        .map(Fragment::text)
        .collect(Collectors.joining());
  }

  /// The expression without its places.
  private static String structure(Expr expr) {
    return expr.<String>fold(
        (part, operands) ->
            switch (part) {
              case Expr.Literal literal -> literal.value().toString();
              case Expr.Name name -> name.text();
              case Expr.Apply apply -> List.of(apply.op(), operands).toString();
            });
  }
}
