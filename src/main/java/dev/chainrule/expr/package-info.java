/// The language: what a person can write, and what each operation means.
///
/// [dev.chainrule.expr.Op] is the table everything else reads: how an operation is written, what it
/// computes, and for each operand its vector-Jacobian product as an expression in this same
/// language. [dev.chainrule.expr.Parser] turns text into a [dev.chainrule.expr.Program]; a mistake
/// becomes a [dev.chainrule.expr.Problem] with its place, never an exception.
///
/// ```
/// var program = Parser.parse("d = a * b + c; relu(d)");
/// program.problems();                       // empty
/// Op.TANH.rule(0).orElseThrow();            // g * (1 - out^2), as an Expr
/// ```
///
/// Every walk over an expression goes through [dev.chainrule.expr.Expr#fold], which keeps its own
/// stack, so ten thousand nested parentheses are as safe as one.
package dev.chainrule.expr;
