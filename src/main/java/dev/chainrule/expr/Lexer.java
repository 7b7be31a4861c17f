package dev.chainrule.expr;

import dev.chainrule.expr.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts source text into tokens. Comments and spaces vanish; Python's `**` is read as `^`, and the
/// minus sign that the screen shows as `-`.
///
/// Statements that only matter to Python (`import`, `from`, `print`, `def`, `assert`) are passed
/// over whole, with a note, because what is in them need not be in this language.
final class Lexer {

  private static final Pattern SKIPPED =
      Pattern.compile("(?<word>import|from|print|def|assert)\\b(?!\\s*(=|[-+*/^@]))");
  private static final Pattern SKIPPED_PIECE =
      Pattern.compile("[^\\n;\"'#]+|\"[^\"\\n]*\"|'[^'\\n]*'|#[^\\n]*|[\"']");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<blank>[ \\t\\r\\f\\u00a0]+|#[^\\n]*)"
              + "|(?<number>(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?)"
              + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)"
              + "|(?<separator>[;\\n])"
              + "|(?<symbol>\\*\\*=?|[-+*/^@]=|==|[-\\u2212+*/^@'=<>(),.\\[\\]])");

  private final String source;
  private final Matcher tokens;
  private final Matcher skipped;
  private final Matcher skippedPiece;
  private final List<Token> read = new ArrayList<>();
  private final List<Problem> notes = new ArrayList<>();

  Lexer(String source) {
    this.source = source;
    this.tokens = TOKEN.matcher(source);
    this.skipped = SKIPPED.matcher(source);
    this.skippedPiece = SKIPPED_PIECE.matcher(source);
  }

  /// All tokens, ending with one of kind `END`.
  List<Token> tokens() {
    int at = 0;
    while (at < source.length()) {
      at =
          atStatementStart() && skipped.region(at, source.length()).lookingAt()
              ? skip(at)
              : next(at);
    }
    read.add(new Token(Kind.END, "", new Span(at, at)));
    return List.copyOf(read);
  }

  /// What was passed over, once [#tokens] has run.
  List<Problem> notes() {
    return List.copyOf(notes);
  }

  private boolean atStatementStart() {
    return read.isEmpty() || read.getLast().kind() == Kind.SEPARATOR;
  }

  private int skip(int start) {
    int at = skipped.end();
    while (skippedPiece.region(at, source.length()).lookingAt()) {
      at = skippedPiece.end();
    }
    notes.add(
        new Problem(
            new Span(start, at),
            "'" + skipped.group("word") + "' is skipped: it changes no value"));
    return at;
  }

  private int next(int at) {
    if (!tokens.region(at, source.length()).lookingAt()) {
      int end = source.offsetByCodePoints(at, 1);
      add(Kind.UNKNOWN, source.substring(at, end), at, end);
      return end;
    }
    kind().ifPresent(kind -> add(kind, canonical(tokens.group()), at, tokens.end()));
    return tokens.end();
  }

  private Optional<Kind> kind() {
    if (tokens.group("blank") != null) {
      return Optional.empty();
    }
    if (tokens.group("number") != null) {
      return Optional.of(Kind.NUMBER);
    }
    if (tokens.group("name") != null) {
      return Optional.of(Kind.NAME);
    }
    return Optional.of(tokens.group("separator") != null ? Kind.SEPARATOR : Kind.SYMBOL);
  }

  private static String canonical(String text) {
    return text.equals("\u2212") ? "-" : text.startsWith("**") ? "^" + text.substring(2) : text;
  }

  private void add(Kind kind, String text, int start, int end) {
    read.add(new Token(kind, text, new Span(start, end)));
  }
}
