package dev.chainrule;

import dev.chainrule.cli.CommandLineProgram;
import dev.chainrule.cli.Screen;
import dev.chainrule.cli.ScreenFault;
import dev.chainrule.cli.Streams;
import dev.chainrule.ui.ChainruleApp;
import dev.chainrule.ui.Tour;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
      drawing(() -> Tour.screenshot(file));
    }

    @Override
    public void tour(Path folder, Consumer<String> say) {
      drawing(() -> Tour.take(folder, say));
    }

    /// JavaFX prints traces where it misses a library; a person gets a sentence.
    private static void drawing(Runnable work) {
      var err = System.err;
      System.setErr(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
      try {
        work.run();
      } catch (RuntimeException | LinkageError e) {
        if (missesLibrary(e)) {
          throw new ScreenFault(
              "text cannot be drawn here: FreeType, Fontconfig or Pango is missing (GTK 3 brings them)");
        }
        throw e;
      } finally {
        System.setErr(err);
      }
    }

    private static boolean missesLibrary(Throwable failure) {
      return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
          .anyMatch(LinkageError.class::isInstance);
    }
  }
}
