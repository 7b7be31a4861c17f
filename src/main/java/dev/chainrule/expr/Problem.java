package dev.chainrule.expr;

/// A person's mistake as a value: where it is, and a sentence that says what was expected there.
public record Problem(Span span, String sentence) {}
