package dev.chainrule.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Finds out whether a file can be written before there is anything to write.
final class Destination {

  private Destination() {}

  /// Why `file` cannot be written, as a sentence; its folders are made where they are missing.
  static Optional<String> obstacle(Path file) {
    if (Files.isDirectory(file)) {
      return Optional.of(file + " is a folder, not a file");
    }
    boolean isNew = Files.notExists(file);
    try {
      makeFolder(Optional.ofNullable(file.toAbsolutePath().getParent()));
      Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
      if (isNew) {
        Files.delete(file);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(sentence(file, e));
    }
  }

  /// What went wrong with writing `file`.
  static String sentence(Path file, IOException failure) {
    return failure instanceof AccessDeniedException
        ? "writing " + file + " is not permitted"
        : file + " cannot be written: " + Reason.of(failure);
  }

  private static void makeFolder(Optional<Path> folder) throws IOException {
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      Files.createDirectories(folder.get());
    }
  }
}
