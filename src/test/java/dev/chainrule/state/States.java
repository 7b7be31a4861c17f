package dev.chainrule.state;

import dev.chainrule.data.Csv;
import dev.chainrule.engine.Lowering;
import dev.chainrule.expr.Parser;
import dev.chainrule.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// States to begin tests with.
final class States {

  private States() {}

  static AppState first() {
    return AppState.initial(Csv.housing());
  }

  /// The state after `text` was typed and read.
  static AppState typed(AppState state, String text) {
    return Update.apply(Update.apply(state, new Action.Edit(text)), compiled(text));
  }

  static Action.Compiled compiled(String text) {
    var program = Parser.parse(text);
    var trace = program.isValid() ? Optional.of(trace(text)) : Optional.<Trace>empty();
    return new Action.Compiled(text, program.problems(), program.notes(), trace);
  }

  static Trace trace(String text) {
    var program = Parser.parse(text);
    var engine = EngineChoice.AUTOMATIC.engine(program, Map.of());
    return Trace.of(Lowering.lower(program, engine, Map.of()).recording().orElseThrow(), engine);
  }

  static AppState after(AppState state, Action... actions) {
    var now = state;
    for (var action : List.of(actions)) {
      now = Update.apply(now, action);
    }
    return now;
  }
}
