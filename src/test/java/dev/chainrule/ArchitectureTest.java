package dev.chainrule;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The arrows between the packages, and what only one of them may do.
class ArchitectureTest {

  private static final String ROOT = "dev.chainrule";

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/GraphvizModule"))
          .importPackages(ROOT);

  /// Every package, lowest first, with those that it may import.
  private enum Layer {
    EXPR(),
    ENGINE(EXPR),
    TRACE(ENGINE, EXPR),
    NN(ENGINE, EXPR),
    DATA(ENGINE, EXPR),
    TRAIN(NN, DATA, ENGINE, EXPR),
    LAYOUT(ENGINE, EXPR),
    EXPORT(TRACE, LAYOUT, NN, ENGINE, EXPR),
    STATE(EXPORT, TRACE, LAYOUT, TRAIN, DATA, NN, ENGINE, EXPR),
    UI(STATE, EXPORT, TRACE, LAYOUT, TRAIN, DATA, NN, ENGINE, EXPR),
    CLI(EXPORT, TRACE, LAYOUT, TRAIN, DATA, NN, ENGINE, EXPR);

    private final List<Layer> below;

    Layer(Layer... below) {
      this.below = List.of(below);
    }

    /// The package and those inside it, as ArchUnit writes them.
    private String packages() {
      return ROOT + "." + name().toLowerCase(Locale.ROOT) + "..";
    }

    private String[] forbidden() {
      var others =
          Arrays.stream(values())
              .filter(layer -> layer != this && !below.contains(layer))
              .map(Layer::packages);
      return Stream.concat(others, Stream.of(ROOT)).toArray(String[]::new);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_package_imports_only_what_lies_below_it(Layer layer) {
    noClasses()
        .that()
        .resideInAPackage(layer.packages())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(layer.forbidden())
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void every_package_has_its_arrows_here() {
    var known =
        Arrays.stream(Layer.values()).map(layer -> layer.name().toLowerCase(Locale.ROOT)).toList();
    var present =
        PROGRAM.stream()
            .map(found -> found.getPackageName().substring(ROOT.length()))
            .filter(name -> !name.isEmpty())
            .map(name -> name.split("\\.")[1])
            .collect(Collectors.toSet());
    assertThat(present).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void no_package_leads_back_to_itself() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void the_language_needs_nothing_but_java() {
    noClasses()
        .that()
        .resideInAPackage(Layer.EXPR.packages())
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(Layer.EXPR.packages(), "java..", "org.jspecify..")
        .check(PROGRAM);
  }

  @Test
  void only_the_window_and_main_see_javafx() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, Layer.UI.packages())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "com.sun.javafx..")
        .check(PROGRAM);
  }

  @Test
  void only_frames_goes_onto_the_javafx_thread() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".ui.Frames")
        .should()
        .accessTargetWhere(targetOwner(type(Platform.class)).and(target(nameMatching("runLater"))))
        .check(PROGRAM);
  }

  @Test
  void only_the_command_line_and_main_print() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, Layer.CLI.packages())
        .should()
        .accessTargetWhere(targetOwner(type(System.class)).and(target(nameMatching("out|err"))))
        .orShould()
        .accessTargetWhere(target(nameMatching("printStackTrace")))
        .check(PROGRAM);
  }

  /// But for the place of a parser in its text.
  @Test
  void what_the_language_the_trace_and_the_state_hold_never_changes() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(Layer.EXPR.packages(), Layer.TRACE.packages(), Layer.STATE.packages())
        .and()
        .areDeclaredInClassesThat()
        .haveNameNotMatching(".*\\.(Tokens|ExpressionParser)")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(PROGRAM);
  }

  /// The other tests run on the class path, where nothing is hidden.
  @Test
  void the_module_lets_javafx_make_the_application() throws IOException {
    var descriptor =
        ModuleDescriptor.read(Files.newInputStream(Path.of("target/classes/module-info.class")));
    assertThat(descriptor.exports())
        .anyMatch(
            export ->
                export.source().equals(ROOT + ".ui")
                    && (!export.isQualified() || export.targets().contains("javafx.graphics")));
  }
}
