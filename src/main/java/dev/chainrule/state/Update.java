package dev.chainrule.state;

import dev.chainrule.state.Action.*;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// How each action changes the state: a pure function, and the only one.
public final class Update {

  private Update() {}

  public static AppState apply(AppState state, Action action) {
    return switch (action) {
      case ShowPage show -> walked(state, walk -> walk.playing(false)).withPage(show.page());
      case SwitchTheme _ -> state.withLook(state.look().switchingTheme());
      case SwitchPresenting _ -> state.withLook(state.look().switchingPresenting());
      case FoldSide _ -> state.withLook(state.look().foldingSide());
      case FoldInspector _ -> state.withLook(state.look().foldingInspector(state.page()));
      case Edit edit -> state.withExpression(state.expression().withText(edit.text()));
      case SetInput set ->
          state.withExpression(state.expression().withInput(set.name(), set.value()));
      case ResetInputs _ -> state.withExpression(state.expression().withoutInputs());
      case ChooseEngine choose ->
          state.withExpression(state.expression().withEngine(choose.engine()));
      case Compiled compiled -> compiled(state, compiled);
      case EditNetwork edit -> state.withNetwork(edit.network(), "");
      case NetworkBuilt built -> built(state, built);
      case NetworkFailed failed -> state.withNetwork(state.network(), failed.sentence());
      case GoTo go -> walked(state, walk -> walk.at(go.count()));
      case Forward _ -> walked(state, Update::forward);
      case Back _ ->
          walked(state, walk -> walk.playing(false).at(walk.granularity().back(walk.moment())));
      case First _ -> walked(state, walk -> walk.playing(false).at(0));
      case Last _ -> walked(state, walk -> walk.playing(false).at(walk.trace().size()));
      case Play _ -> walked(state, Update::play);
      case ChooseGranularity choose ->
          walked(state, walk -> walk.withGranularity(choose.granularity()));
      case ChooseSpeed choose -> walked(state, walk -> walk.withSpeed(choose.stepsPerSecond()));
      case Select select -> inspecting(walked(state, walk -> walk.selecting(select.node())));
      case FindNext find -> inspecting(walked(state, walk -> Find.next(walk, find.text())));
      case Open open -> walked(state, walk -> walk.opening(open.scope()));
      case CloseAll _ -> walked(state, Walk::closingAll);
      case LaidOut laidOut -> laidOut(state, laidOut);
      case Busy busy -> state.withBusy(busy.word());
      case EditTraining edit -> state.withTraining(state.training().withSettings(edit.settings()));
      case TableOpened opened ->
          state.withTraining(state.training().withData(opened.data(), opened.name()));
      case TrainingRefused refused ->
          state.withTraining(state.training().withProblem(refused.sentence()));
      case TrainingProgressed progressed ->
          state.withTraining(state.training().withProgress(progressed.progress()));
    };
  }

  private static AppState walked(AppState state, UnaryOperator<Walk> change) {
    return switch (state.page()) {
      case EXPRESSION -> state.withExpressionWalk(change.apply(state.expressionWalk()));
      case NETWORK ->
          state.networkWalk().map(walk -> state.withNetworkWalk(change.apply(walk))).orElse(state);
      case TRAINING -> state;
    };
  }

  /// What is selected is inspected.
  private static AppState inspecting(AppState state) {
    return state.walk().filter(walk -> walk.selected().isPresent()).isPresent()
        ? state.withLook(state.look().inspecting(state.page()))
        : state;
  }

  private static Walk forward(Walk walk) {
    var moved = walk.at(walk.granularity().forward(walk.moment()));
    return moved.moment().isEnd() ? moved.playing(false) : moved;
  }

  /// Playing from the end starts again from the beginning.
  private static Walk play(Walk walk) {
    if (walk.playing()) {
      return walk.playing(false);
    }
    return (walk.moment().isEnd() ? walk.at(0) : walk).playing(walk.trace().size() > 0);
  }

  /// An answer to a text that has changed since is passed over; the last good graph stays while
  /// there are problems.
  private static AppState compiled(AppState state, Compiled compiled) {
    if (!compiled.text().equals(state.expression().text())) {
      return state;
    }
    var found =
        state.withExpression(
            state.expression().withFindings(compiled.problems(), compiled.notes()));
    return compiled
        .trace()
        .map(trace -> found.withExpressionWalk(state.expressionWalk().through(trace)))
        .orElse(found);
  }

  private static AppState built(AppState state, NetworkBuilt built) {
    if (!built.network().equals(state.network())) {
      return state;
    }
    var walk =
        state
            .networkWalk()
            .map(w -> w.through(built.trace()))
            .orElseGet(() -> Walk.atEnd(built.trace()));
    return state.withNetworkWalk(walk.selecting(OptionalInt.empty()));
  }

  private static AppState laidOut(AppState state, LaidOut laidOut) {
    return switch (laidOut.page()) {
      case EXPRESSION ->
          state.withExpressionWalk(state.expressionWalk().withLayout(laidOut.layout()));
      case NETWORK ->
          state
              .networkWalk()
              .map(walk -> state.withNetworkWalk(walk.withLayout(laidOut.layout())))
              .orElse(state);
      case TRAINING -> state.withTraining(state.training().withLayout(laidOut.layout()));
    };
  }
}
