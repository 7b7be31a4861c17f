package dev.chainrule;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The tour in a process of its own. JavaFX can be started only once in a process, so where it has
/// failed to find a display, its headless platform needs another.
final class TourProcess {

  private TourProcess() {}

  /// Runs this program again with the arguments of the tour, on the same streams.
  ///
  /// @return its exit code
  /// @throws IOException if it cannot be started
  static int run() throws IOException {
    var process = new ProcessBuilder(command()).inheritIO().start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /// The installed launcher if there is one, else this Java with the same modules.
  private static List<String> command() {
    String launcher = System.getProperty("jpackage.app-path", "");
    return launcher.isEmpty() ? javaCommand() : List.of(launcher, "tour");
  }

  private static List<String> javaCommand() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=javafx.graphics");
    command.add("--sun-misc-unsafe-memory-access=allow");
    option(command, "--class-path", System.getProperty("java.class.path", ""));
    String modules = System.getProperty("jdk.module.path", "");
    option(command, "--module-path", modules);
    command.addAll(
        modules.isEmpty()
            ? List.of(Main.class.getName())
            : List.of("--module", "dev.chainrule/" + Main.class.getName()));
    command.add("tour");
    return command;
  }

  private static void option(List<String> command, String name, String path) {
    if (!path.isEmpty() && !path.equals(File.pathSeparator)) {
      command.addAll(List.of(name, path));
    }
  }
}
