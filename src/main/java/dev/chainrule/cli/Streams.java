package dev.chainrule.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where a command reads from and writes to.
public record Streams(InputStream in, PrintStream out, PrintStream err) {

  /// Those of the process, in UTF-8 whatever the locale. Results are buffered.
  public static Streams ofProcess() {
    return new Streams(
        System.in,
        utf8(FileDescriptor.out, 1 << 16, false),
        utf8(FileDescriptor.err, 1 << 10, true));
  }

  /// Writes out what is buffered, and says whether nobody reads any more, as behind `| head`; then
  /// there is no use in going on.
  boolean isAbandoned() {
    return out.checkError();
  }

  private static PrintStream utf8(FileDescriptor descriptor, int buffer, boolean eachLine) {
    var file = new BufferedOutputStream(new FileOutputStream(descriptor), buffer);
    return new PrintStream(file, eachLine, StandardCharsets.UTF_8);
  }
}
