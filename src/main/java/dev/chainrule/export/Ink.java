package dev.chainrule.export;

import java.awt.Color;

/// The colours of a picture, one meaning each: those of the light window.
final class Ink {

  static final Color FORWARD = new Color(0x0072B2);
  static final Color FORWARD_SOFT = new Color(0xE3F0F8);
  static final Color BACKWARD = new Color(0xB84E00);
  static final Color BACKWARD_SOFT = new Color(0xFBECE0);
  static final Color TEXT = new Color(0x1D2430);
  static final Color MUTED = new Color(0x5C6675);
  static final Color LINE = new Color(0x9AA4B2);
  static final Color HAIRLINE = new Color(0xD8DDE4);
  static final Color CARD = new Color(0xFFFFFF);
  static final Color FLAT = new Color(0xECEFF3);
  static final Color PAPER = new Color(0xF8F9FB);

  private Ink() {}

  /// The same colour, seen through.
  static Color faint(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }
}
