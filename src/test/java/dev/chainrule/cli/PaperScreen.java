package dev.chainrule.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// A screen that writes words where the real one would write pictures; its window closes with the
/// exit code 7, or the length of the program that it opened with. It cannot draw into a folder
/// called `blind`.
final class PaperScreen implements Screen {

  @Override
  public int openWindow(Optional<String> program) {
    return program.isEmpty() ? 7 : program.get().length();
  }

  @Override
  public void screenshot(Path file) throws IOException {
    Files.writeString(file, "the start window");
  }

  @Override
  public void tour(Path folder, Consumer<String> say) throws IOException {
    if (folder.endsWith("blind")) {
      throw new ScreenFault("text cannot be drawn here");
    }
    say.accept("walking");
    Files.writeString(folder.resolve("expression.png"), "an expression");
  }
}
