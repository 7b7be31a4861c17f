package dev.chainrule.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExprTest {

  @Test
  void expressions_read_from_the_same_text_are_equal() {
    assertThat(Parser.expression("relu(a * b) + 2"))
        .isEqualTo(Parser.expression("relu(a * b) + 2"));
    assertThat(Parser.expression("relu(a * b) + 2"))
        .hasSameHashCodeAs(Parser.expression("relu(a * b) + 2"))
        .isNotEqualTo(Parser.expression("relu(a * b) - 2"))
        .isNotEqualTo(Parser.expression("relu(a * c) + 2"))
        .isNotEqualTo(Parser.expression("relu(a  * b) + 2"));
  }

  @Test
  void an_expression_shows_itself_as_it_is_written() {
    assertThat(Parser.expression("(a+b) * tanh(c)")).hasToString("(a + b) * tanh(c)");
  }

  @Test
  void a_fold_goes_from_the_leaves_up_in_the_order_of_the_operands() {
    var order = new StringBuilder();
    Parser.expression("a * b + relu(c)")
        .fold(
            (part, _) ->
                order.append(
                    switch (part) {
                      case Expr.Literal literal -> literal.value();
                      case Expr.Name name -> name.text();
                      case Expr.Apply apply -> apply.op().symbol();
                    }));

    assertThat(order).hasToString("ab*crelu+");
  }
}
