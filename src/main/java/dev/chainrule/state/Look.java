package dev.chainrule.state;

import java.util.EnumSet;
import java.util.Set;

/// How the window looks: its theme, its size of type, and which panels are open.
///
/// @param presenting larger, for a projector
/// @param side whether the panel on the left is open
/// @param inspecting the pages on which the inspector is open
public record Look(boolean dark, boolean presenting, boolean side, Set<Page> inspecting) {

  public Look {
    inspecting = Set.copyOf(inspecting);
  }

  static Look first() {
    return new Look(false, false, true, Set.of());
  }

  Look switchingTheme() {
    return new Look(!dark, presenting, side, inspecting);
  }

  Look switchingPresenting() {
    return new Look(dark, !presenting, side, inspecting);
  }

  Look foldingSide() {
    return new Look(dark, presenting, !side, inspecting);
  }

  Look foldingInspector(Page page) {
    var pages = EnumSet.noneOf(Page.class);
    pages.addAll(inspecting);
    if (!pages.remove(page)) {
      pages.add(page);
    }
    return new Look(dark, presenting, side, pages);
  }

  Look inspecting(Page page) {
    return inspecting.contains(page) ? this : foldingInspector(page);
  }
}
