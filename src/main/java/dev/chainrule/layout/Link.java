package dev.chainrule.layout;

/// An edge of the picture, from the item `from` to the item `to`; it stands for the operand number
/// `operand` of the graph's node `node`. Where a group hides several edges between the same two
/// items, it stands for the first.
public record Link(int from, int to, int node, int operand) {}
