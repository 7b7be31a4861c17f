package dev.chainrule.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/// Why something with a file failed, in words; the system's own where it has some.
final class Reason {

  private Reason() {}

  static String of(IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "there is no " + missing.getFile();
      case FileAlreadyExistsException other -> other.getFile() + " is not a folder";
      case NotDirectoryException other -> other.getFile() + " is not a folder";
      case FileSystemException other ->
          Optional.ofNullable(other.getReason()).orElse("the system refuses");
      default -> String.valueOf(failure.getMessage());
    };
  }
}
