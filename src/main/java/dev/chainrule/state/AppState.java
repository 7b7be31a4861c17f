package dev.chainrule.state;

import dev.chainrule.data.Dataset;
import dev.chainrule.engine.Lowering;
import dev.chainrule.expr.Parser;
import dev.chainrule.expr.Program;
import dev.chainrule.trace.Trace;
import dev.chainrule.train.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything the window shows.
///
/// @param busy what is being worked on, as a word to show; empty when nothing is
public record AppState(
    Page page,
    Expression expression,
    Walk expressionWalk,
    Network network,
    String networkProblem,
    Optional<Walk> networkWalk,
    Training training,
    Look look,
    String busy) {

  /// The program a first start shows: a neuron.
  public static final String FIRST_PROGRAM =
      """
      # A neuron with two inputs
      x1 = 2.0; w1 = -3.0
      x2 = 0.5; w2 = 1.0
      b = 6.8814
      n = x1 * w1 + x2 * w2 + b
      o = tanh(n)
      """;

  /// The state of a first start: the neuron, half-way through its backward pass.
  public static AppState initial(Dataset housing) {
    Program program = Parser.parse(FIRST_PROGRAM);
    var engine = EngineChoice.AUTOMATIC.engine(program, Map.of());
    var trace =
        Trace.of(Lowering.lower(program, engine, Map.of()).recording().orElseThrow(), engine);
    var walk = Walk.atEnd(trace).at((trace.forwardSteps() + trace.size()) / 2);
    return new AppState(
        Page.EXPRESSION,
        new Expression(FIRST_PROGRAM, List.of(), program.notes(), Map.of(), EngineChoice.AUTOMATIC),
        walk,
        Network.standard(),
        "",
        Optional.empty(),
        new Training(
            Settings.standard(),
            housing,
            "housing (built in)",
            "",
            Optional.empty(),
            Optional.empty()),
        Look.first(),
        "");
  }

  /// The walk of the page in view; the training page has none.
  public Optional<Walk> walk() {
    return switch (page) {
      case EXPRESSION -> Optional.of(expressionWalk);
      case NETWORK -> networkWalk;
      case TRAINING -> Optional.empty();
    };
  }

  AppState withPage(Page newPage) {
    return new AppState(
        newPage,
        expression,
        expressionWalk,
        network,
        networkProblem,
        networkWalk,
        training,
        look,
        busy);
  }

  AppState withExpression(Expression changed) {
    return new AppState(
        page, changed, expressionWalk, network, networkProblem, networkWalk, training, look, busy);
  }

  AppState withExpressionWalk(Walk changed) {
    return new AppState(
        page, expression, changed, network, networkProblem, networkWalk, training, look, busy);
  }

  AppState withNetwork(Network changed, String problem) {
    return new AppState(
        page, expression, expressionWalk, changed, problem, networkWalk, training, look, busy);
  }

  AppState withNetworkWalk(Walk changed) {
    return new AppState(
        page,
        expression,
        expressionWalk,
        network,
        networkProblem,
        Optional.of(changed),
        training,
        look,
        busy);
  }

  AppState withTraining(Training changed) {
    return new AppState(
        page,
        expression,
        expressionWalk,
        network,
        networkProblem,
        networkWalk,
        changed,
        look,
        busy);
  }

  AppState withLook(Look changed) {
    return new AppState(
        page,
        expression,
        expressionWalk,
        network,
        networkProblem,
        networkWalk,
        training,
        changed,
        busy);
  }

  AppState withBusy(String word) {
    return new AppState(
        page,
        expression,
        expressionWalk,
        network,
        networkProblem,
        networkWalk,
        training,
        look,
        word);
  }
}
