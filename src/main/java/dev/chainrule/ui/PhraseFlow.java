package dev.chainrule.ui;

import dev.chainrule.trace.Phrase;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Phrases as text, each in the colour of what it speaks of.
final class PhraseFlow {

  private PhraseFlow() {}

  static void set(TextFlow flow, List<Phrase> phrases) {
    flow.getChildren().setAll(phrases.stream().map(PhraseFlow::text).toList());
  }

  static Text text(Phrase phrase) {
    var text = new Text(phrase.text());
    text.getStyleClass()
        .addAll("phrase", phrase.meaning().name().toLowerCase(Locale.ROOT) + "-phrase");
    return text;
  }
}
