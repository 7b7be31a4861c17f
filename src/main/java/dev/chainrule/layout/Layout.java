package dev.chainrule.layout;

import java.util.List;

/// Where everything goes: a box an item, a curve a link, in the orders of [Visible], and the size
/// of the whole.
public record Layout(Visible visible, List<Box> boxes, List<Curve> curves, Size size) {

  public Layout {
    boxes = List.copyOf(boxes);
    curves = List.copyOf(curves);
  }
}
