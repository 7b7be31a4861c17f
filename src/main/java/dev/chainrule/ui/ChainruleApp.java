package dev.chainrule.ui;

import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The JavaFX application: one window with a workbench.
public final class ChainruleApp extends Application {

  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private @Nullable Workbench workbench;

  /// Opens the window and returns when it is closed.
  ///
  /// @throws UnsupportedOperationException if there is no display
  public static void open() {
    launch(ChainruleApp.class);
  }

  @Override
  public void start(Stage stage) {
    var bench = new Workbench(WIDTH, HEIGHT);
    workbench = bench;
    stage.setTitle("Chainrule");
    stage.setMinWidth(960);
    stage.setMinHeight(640);
    stage.setScene(bench.scene());
    stage.show();
  }

  @Override
  public void stop() {
    if (workbench != null) {
      workbench.close();
    }
  }
}
