/// A run as something to look at: every single write of the forward and the backward pass, in
/// order.
///
/// A [dev.chainrule.trace.Trace] is an immutable list of [dev.chainrule.trace.Step]s, each writing
/// one cell: a node's value, the seed, one contribution to one gradient. A
/// [dev.chainrule.trace.Moment] is a trace and how many of its steps have happened; stepping back
/// is one step fewer, a slider is any number of them, and nothing is ever computed again. What a
/// gradient *is* at a moment (not known, partly summed, final) is a [dev.chainrule.trace.Gradient].
package dev.chainrule.trace;
