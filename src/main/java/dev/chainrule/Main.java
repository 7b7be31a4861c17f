package dev.chainrule;

import dev.chainrule.cli.CommandLineProgram;
import dev.chainrule.cli.Screen;
import dev.chainrule.cli.Streams;
import dev.chainrule.ui.ChainruleApp;
import dev.chainrule.ui.Tour;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// The composition root: decides between the window and the command line.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    var screen = new JavaFx();
    int code =
        arguments.length == 0
            ? screen.openWindow(Optional.empty())
            : CommandLineProgram.run(Streams.ofProcess(), screen, arguments);
    System.exit(code);
  }

  /// JavaFX is loaded when one of these is called, so that the other commands start without it.
  private static final class JavaFx implements Screen {

    @Override
    public int openWindow(Optional<String> program) throws IOException {
      try {
        ChainruleApp.open(program);
        return 0;
      } catch (UnsupportedOperationException e) {
        System.err.println(
            "There is no usable display (" + e.getMessage() + "): the tour runs instead.");
        return TourProcess.run();
      }
    }

    @Override
    public void screenshot(Path file) {
      Tour.screenshot(file);
    }

    @Override
    public void tour(Path folder, Consumer<String> say) {
      Tour.take(folder, say);
    }
  }
}
