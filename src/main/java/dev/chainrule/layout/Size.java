package dev.chainrule.layout;

/// The size of an item in pixels.
public record Size(double width, double height) {}
