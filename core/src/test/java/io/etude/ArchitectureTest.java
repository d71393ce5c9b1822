package io.etude;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.etude.figure.Figure;
import io.etude.language.Display;
import io.etude.language.Figures;
import io.etude.study.Study;
import java.lang.module.ModuleDescriptor;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the architecture: stages are values, and no stage reaches back. */
class ArchitectureTest {

  /** Packages in the order of the pipeline: each may know the ones before it. */
  private static final List<String> STAGES =
      List.of(
          "io.etude",
          "io.etude.internal..",
          "io.etude.dataset..",
          "io.etude.codebook..",
          "io.etude.study..",
          "io.etude.results..",
          "io.etude.draft..",
          "io.etude.figure",
          "io.etude.document.text",
          "io.etude.document.chart",
          "io.etude.document.table",
          "io.etude.language..",
          "io.etude.analysis..",
          "io.etude.document",
          "io.etude.render..",
          "io.etude.narrative..",
          "io.etude.report..");

  /** A value with more is a class with a builder. */
  private static final int MAX_PARTS = 5;

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.etude");

  static List<String> stages() {
    return STAGES.subList(0, STAGES.size() - 1);
  }

  @ParameterizedTest
  @MethodSource("stages")
  void noStageReachesBack(String stage) {
    List<String> later = STAGES.subList(STAGES.indexOf(stage) + 1, STAGES.size());
    noClasses()
        .that()
        .resideInAPackage(stage)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later.toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    SlicesRuleDefinition.slices()
        .assignedFrom(EACH_PACKAGE)
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  /** How a share, a score, a count or a probability is printed is decided in one place. */
  @Test
  void onlyOneClassMakesFigures() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Figures.class, Figure.class)
        .should()
        .callMethodWhere(
            target(owner(type(Figure.class)))
                .and(target(name("of")))
                .or(
                    target(owner(type(Display.class)))
                        .and(target(nameMatching("percentBare|score|probability")))))
        .check(CLASSES);
  }

  private static final SliceAssignment EACH_PACKAGE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
          return "each package";
        }
      };

  /** Workers of a stage are in packages that the module doesn't export. */
  @Test
  void onlyTheApiIsExported() {
    List<String> exported =
        Study.class.getModule().getDescriptor().exports().stream()
            .filter(export -> !export.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .sorted()
            .toList();
    assertThat(exported)
        .containsExactly(
            "io.etude",
            "io.etude.analysis",
            "io.etude.codebook",
            "io.etude.codebook.category",
            "io.etude.dataset",
            "io.etude.dataset.column",
            "io.etude.dataset.csv",
            "io.etude.dataset.rows",
            "io.etude.dataset.spss",
            "io.etude.dataset.triples",
            "io.etude.document",
            "io.etude.document.chart",
            "io.etude.document.table",
            "io.etude.document.text",
            "io.etude.draft",
            "io.etude.figure",
            "io.etude.language",
            "io.etude.narrative",
            "io.etude.render",
            "io.etude.report",
            "io.etude.results",
            "io.etude.results.inference",
            "io.etude.study");
  }

  /** A record has no narrower constructor, so each part that joins it breaks its callers. */
  @Test
  void noPublicRecordHasManyParts() {
    List<String> exported =
        Study.class.getModule().getDescriptor().exports().stream()
            .filter(export -> !export.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .toList();
    classes()
        .that()
        .arePublic()
        .and()
        .areRecords()
        .and(resideInOneOf(exported))
        .should(new HasFewParts(MAX_PARTS))
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> resideInOneOf(List<String> packages) {
    return DescribedPredicate.describe(
        "are exported", type -> packages.contains(type.getPackageName()));
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

  /** What a study means is told by its codebook; how answers are counted concerns nobody else. */
  @Test
  void workersOfTheAnalysisAreKnownToNobodyElse() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.etude.analysis..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.etude.analysis.*..")
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
