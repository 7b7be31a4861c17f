package dev.chainrule.state;

import dev.chainrule.data.Dataset;
import dev.chainrule.layout.Layout;
import dev.chainrule.train.Progress;
import dev.chainrule.train.Settings;
import java.util.Optional;

/// The training page's own part.
///
/// @param table what the data is called
/// @param problem what is wrong with the settings or the table that was asked for; else empty
/// @param progress the newest message of the run
/// @param layout the picture of the loss graph, once there is one
public record Training(
    Settings settings,
    Dataset data,
    String table,
    String problem,
    Optional<Progress> progress,
    Optional<Layout> layout) {

  public Training withSettings(Settings chosen) {
    return new Training(chosen, data, table, chosen.problem().orElse(""), progress, layout);
  }

  public Training withData(Dataset opened, String name) {
    return new Training(settings, opened, name, "", progress, layout);
  }

  public Training withProblem(String sentence) {
    return new Training(settings, data, table, sentence, progress, layout);
  }

  public Training withProgress(Progress newest) {
    return new Training(settings, data, table, problem, Optional.of(newest), layout);
  }

  public Training withLayout(Layout picture) {
    return new Training(settings, data, table, problem, progress, Optional.of(picture));
  }

  public boolean isRunning() {
    return progress.filter(p -> p.state() == Progress.State.RUNNING).isPresent();
  }
}
