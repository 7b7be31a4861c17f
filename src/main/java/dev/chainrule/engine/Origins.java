package dev.chainrule.engine;

import dev.chainrule.expr.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where the numbers of a tape come from: their names, and the scopes that were entered and left
/// while they were recorded.
final class Origins {

  private final Scope.Current current;
  private Scope scope = Scope.ROOT;
  private int[] scopeStarts = new int[8];
  private Scope[] scopes = new Scope[8];
  private int scopeCount;
  private int lastFound = -1;
  private Origin unnamed = Origin.NONE;
  private int[] namedPlaces = new int[8];
  private String[] names = new String[8];
  private int nameCount;
  private String @Nullable [] byPlace;

  Origins(Scope.Current current) {
    this.current = current;
  }

  /// Whether the thread is in another scope than at the place before.
  boolean isElsewhere() {
    return current.scope() != scope;
  }

  /// Notes the scope that `place` and those after it are recorded in.
  void enter(int place) {
    scope = current.scope();
    if (scopeCount == scopes.length) {
      scopes = Arrays.copyOf(scopes, 2 * scopeCount);
      scopeStarts = Arrays.copyOf(scopeStarts, 2 * scopeCount);
    }
    scopeStarts[scopeCount] = place;
    scopes[scopeCount++] = scope;
  }

  void name(int place, String name) {
    if (nameCount == names.length) {
      names = Arrays.copyOf(names, 2 * nameCount);
      namedPlaces = Arrays.copyOf(namedPlaces, 2 * nameCount);
    }
    namedPlaces[nameCount] = place;
    names[nameCount++] = name;
    byPlace = null;
  }

  Origin at(int place) {
    var scopeThere = scopeAt(place);
    String name = nameAt(place);
    if (!name.isEmpty()) {
      return new Origin(name, Span.NONE, scopeThere);
    }
    if (unnamed.scope() != scopeThere) {
      unnamed = new Origin("", Span.NONE, scopeThere);
    }
    return unnamed;
  }

  /// Places are asked for one after the other: the scope is often that of the place before.
  private Scope scopeAt(int place) {
    int index = lastFound;
    if (!isWithin(index, place)) {
      int entered = Arrays.binarySearch(scopeStarts, 0, scopeCount, place);
      index = entered >= 0 ? entered : -entered - 2;
      lastFound = index;
    }
    return index < 0 ? Scope.ROOT : scopes[index];
  }

  private boolean isWithin(int index, int place) {
    return index >= 0
        && scopeStarts[index] <= place
        && (index + 1 == scopeCount || place < scopeStarts[index + 1]);
  }

  /// The last name that was given to a place holds.
  private String nameAt(int place) {
    var known = byPlace;
    if (known == null) {
      known = new String[Arrays.stream(namedPlaces, 0, nameCount).max().orElse(-1) + 1];
      Arrays.fill(known, "");
      for (int i = 0; i < nameCount; i++) {
        known[namedPlaces[i]] = names[i];
      }
      byPlace = known;
    }
    return place < known.length ? known[place] : "";
  }
}
