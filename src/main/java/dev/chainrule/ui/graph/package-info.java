/// The picture of a graph: cards and curves that a [dev.chainrule.ui.graph.GraphView] keeps while
/// the numbers on them change.
package dev.chainrule.ui.graph;
