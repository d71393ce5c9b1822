package io.etude.xlsx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The stages of a workbook, and what it leaves to core: statistics, and how numbers are printed.
 */
@AnalyzeClasses(packages = "io.etude.xlsx", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Each package may know those before it. */
  private static final List<String> STAGES =
      List.of(
          "io.etude.xlsx.style",
          "io.etude.xlsx.sheet",
          "io.etude.xlsx.source",
          "io.etude.xlsx.context",
          "io.etude.xlsx.table",
          "io.etude.xlsx.chart",
          "io.etude.xlsx.page",
          "io.etude.xlsx.plan",
          "io.etude.xlsx.write",
          "io.etude.xlsx");

  @ArchTest
  static void noStageReachesBack(JavaClasses classes) {
    for (int i = 0; i < STAGES.size() - 1; i++) {
      List<String> later = STAGES.subList(i + 1, STAGES.size());
      noClasses()
          .that()
          .resideInAPackage(STAGES.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later.toArray(String[]::new))
          .check(classes);
    }
  }

  @ArchTest
  static void everyPackageIsAStage(JavaClasses classes) {
    assertThat(classes.stream().map(JavaClass::getPackageName).distinct())
        .containsExactlyInAnyOrderElementsOf(STAGES);
  }

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      SlicesRuleDefinition.slices()
          .assignedFrom(
              new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                  return SliceIdentifier.of(type.getPackageName());
                }

                @Override
                public String getDescription() {
                  return "each package";
                }
              })
          .should()
          .beFreeOfCycles();

  /** Workers of a stage are in packages that the module doesn't export. */
  @Test
  void onlyTheApiIsExported() {
    assertThat(XlsxRenderer.class.getModule().getDescriptor().exports())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactly("io.etude.xlsx");
  }

  @ArchTest
  static final ArchRule ONLY_READING_KNOWS_POI =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.etude.xlsx.source")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.poi..",
              "org.apache.xmlbeans..",
              "org.openxmlformats..",
              "com.microsoft..");

  /** Pages make sheets and sheets are written: the two meet in the sheet alone. */
  @ArchTest
  static final ArchRule THE_WRITER_KNOWS_NO_PAGES =
      noClasses()
          .that()
          .resideInAPackage("io.etude.xlsx.write")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.etude.xlsx.source",
              "io.etude.xlsx.context",
              "io.etude.xlsx.table",
              "io.etude.xlsx.chart",
              "io.etude.xlsx.page",
              "io.etude.xlsx.plan");

  @ArchTest
  static final ArchRule TABLES_AND_CHARTS_KNOW_NOTHING_OF_EACH_OTHER =
      noClasses()
          .that()
          .resideInAPackage("io.etude.xlsx.chart")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.etude.xlsx.table");

  @ArchTest
  static final ArchRule READING_KNOWS_NO_REPORT =
      noClasses()
          .that()
          .resideInAPackage("io.etude.xlsx.source")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.etude.document..", "io.etude.results..");

  @ArchTest
  static final ArchRule THE_API_NAMES_NO_BACK_END =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAPackage("io.etude.xlsx")
          .should()
          .notHaveRawReturnType(internal())
          .andShould()
          .notHaveRawParameterTypes(
              DescribedPredicate.describe(
                  "internal", types -> types.stream().anyMatch(internal())));

  private static DescribedPredicate<JavaClass> internal() {
    return JavaClass.Predicates.resideInAnyPackage("org.apache..", "io.etude.xlsx.*..");
  }

  @ArchTest
  static final ArchRule NOTHING_KNOWS_HOW_RESULTS_ARE_MADE =
      noClasses().should().dependOnClassesThat().resideInAPackage("io.etude.analysis..");

  @ArchTest
  static final ArchRule TABLES_OF_RESULTS_ARE_READ_IN_CORE_ALONE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "io\\.etude\\.results\\.(ResultTable|ResultColumn|ResultRow|Cell|Summary)");

  @ArchTest
  static final ArchRule NUMBERS_ARE_PRINTED_BY_CORE_ALONE =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.text..");
}
