package io.etude.pdf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The layers: each knows the ones below it, and back ends stay where they belong. */
@AnalyzeClasses(packages = "io.etude.pdf", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Text parses fonts with fontbox, whose input type is PDFBox's. */
  private static final DescribedPredicate<JavaClass> PDFBOX =
      JavaClass.Predicates.resideInAPackage("org.apache.pdfbox..")
          .and(
              DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("org.apache.pdfbox.io")))
          .as("PDFBox's classes");

  @ArchTest
  static final ArchRule ONLY_THE_WRITER_KNOWS_PDFBOX =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.etude.pdf.write..")
          .should()
          .dependOnClassesThat(PDFBOX);

  @ArchTest
  static final ArchRule ONLY_TEXT_AND_WRITER_KNOW_FONTBOX =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.etude.pdf.write..", "io.etude.pdf.font..", "io.etude.pdf.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.fontbox..", "org.apache.pdfbox..");

  @ArchTest
  static final ArchRule NOTHING_KNOWS_HOW_RESULTS_ARE_MADE =
      noClasses().should().dependOnClassesThat().resideInAPackage("io.etude.analysis..");

  /** Figures come formatted from core. */
  @ArchTest
  static final ArchRule LAYOUT_AND_CHARTS_HAVE_NO_FORMATS =
      noClasses()
          .that()
          .resideInAnyPackage("io.etude.pdf.layout..", "io.etude.pdf.chart..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.text\\..*Format|java\\.util\\.Formatter|java\\.math\\..*");

  @ArchTest
  static final ArchRule LAYOUT_AND_CHARTS_FORMAT_NO_TEXT =
      noClasses()
          .that()
          .resideInAnyPackage("io.etude.pdf.layout..", "io.etude.pdf.chart..")
          .should()
          .callMethodWhere(
              JavaCall.Predicates.target(HasName.Predicates.nameMatching("format(ted)?"))
                  .and(
                      JavaCall.Predicates.target(
                          HasOwner.Predicates.With.owner(
                              JavaClass.Predicates.type(String.class)))));

  /** The text of a figure is core's: a renderer neither rounds it nor puts it together. */
  @ArchTest
  static final ArchRule TABLES_READ_NO_NUMBERS_OF_RESULTS =
      noClasses()
          .that()
          .resideInAPackage("io.etude.pdf.layout..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.etude.results..");

  @ArchTest
  static final ArchRule CHARTS_READ_INTERVALS_AND_KINDS_OF_FIGURES_ONLY =
      noClasses()
          .that()
          .resideInAPackage("io.etude.pdf.chart..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("io\\.etude\\.results\\.(?!inference\\.Interval|FigureRef).*");

  @ArchTest
  static final ArchRule ONLY_CHARTS_KNOW_JFREECHART =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.etude.pdf.chart..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jfree..");

  @ArchTest
  static final ArchRule FRAMES_KNOW_NO_LAYOUT_AND_NO_WRITER =
      noClasses()
          .that()
          .resideInAPackage("io.etude.pdf.frame..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.etude.pdf.layout..", "io.etude.pdf.chart..", "io.etude.pdf.write..");

  @ArchTest
  static final ArchRule LAYOUT_AND_WRITER_MEET_IN_FRAMES_ONLY =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.etude.pdf.layout..",
              "io.etude.pdf.chart..",
              "io.etude.pdf.font..",
              "io.etude.pdf.text..",
              "io.etude.pdf.paragraph..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.etude.pdf.write..");

  @ArchTest
  static final ArchRule THE_WRITER_KNOWS_NO_LAYOUT =
      noClasses()
          .that()
          .resideInAPackage("io.etude.pdf.write..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.etude.pdf.layout..", "io.etude.pdf.chart..");

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

  @ArchTest
  static final ArchRule THE_API_NAMES_NO_BACK_END =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage("io.etude.pdf", "io.etude.pdf.theme")
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should()
          .notHaveRawReturnType(backEnd())
          .andShould()
          .notHaveRawParameterTypes(
              DescribedPredicate.describe(
                  "of a back end", types -> types.stream().anyMatch(backEnd())));

  private static DescribedPredicate<JavaClass> backEnd() {
    return JavaClass.Predicates.resideInAnyPackage(
        "org.apache..",
        "org.jfree..",
        "java.awt..",
        "io.etude.pdf.font..",
        "io.etude.pdf.text..",
        "io.etude.pdf.frame..",
        "io.etude.pdf.layout..",
        "io.etude.pdf.write..");
  }
}
