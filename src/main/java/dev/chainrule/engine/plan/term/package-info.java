/// What a plan computes, as one graph of terms: the values of a recording and, by the rules of
/// [dev.chainrule.expr.Op], their gradients. Equal terms are one term.
package dev.chainrule.engine.plan.term;
