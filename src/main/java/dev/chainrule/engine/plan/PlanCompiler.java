package dev.chainrule.engine.plan;

import dev.chainrule.engine.Engine;
import dev.chainrule.engine.Recording;
import dev.chainrule.engine.Rerun;

/// Gives the engines [Plan]s for what user code repeats.
public final class PlanCompiler implements Rerun.Compiler {

  @Override
  public Rerun compile(Recording recording, Engine engine) {
    return Plan.of(recording, engine);
  }
}
