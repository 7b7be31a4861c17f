/// Two autograd engines over one table of operations: [dev.chainrule.engine.Value] for single
/// numbers, after micrograd, and [dev.chainrule.engine.Tensor] for matrices, after PyTorch.
///
/// ```
/// var a = Value.of(5.0);
/// var b = Value.of(1.0);
/// var c = a.plus(b).times(2).relu();
/// c.backward();
/// a.grad();          // 2.0
/// c.toGraphviz();    // DOT text
/// ```
///
/// A [dev.chainrule.engine.Graph] holds structure alone: nodes whose operands are earlier nodes, so
/// creation order is a topological order and nothing here recurses or sorts a graph. A
/// [dev.chainrule.engine.Recording] adds the numbers of its leaves. The forward and the backward
/// loop are written once, in [dev.chainrule.engine.Evaluation], over an
/// [dev.chainrule.engine.Arithmetic] of numbers or of matrices; whoever wants to know each step
/// passes an [dev.chainrule.engine.Observer].
package dev.chainrule.engine;
