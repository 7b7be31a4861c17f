package dev.chainrule.layout.graphviz;

import java.nio.charset.StandardCharsets;
import run.endive.runtime.Memory;
import run.endive.runtime.WasmFunctionHandle;

/// The functions that Graphviz's WebAssembly module asks of its host. It needs memory, a clock and
/// a place for its messages; of files, of which it has none, it is told that they do not exist.
final class HostFunctions {

  /// Error numbers of WASI, as emscripten's C library reads them.
  private static final int EBADF = 8;

  private static final int ENOENT = 44;
  private static final int ENOSYS = 52;

  private static final long PAGE = 65_536;

  private final StringBuilder messages = new StringBuilder();

  /// What Graphviz has said since the last call.
  String takeMessages() {
    String said = messages.toString().strip();
    messages.setLength(0);
    return said;
  }

  /// The function of the C library that is called `name` there.
  WasmFunctionHandle function(String name) {
    return switch (name) {
      case "viz_errorf" -> (instance, a) -> say(instance.memory().readCString((int) a[0]));
      case "fd_write", "_fd_write" -> (instance, a) -> write(instance.memory(), a);
      case "_emscripten_resize_heap" ->
          (instance, a) -> result(grow(instance.memory(), a[0] & 0xffffffffL));
      case "_emscripten_date_now" ->
          (_, _) -> result(Double.doubleToRawLongBits(System.currentTimeMillis()));
      case "_clock_time_get" ->
          (instance, a) -> {
            instance.memory().writeLong((int) a[2], System.nanoTime());
            return result(0);
          };
      case "_environ_sizes_get" ->
          (instance, a) -> {
            instance.memory().writeI32((int) a[0], 0);
            instance.memory().writeI32((int) a[1], 0);
            return result(0);
          };
      case "_random_get" ->
          (instance, a) -> {
            instance.memory().fill((byte) 4, (int) a[0], (int) (a[0] + a[1]));
            return result(0);
          };
      case "_environ_get", "_fd_close" -> (_, _) -> result(0);
      case "__tzset_js", "__localtime_js" -> (_, _) -> new long[0];
      case "___syscall_openat", "___syscall_faccessat", "___syscall_newfstatat" ->
          (_, _) -> result(-ENOENT);
      case "___syscall_fcntl64", "___syscall_ioctl", "___syscall_fstat64" ->
          (_, _) -> result(-EBADF);
      case "_fd_read", "_fd_seek" -> (_, _) -> result(EBADF);
      case "__mmap_js", "__munmap_js" -> (_, _) -> result(-ENOSYS);
      default ->
          (_, _) -> {
            throw new GraphvizAborted(name);
          };
    };
  }

  private long[] say(String message) {
    messages.append(message);
    return result(0);
  }

  /// `fd_write(descriptor, vectors, count, written)`: whatever is written to any descriptor is a
  /// message.
  private long[] write(Memory memory, long[] a) {
    int written = 0;
    for (int vector = 0; vector < a[2]; vector++) {
      int at = memory.readInt((int) a[1] + 8 * vector);
      int length = memory.readInt((int) a[1] + 8 * vector + 4);
      messages.append(new String(memory.readBytes(at, length), StandardCharsets.UTF_8));
      written += length;
    }
    memory.writeI32((int) a[3], written);
    return result(0);
  }

  /// Grows by a fifth at least, so that a large layout does not grow page by page.
  private static long grow(Memory memory, long wanted) {
    long present = PAGE * memory.pages();
    long most = PAGE * memory.maximumPages();
    long size = Math.min(most, Math.max(wanted, present + present / 5));
    int pages = (int) ((size - present + PAGE - 1) / PAGE);
    return wanted > most || memory.grow(pages) < 0 ? 0 : 1;
  }

  private static long[] result(long value) {
    return new long[] {value};
  }
}
