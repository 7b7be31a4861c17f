import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;

/// Writes the third-party notices of the installed program: every component with its copyright,
/// then every licence in full, then the notices that the jars bring along.
///
/// Run at build time: `java Notices.java LICENSES_FOLDER OUTPUT JARS_FOLDER...`. Ends with an error
/// where a jar has no line in `components.txt`, or a line has no jar.
public final class Notices {

  private static final String OWN_JAR = "chainrule";
  private static final String RULE = "\n" + "=".repeat(100) + "\n";

  private record Component(
      String jar, String name, String licence, String copyright, String source) {

    static Component of(String line) {
      String[] parts = line.split("\\|");
      if (parts.length != 5) {
        throw new IllegalArgumentException("five parts are wanted in: " + line);
      }
      return new Component(
          parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip(), parts[4].strip());
    }
  }

  private Notices() {}

  public static void main(String[] arguments) throws IOException {
    var licences = Path.of(arguments[0]);
    var components =
        Files.readAllLines(licences.resolve("components.txt")).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(Component::of)
            .toList();
    var jars = new ArrayList<Path>();
    for (String folder : List.of(arguments).subList(2, arguments.length)) {
      try (var files = Files.list(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
      }
    }
    requireComplete(components, jars);
    var output = Path.of(arguments[1]);
    Files.createDirectories(output.toAbsolutePath().getParent());
    Files.writeString(output, text(components, licences, jars));
  }

  private static void requireComplete(List<Component> components, List<Path> jars) {
    var known = new TreeSet<String>();
    components.forEach(component -> known.add(component.jar()));
    known.remove("-");
    var present = new TreeSet<String>();
    jars.forEach(jar -> present.add(name(jar)));
    present.remove(OWN_JAR);
    if (!known.equals(present)) {
      throw new IllegalStateException(
          "components.txt names " + known + " and the program has " + present);
    }
  }

  /// `ikonli-core-12.4.0.jar` is `ikonli-core`.
  private static String name(Path jar) {
    return jar.getFileName().toString().replaceFirst("-\\d.*", "");
  }

  private static String text(List<Component> components, Path licences, List<Path> jars)
      throws IOException {
    var text = new StringBuilder("Third-party notices of Chainrule\n");
    text.append("\nChainrule contains these works; their licences follow.\n");
    var used = new LinkedHashSet<String>();
    for (var component : components) {
      used.add(component.licence());
      text.append(
          "\n%s\n    %s\n    licence: %s\n    source: %s\n"
              .formatted(
                  component.name(),
                  component.copyright(),
                  component.licence(),
                  component.source()));
    }
    for (String licence : used) {
      text.append(RULE).append(licence).append(RULE);
      text.append(Files.readString(licences.resolve(licence + ".txt")));
    }
    for (Path jar : jars) {
      append(jar, text);
    }
    return text.toString();
  }

  private static void append(Path jar, StringBuilder text) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      for (var entry : file.stream().filter(e -> isNotice(e.getName())).toList()) {
        text.append(RULE).append(name(jar)).append(": ").append(entry.getName()).append(RULE);
        text.append(new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  /// What a jar says beyond a licence that stands above.
  private static boolean isNotice(String entry) {
    return entry.matches("META-INF/(.*NOTICE.*|.+-LICENSE.*)");
  }
}
