package dev.chainrule.ui;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/// The JavaFX application: makes the window and hands it to the views.
public final class ChainruleApp extends Application {

  public static void launchWindow(String... arguments) {
    launch(ChainruleApp.class, arguments);
  }

  @Override
  public void start(Stage stage) {
    stage.setTitle("Chainrule");
    stage.setScene(new Scene(new BorderPane(), 1440, 900));
    stage.show();
  }
}
