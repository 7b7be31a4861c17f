package dev.chainrule.state;

import dev.chainrule.data.Dataset;
import dev.chainrule.engine.Scope;
import dev.chainrule.expr.Matrix;
import dev.chainrule.expr.Problem;
import dev.chainrule.layout.Layout;
import dev.chainrule.trace.Granularity;
import dev.chainrule.trace.Trace;
import dev.chainrule.train.Progress;
import dev.chainrule.train.Settings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Everything that can happen: what a person does, and what work in the background brings back.
public sealed interface Action {

  record ShowPage(Page page) implements Action {}

  record SwitchTheme() implements Action {}

  record SwitchPresenting() implements Action {}

  /// Folds the panel on the left away, or back.
  record FoldSide() implements Action {}

  /// Folds the inspector of this page away, or back.
  record FoldInspector() implements Action {}

  /// The program's text is now this one.
  record Edit(String text) implements Action {}

  record SetInput(String name, Matrix value) implements Action {}

  record ResetInputs() implements Action {}

  record ChooseEngine(EngineChoice engine) implements Action {}

  /// The text was read: either there is a trace, or there are problems.
  record Compiled(String text, List<Problem> problems, List<Problem> notes, Optional<Trace> trace)
      implements Action {}

  record EditNetwork(Network network) implements Action {}

  record NetworkBuilt(Network network, Trace trace) implements Action {}

  record NetworkFailed(Network network, String sentence) implements Action {}

  /// Goes to the moment after `count` steps.
  record GoTo(int count) implements Action {}

  record Forward() implements Action {}

  record Back() implements Action {}

  record First() implements Action {}

  record Last() implements Action {}

  /// Starts to play, or stops.
  record Play() implements Action {}

  record ChooseGranularity(Granularity granularity) implements Action {}

  record ChooseSpeed(double stepsPerSecond) implements Action {}

  record Select(OptionalInt node) implements Action {}

  /// Selects the next node that fits `text`.
  record FindNext(String text) implements Action {}

  record Open(Scope scope) implements Action {}

  record CloseAll() implements Action {}

  record LaidOut(Page page, Layout layout) implements Action {}

  /// Work in the background has begun, or, with an empty word, ended.
  record Busy(String word) implements Action {}

  record EditTraining(Settings settings) implements Action {}

  record TableOpened(Dataset data, String name) implements Action {}

  /// What was typed or opened on the training page cannot be.
  record TrainingRefused(String sentence) implements Action {}

  record TrainingProgressed(Progress progress) implements Action {}
}
