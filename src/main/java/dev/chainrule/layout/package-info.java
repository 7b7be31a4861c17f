/// Where the nodes of a graph go: coordinates from Graphviz, for whoever draws.
///
/// [dev.chainrule.layout.Visible] decides what of a graph is shown, [dev.chainrule.layout.Dot]
/// writes it in Graphviz's language with sizes that no later number changes, and
/// [dev.chainrule.layout.Layout] is the answer: boxes and curves. A layout belongs to a structure;
/// stepping and sliders never ask for another.
package dev.chainrule.layout;
