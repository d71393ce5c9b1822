package io.etude.xlsx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the workbook leaves to core: statistics, and how numbers are printed. */
@AnalyzeClasses(packages = "io.etude.xlsx", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

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
