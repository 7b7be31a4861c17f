package dev.chainrule.expr;

/// Source text that can say on which line and column an offset lies.
public record Text(String content) {

  /// A place as a person counts it: both from 1, a character outside the basic plane being one
  /// column.
  public record Position(int line, int column) {
    @Override
    public String toString() {
      return line + ":" + column;
    }
  }

  /// The line and column of `offset`; past the end it is the place just after the last character.
  public Position position(int offset) {
    int end = Math.min(offset, content.length());
    int line = 1 + (int) content.substring(0, end).chars().filter(c -> c == '\n').count();
    int lineStart = content.lastIndexOf('\n', end - 1) + 1;
    return new Position(line, content.codePointCount(lineStart, end) + 1);
  }

  /// The characters of `span`, cut to what is there.
  public String slice(Span span) {
    int start = Math.min(span.start(), content.length());
    return content.substring(start, Math.min(span.end(), content.length()));
  }
}
