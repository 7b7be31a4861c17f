package dev.chainrule.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each mistake has one sentence that says what was expected, and its place.
class ParserProblemsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a =                | 1:4: expected a number, a name or '(', found the end of the program
          a +                | 1:4: expected a number, a name or '(', found the end of the program
          a + * b            | 1:5: expected a number, a name or '(', found '*'
          a = = b            | 1:5: expected a number, a name or '(', found '='
          $                  | 1:1: expected a number, a name or '(', found '$'
          a + \uD83D\uDE00 $ | 1:5: expected a number, a name or '(', found '\uD83D\uDE00'
          (a + b             | 1:1: this '(' is never closed: expected ')'
          relu(a             | 1:5: this '(' is never closed: expected ')'
          x = Value(2.0      | 1:10: this '(' is never closed: expected ')'
          (a + b c           | 1:8: expected an operator or ')', found 'c'
          max(a b)           | 1:7: expected an operator or ')', found 'b'
          (a, b)             | 1:3: expected an operator or ')', found ','
          a + b)             | 1:6: there is no open '(' that this ')' could close
          relu(              | 1:6: expected a number, a name or '(', found the end of the program
          max(a,             | 1:7: expected a number, a name or '(', found the end of the program
          max(a, )           | 1:8: expected a number, a name or '(', found ')'
          relu()             | 1:1: relu takes 1 argument, 0 given
          relu(a, b)         | 1:1: relu takes 1 argument, 2 given
          max(a)             | 1:1: max takes 2 arguments, 1 given
          a.relu(c)          | 1:1: relu takes 1 argument, 2 given
          Value()            | 1:1: Value takes 1 argument, 0 given
          tahn(x)            | 1:1: there is no function 'tahn'; did you mean tanh?
          x.sigmod()         | 1:3: there is no function 'sigmod'; did you mean sigmoid?
          foo(x)             | 1:1: there is no function 'foo'
          foo()              | 1:1: there is no function 'foo'
          pow(x, 2)          | 1:1: there is no function 'pow'
          a.relu             | 1:7: expected '(' after .relu, as in x.relu()
          a.                 | 1:3: expected a function after '.', as in x.relu(), found the end of the program
          a..b               | 1:3: expected a function after '.', as in x.relu(), found '.'
          3 = a              | 1:1: expected a name before '=', found '3'
          a + b = c          | 1:7: expected an operator or the end of the statement, found '='
          2x                 | 1:2: expected an operator or the end of the statement, found 'x'
          a = b c            | 1:7: expected an operator or the end of the statement, found 'c'
          a $ b              | 1:3: expected an operator or the end of the statement, found '$'
          a, b = c, d        | 1:2: expected an operator or the end of the statement, found ','
          1.2.3              | 1:4: expected an operator or the end of the statement, found '.3'
          a = 1e999          | 1:5: 1e999 is too large: the largest number is about 1.8e308
          [1e999]            | 1:2: 1e999 is too large: the largest number is about 1.8e308
          ones(2.5, 3)       | 1:6: expected a whole number of rows or columns from 1 to 10000
          ones(n, 3)         | 1:6: expected a whole number of rows or columns from 1 to 10000
          zeros(9999, 9999)  | 1:1: a matrix holds at most 1000000 numbers, not 99980001
          [[1, 2], [3]]      | 1:10: expected 2 in this row as in the first, found 1
          [[1, 2], [3, 4]    | 1:1: this '[' is never closed: expected ']'
          [1, 2              | 1:1: this '[' is never closed: expected ']'
          []                 | 1:2: a matrix holds numbers only, found ']'
          [1, a]             | 1:5: a matrix holds numbers only, found 'a'
          [1 2]              | 1:4: expected ',' or ']' in the matrix, found '2'
          [[1], 2]           | 1:7: expected '[' and the next row of the matrix, found '2'
          # nothing          | 1:10: expected a statement such as  d = a * b + c
          """)
  void a_mistake_has_a_sentence_and_a_place(String source, String problem) {
    assertThat(problems(source)).containsExactly(problem);
  }

  @Test
  void an_unfinished_line_ends_where_it_ends() {
    assertThat(problems("a = \nb = (2\nc = 3"))
        .containsExactly(
            "1:4: expected a number, a name or '(', found the end of the line",
            "2:5: this '(' is never closed: expected ')'");
  }

  @Test
  void a_mistake_spoils_its_own_statement_only() {
    var program = Parser.parse("a = 2\nb = a $ 3; c = a * 2\nd = c)");

    assertThat(program.statements()).extracting(Statement::name).containsExactly("a", "c");
    assertThat(problems(program))
        .containsExactly(
            "2:7: expected an operator or the end of the statement, found '$'",
            "3:6: there is no open '(' that this ')' could close");
  }

  @Test
  void an_empty_program_says_what_one_looks_like() {
    assertThat(problems("")).containsExactly("1:1: expected a statement such as  d = a * b + c");
  }

  @Test
  void every_beginning_of_a_program_is_read_without_an_exception() {
    String whole =
        "x = Value(2.0, label='x'); A = [[1, -2], [3, 4]]'\nprint(x)\nd = max(x, -A @ A) ** 2 + x.relu()\nd.backward()";

    for (int end = 0; end <= whole.length(); end++) {
      var program = Parser.parse(whole.substring(0, end));
      assertThat(program.statements().size() + program.problems().size()).isPositive();
      assertThat(program.problems())
          .allSatisfy(problem -> assertThat(problem.sentence()).isNotEmpty());
    }
  }

  private static java.util.List<String> problems(String source) {
    return problems(Parser.parse(source));
  }

  private static java.util.List<String> problems(Program program) {
    return program.problems().stream()
        .map(problem -> program.text().position(problem.span().start()) + ": " + problem.sentence())
        .toList();
  }
}
