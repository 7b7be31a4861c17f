package dev.chainrule.export;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/// The kinds of text in a picture. Numbers are set in a face whose figures are all equally wide.
enum Face {
  NAME(Font.SANS_SERIF, Font.BOLD, 13),
  CAPTION(Font.SANS_SERIF, Font.PLAIN, 11),
  NUMBER(Font.MONOSPACED, Font.PLAIN, 13),
  EXPLANATION(Font.MONOSPACED, Font.PLAIN, 15);

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Font font;

  Face(String family, int style, float size) {
    this.font = new Font(family, style, 1).deriveFont(size);
  }

  /// The face in CSS, with what a reader's machine may call the family.
  String css() {
    return (font.isBold() ? "bold " : "")
        + font.getSize()
        + "px "
        + (font.getFamily().equals(Font.MONOSPACED)
            ? "DejaVu Sans Mono, Menlo, Consolas, monospace"
            : "DejaVu Sans, Helvetica Neue, Segoe UI, Arial, sans-serif");
  }

  Font font() {
    return font;
  }

  /// In pixels.
  double width(String text) {
    return font.getStringBounds(text, CONTEXT).getWidth();
  }

  /// As much of `text` as `room` allows, with an ellipsis where something is left out.
  String cut(String text, double room) {
    if (width(text) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + "\u2026") > room) {
      end--;
    }
    return text.substring(0, end) + "\u2026";
  }
}
