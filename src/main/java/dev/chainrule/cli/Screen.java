package dev.chainrule.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// What only the program with a screen can do.
public interface Screen {

  /// Opens the window and returns when it is closed; what happens without a display is the screen's
  /// affair.
  ///
  /// @param program what the editor holds at first; if none is given, an example
  /// @return the exit code
  int openWindow(Optional<String> program) throws IOException;

  /// Writes one picture of the start window, with or without a display.
  ///
  /// @throws ScreenFault if this machine cannot draw
  void screenshot(Path file) throws IOException;

  /// Walks through the program on a screen nobody sees, says what it does, and writes pictures of
  /// it into `folder`.
  ///
  /// @throws ScreenFault if this machine cannot draw
  void tour(Path folder, Consumer<String> say) throws IOException;
}
