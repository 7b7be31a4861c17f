package dev.chainrule.ui;

import dev.chainrule.state.Action;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The JavaFX application: one window with a workbench.
public final class ChainruleApp extends Application {

  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private @Nullable Workbench workbench;

  /// Opens the window and returns when it is closed.
  ///
  /// @param program what the editor holds at first; if none is given, an example
  /// @throws UnsupportedOperationException if there is no usable display; the message says why
  public static void open(Optional<String> program) {
    try {
      launch(ChainruleApp.class, program.stream().toArray(String[]::new));
    } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
      throw new UnsupportedOperationException(reason(e), e);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof UnsupportedOperationException
          || e.getCause() instanceof UnsatisfiedLinkError) {
        throw new UnsupportedOperationException(reason(e.getCause()), e);
      }
      throw e;
    }
  }

  @Override
  public void start(Stage stage) {
    var bench = new Workbench(WIDTH, HEIGHT);
    workbench = bench;
    stage.setTitle("Chainrule");
    stage.setMinWidth(960);
    stage.setMinHeight(640);
    stage.getIcons().add(icon());
    stage.setScene(bench.scene());
    getParameters().getRaw().forEach(program -> bench.store().dispatch(new Action.Edit(program)));
    stage.show();
    new FirstFrame(bench.scene()).report();
  }

  private static Image icon() {
    return new Image(
        Objects.requireNonNull(ChainruleApp.class.getResource("icon.png")).toExternalForm());
  }

  private static String reason(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("GTK") || message.contains("gtk")
        ? "GTK 3 is not installed"
        : "no window system answers";
  }

  @Override
  public void stop() {
    if (workbench != null) {
      workbench.close();
    }
  }
}
