package dev.chainrule.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written, and how it is understood: the printed form has no parenthesis that its meaning
/// does not need.
class ParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a+b*c              | a + b * c
          (a+b)*c            | (a + b) * c
          a-b-c              | a - b - c
          a-(b-c)            | a - (b - c)
          a/b*c              | a / b * c
          a/(b*c)            | a / (b * c)
          a^b^c              | a^b^c
          (a^b)^c            | (a^b)^c
          -a^2               | -a^2
          (-a)^2             | (-a)^2
          -2^2               | -2^2
          (-2)^2             | (-2)^2
          2^-x^2             | 2^-x^2
          --a                | -(-a)
          -(-2)              | 2
          +a                 | a
          a - +b             | a - b
          a*-b               | a * -b
          -(a+b)             | -(a + b)
          ((((a))))          | a
          a'                 | a'
          -a'                | -a'
          (a*b)'             | (a * b)'
          a'^2               | a'^2
          (a^2)'             | (a^2)'
          a@b@c              | a @ b @ c
          a@(b@c)            | a @ (b @ c)
          a > b == c         | a > b == c
          a < (b > c)        | a < (b > c)
          1e-5 + .5 + 2.     | 1.0E-5 + 0.5 + 2
          max(a, b + 1)      | max(a, b + 1)
          ones(2, 3)         | [[1, 1, 1], [1, 1, 1]]
          zeros(x)           | zeros(x)
          [1, -2]            | [[1, -2]]
          [[1, 2], [3, 4]]'  | [[1, 2], [3, 4]]'
          a - b # a comment  | a - b
          a \u2212 b         | a - b
          relu(tanh(a) / 2)  | relu(tanh(a) / 2)
          """)
  void an_expression_is_printed_with_the_parentheses_it_needs(String source, String printed) {
    assertThat(Printer.print(Parser.expression(source))).isEqualTo(printed);
  }

  @Test
  void statements_end_at_a_semicolon_or_the_end_of_the_line() {
    var program = Parser.parse("a = 2; b = 3\nc = a *\n;; d");

    assertThat(program.statements()).extracting(Statement::name).containsExactly("a", "b", "");
    assertThat(program.problems()).extracting(Problem::sentence).hasSize(1);
  }

  @Test
  void inside_parentheses_a_line_end_is_a_space() {
    var program = Parser.parse("a = (b +\n c) * max(d,\n\n e)\nf = [[1, 2],\n [3, 4]]");

    assertThat(program.problems()).isEmpty();
    assertThat(program.statements())
        .extracting(statement -> Printer.print(statement.expr()))
        .containsExactly("(b + c) * max(d, e)", "[[1, 2], [3, 4]]");
  }

  @Test
  void every_expression_knows_its_place() {
    var program = Parser.parse("d = (a + b) * tanh(c)");
    var product = (Expr.Apply) program.statements().getFirst().expr();

    assertThat(program.text().slice(product.span())).isEqualTo("(a + b) * tanh(c)");
    assertThat(program.text().slice(product.operands().get(0).span())).isEqualTo("(a + b)");
    assertThat(program.text().slice(product.operands().get(1).span())).isEqualTo("tanh(c)");
  }

  @Test
  void names_may_be_of_any_alphabet() {
    assertThat(Printer.print(Parser.expression("\u03b1_1 * gr\u00f6\u00dfe")))
        .isEqualTo("\u03b1_1 * gr\u00f6\u00dfe");
  }
}
