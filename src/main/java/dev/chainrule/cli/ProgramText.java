package dev.chainrule.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Finds the text that PROGRAM means: itself, the file after `@`, or standard input for `-`.
sealed interface ProgramText {

  record Found(String text) implements ProgramText {}

  record Unreadable(String sentence) implements ProgramText {}

  static ProgramText read(String argument, InputStream in) {
    if (argument.startsWith("@")) {
      return file(argument.substring(1));
    }
    return argument.equals("-") ? read("standard input", in::readAllBytes) : new Found(argument);
  }

  /// The whole of a file, of whatever kind.
  static ProgramText read(Path file) {
    return read(file.toString(), () -> bytes(file));
  }

  private static ProgramText file(String name) {
    try {
      return read(Path.of(name));
    } catch (InvalidPathException e) {
      return new Unreadable("there is no file " + name + ": " + e.getReason());
    }
  }

  /// Where bytes come from.
  interface Source {
    byte[] bytes() throws IOException;
  }

  private static ProgramText read(String name, Source source) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(source.bytes()));
      return new Found(text.toString().replaceFirst("^\ufeff", ""));
    } catch (NoSuchFileException e) {
      return new Unreadable("there is no file " + name);
    } catch (AccessDeniedException e) {
      return new Unreadable("reading " + name + " is not permitted");
    } catch (CharacterCodingException e) {
      return new Unreadable(name + " is not text in UTF-8");
    } catch (IOException e) {
      return new Unreadable(name + " cannot be read: " + Reason.of(e));
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    return Files.readAllBytes(file);
  }
}
