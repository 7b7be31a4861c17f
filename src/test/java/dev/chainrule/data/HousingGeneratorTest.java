package dev.chainrule.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousingGeneratorTest {

  @TempDir Path folder;

  @Test
  void the_generator_makes_the_table_byte_for_byte() throws Exception {
    var made = folder.resolve("housing.csv");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(java, "data/HousingGenerator.java", made.toString()).inheritIO().start();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(made).hasSameBinaryContentAs(Path.of("data/housing.csv"));
    assertThat(Csv.class.getResourceAsStream("housing.csv"))
        .hasBinaryContent(Files.readAllBytes(made));
  }
}
