package io.etude;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the architecture: stages are values, and no stage reaches back. */
class ArchitectureTest {

  /** Packages in the order of the pipeline: each may know the ones before it. */
  private static final List<String> STAGES =
      List.of(
          "dataset", "study", "results", "analysis", "document", "render", "narrative", "report");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.etude");

  @ParameterizedTest
  @ValueSource(
      strings = {"dataset", "study", "results", "analysis", "document", "render", "narrative"})
  void noStageReachesBack(String stage) {
    String[] later =
        STAGES.subList(STAGES.indexOf(stage) + 1, STAGES.size()).stream()
            .map(name -> "io.etude." + name + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("io.etude." + stage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later)
        .check(CLASSES);
  }

  /** What shows results needs no analysis: the results may have been made elsewhere. */
  @ParameterizedTest
  @ValueSource(strings = {"document", "render"})
  void whatShowsResultsKnowsNoAnalysis(String stage) {
    noClasses()
        .that()
        .resideInAPackage("io.etude." + stage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.etude.analysis..")
        .check(CLASSES);
  }

  /** The same input gives the same output whatever the default locale is. */
  @Test
  void nothingFormatsByTheDefaultLocale() {
    noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(NumberFormat.class, "getInstance")
        .orShould()
        .callMethod(NumberFormat.class, "getIntegerInstance")
        .orShould()
        .callMethod(NumberFormat.class, "getPercentInstance")
        .orShould()
        .callConstructor(Formatter.class)
        .orShould()
        .callConstructor(DecimalFormat.class, String.class)
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .check(CLASSES);
  }

  @Test
  void coreKnowsNoBackend() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.pdfbox..", "org.apache.poi..", "org.jfree..", "java.awt..")
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "freemarker..",
        "org.commonmark..",
        "org.snakeyaml..",
        "com.fasterxml..",
        "de.siegmar..",
        "com.ibm.icu..",
        "org.apache.commons.."
      })
  void noLibraryShowsInTheApi(String library) {
    classes()
        .that()
        .arePublic()
        .and()
        .resideOutsideOfPackage("io.etude.internal..")
        .should(new ShowsNothingOf(library))
        .check(CLASSES);
  }
}
