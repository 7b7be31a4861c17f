package dev.chainrule.export;

import dev.chainrule.export.Pen.Anchor;
import dev.chainrule.trace.Explainer;
import dev.chainrule.trace.Explanation;
import dev.chainrule.trace.Moment;
import dev.chainrule.trace.Phrase;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The lines under a picture taken in the middle of a walk: which step has just happened, and what
/// it did, in the colours of what it speaks of.
record Caption(String count, List<Phrase> explanation) {

  private static final double COUNT_BASELINE = 18;
  private static final double BASELINE = 44;

  /// The caption of a moment; of the end there is nothing to say.
  static Caption of(Moment moment) {
    if (moment.isEnd()) {
      return new Caption("", List.of());
    }
    String count = "after step " + moment.count() + " of " + moment.trace().size();
    return moment.isStart()
        ? new Caption(count, List.of())
        : new Caption(count, phrases(new Explainer(moment.trace()).explain(moment.count() - 1)));
  }

  double width() {
    double words = Face.CAPTION.width(count);
    return Math.max(words, Face.EXPLANATION.width(Explanation.text(explanation)));
  }

  double height() {
    return count.isEmpty() ? 0 : explanation.isEmpty() ? COUNT_BASELINE : BASELINE;
  }

  void paint(Pen pen, double left, double top) {
    pen.text(count, left, top + COUNT_BASELINE, Face.CAPTION, Ink.MUTED, Anchor.START);
    double x = left;
    for (var phrase : explanation) {
      var ink = ink(phrase);
      pen.text(phrase.text(), x, top + BASELINE, Face.EXPLANATION, ink, Anchor.START);
      x += Face.EXPLANATION.width(phrase.text());
    }
  }

  private static Color ink(Phrase phrase) {
    return switch (phrase.meaning()) {
      case PLAIN -> Ink.TEXT;
      case VALUE -> Ink.FORWARD;
      case GRADIENT -> Ink.BACKWARD;
    };
  }

  private static List<Phrase> phrases(Explanation explanation) {
    var phrases = new ArrayList<>(explanation.target());
    String joint = " ";
    for (var part : List.of(explanation.names(), explanation.numbers(), explanation.result())) {
      if (!part.isEmpty()) {
        phrases.add(plain(joint));
        phrases.addAll(part);
        joint = " = ";
      }
    }
    return explanation.change().isEmpty()
        ? phrases
        : Stream.of(phrases, List.of(plain("   ")), explanation.change())
            .flatMap(List::stream)
            .toList();
  }

  private static Phrase plain(String text) {
    return new Phrase(text, Phrase.Meaning.PLAIN);
  }
}
