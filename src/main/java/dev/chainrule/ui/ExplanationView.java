package dev.chainrule.ui;

import dev.chainrule.state.AppState;
import dev.chainrule.state.Walk;
import dev.chainrule.trace.Explainer;
import dev.chainrule.trace.Explanation;
import dev.chainrule.trace.Phrase;
import dev.chainrule.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// What the last step did: the rule in names, the same in numbers, and where the result went.
final class ExplanationView implements View {

  private static final Phrase EQUALS = new Phrase(" = ", Phrase.Meaning.PLAIN);

  private final TextFlow names = new TextFlow();
  private final TextFlow numbers = new TextFlow();
  private final TextFlow rule = new TextFlow();
  private final VBox root = new VBox(names, numbers, rule);
  private @Nullable Trace explained;
  private @Nullable Explainer explainer;

  ExplanationView() {
    root.setId("explanation");
    root.getStyleClass().add("explanation");
    names.getStyleClass().add("explanation-names");
    numbers.getStyleClass().add("explanation-numbers");
    rule.getStyleClass().add("explanation-rule");
  }

  @Override
  public Node root() {
    return root;
  }

  @Override
  public void show(AppState state) {
    state.walk().ifPresentOrElse(this::show, () -> say("Nothing to step through yet."));
  }

  private void show(Walk walk) {
    if (walk.count() == 0) {
      say(
          "Inputs and constants are known; nothing is computed yet. Press \u2192 for the first step.");
      return;
    }
    show(explainer(walk.trace()).explain(walk.count() - 1));
  }

  private Explainer explainer(Trace trace) {
    if (explainer == null || explained != trace) {
      explained = trace;
      explainer = new Explainer(trace);
    }
    return explainer;
  }

  private void show(Explanation explanation) {
    PhraseFlow.set(
        names,
        joined(explanation.target(), new Phrase(" ", Phrase.Meaning.PLAIN), explanation.names()));
    var second = new ArrayList<Phrase>();
    second.add(EQUALS);
    second.addAll(explanation.numbers());
    if (!explanation.numbers().isEmpty()) {
      second.add(EQUALS);
    }
    second.addAll(explanation.result());
    if (!explanation.change().isEmpty()) {
      second.add(new Phrase("      ", Phrase.Meaning.PLAIN));
      second.addAll(explanation.change());
    }
    PhraseFlow.set(numbers, second);
    PhraseFlow.set(
        rule,
        explanation.rule().isEmpty()
            ? List.of()
            : joined(
                List.of(new Phrase("rule:", Phrase.Meaning.PLAIN)),
                new Phrase("  ", Phrase.Meaning.PLAIN),
                explanation.rule()));
  }

  private static List<Phrase> joined(List<Phrase> first, Phrase between, List<Phrase> second) {
    var all = new ArrayList<>(first);
    all.add(between);
    all.addAll(second);
    return all;
  }

  private void say(String sentence) {
    PhraseFlow.set(names, List.of(new Phrase(sentence, Phrase.Meaning.PLAIN)));
    PhraseFlow.set(numbers, List.of());
    PhraseFlow.set(rule, List.of());
  }
}
