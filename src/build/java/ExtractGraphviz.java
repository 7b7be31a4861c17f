import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes Graphviz out of the JavaScript package of viz-js: writes {@code graphviz.wasm}, the module,
 * and {@code graphviz.names}, what its minified imports and exports are called in C.
 *
 * <p>The package holds the module as one string literal given to {@code binaryDecode}, one
 * character a byte. Run by the build as a single source file, on any Java from 17.
 */
final class ExtractGraphviz {

  private static final String LITERAL = "return binaryDecode(";

  public static void main(String[] arguments) throws IOException {
    String script = Files.readString(Path.of(arguments[0]));
    Path target = Files.createDirectories(Path.of(arguments[1]));
    Files.write(target.resolve("graphviz.wasm"), module(script));
    Files.writeString(target.resolve("graphviz.names"), names(script));
  }

  private static byte[] module(String script) {
    int at = script.indexOf(LITERAL);
    if (at < 0) {
      throw new IllegalStateException("the viz-js package holds its module in another way now");
    }
    at += LITERAL.length();
    char quote = script.charAt(at++);
    var bytes = new ByteArrayOutputStream(1 << 20);
    while (script.charAt(at) != quote) {
      int character = script.charAt(at++);
      if (character == '\\') {
        char escape = script.charAt(at++);
        int digits = escape == 'x' ? 2 : escape == 'u' ? 4 : 0;
        character =
            digits == 0
                ? unescaped(escape)
                : Integer.parseInt(script.substring(at, at + digits), 16);
        at += digits;
      }
      bytes.write(~character >> 8 & character);
    }
    return bytes.toByteArray();
  }

  private static int unescaped(char escape) {
    return switch (escape) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'v' -> 0x0b;
      case '0' -> 0;
      case '\\', '\'', '"', '`' -> escape;
      default ->
          throw new IllegalStateException("an unknown escape in the viz-js package: \\" + escape);
    };
  }

  private static String names(String script) {
    var names = new TreeMap<String, String>();
    var exports =
        Pattern.compile("Module\\[\"_(\\w+)\"\\]=wasmExports\\[\"([^\"]+)\"\\]").matcher(script);
    while (exports.find()) {
      names.put("export." + exports.group(1), exports.group(2));
    }
    var start =
        Pattern.compile("initRuntime\\(\\)\\{.*?wasmExports\\[\"([^\"]+)\"\\]\\(\\)")
            .matcher(script);
    if (start.find()) {
      names.put("export.__wasm_call_ctors", start.group(1));
    }
    var imports = Pattern.compile("var wasmImports=\\{([^}]*)\\}").matcher(script);
    if (!imports.find()) {
      throw new IllegalStateException("the viz-js package names its imports in another way now");
    }
    for (String pair : imports.group(1).split(",")) {
      String[] parts = pair.split(":");
      names.put("import." + parts[0], parts[1]);
    }
    var text = new StringBuilder();
    names.forEach((minified, name) -> text.append(minified).append('=').append(name).append('\n'));
    return text.toString();
  }
}
