package dev.chainrule.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Programs written for micrograd are read as they stand.
class PastedProgramTest {

  @Test
  void values_powers_and_methods_are_read_as_their_own_notation() {
    var program =
        Parser.parse(
            """
            from micrograd.engine import Value

            a = Value(-4.0)
            b = Value(2.0)
            d = a * b + b**3
            d += d * 2 + (b + a).relu()
            g = d.relu().tanh()
            print(f'{g.data:.4f}')
            g.backward()
            """);

    assertThat(program.problems()).isEmpty();
    assertThat(program.statements())
        .extracting(statement -> statement.name() + " = " + Printer.print(statement.expr()))
        .containsExactly(
            "a = -4",
            "b = 2",
            "d = a * b + b^3",
            "d = d + (d * 2 + relu(b + a))",
            "g = tanh(relu(d))");
  }

  @Test
  void what_computes_nothing_is_skipped_with_a_note_in_the_order_of_the_program() {
    var program =
        Parser.parse(
            "import math; a = 2\nb = a * 3; b.label = 'b'\nb.backward()\nprint(\"a;b\", b); c = b + a # print\nassert c == 8");

    assertThat(program.problems()).isEmpty();
    assertThat(program.statements()).extracting(Statement::name).containsExactly("a", "b", "c");
    assertThat(program.notes())
        .extracting(note -> program.text().position(note.span().start()) + ": " + note.sentence())
        .containsExactly(
            "1:1: 'import' is skipped: it changes no value",
            "2:12: the label is skipped: a node is called by the name it is assigned to",
            "3:1: the call is skipped: gradients are computed without it",
            "4:1: 'print' is skipped: it changes no value",
            "5:1: 'assert' is skipped: it changes no value");
  }

  @Test
  void a_wrapped_number_may_carry_a_label() {
    var program =
        Parser.parse("x1 = Value(2.0, label='x1'); w = tensor([[1, 2]], requires_grad=True)");

    assertThat(program.problems()).isEmpty();
    assertThat(program.statements())
        .extracting(statement -> Printer.print(statement.expr()))
        .containsExactly("2", "[[1, 2]]");
  }

  @Test
  void a_name_that_begins_like_a_skipped_word_is_a_name() {
    var program =
        Parser.parse("printed = 2; import_tax = 3\nfrom = printed + import_tax\nfrom * 2");

    assertThat(program.problems()).isEmpty();
    assertThat(program.notes()).isEmpty();
    assertThat(program.statements()).hasSize(4);
  }
}
