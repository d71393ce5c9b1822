package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.etude.Diagnostic;
import io.etude.Label;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Routing;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.Net;
import io.etude.document.Brand;
import io.etude.study.Conventions;
import io.etude.study.Expert;
import io.etude.study.MissingTexts;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told of a report before it is published. */
class ReportChecksTest {

  private static final SingleQuestion YES =
      SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build();

  private static List<String> messages(StudyReport report) {
    return report.build().diagnostics().stream()
        .map(diagnostic -> diagnostic.rule() + ": " + diagnostic.message())
        .toList();
  }

  private static StudyReport report(Study.Builder study, String... people) {
    return StudyReport.of(TinyStudy.of(study, "q", people).results());
  }

  @Test
  void aCommentMayBeAFifthLongerThanAskedFor() {
    Study.Builder study =
        Study.builder("s").question(YES).expert(Expert.builder("x").name("X").length(100).build());
    StudyReport report = report(study, "40 y");
    assertThat(messages(report.comments(Map.of("x", "a".repeat(120))))).isEmpty();
    assertThat(messages(report.comments(Map.of("x", "a".repeat(121) + " \n"))))
        .containsExactly("longComment: the comment has 121 characters, 100 were asked for");
  }

  @Test
  void anAccentStandsOutFromPaper() {
    StudyReport report = report(Study.builder("s").question(YES), "40 y");
    assertThat(messages(report.brand(Brand.builder().accent(0x949494).build()))).isEmpty();
    assertThat(messages(report.brand(Brand.builder().accent(0xFFEE00).build())))
        .containsExactly(
            "paleAccent: the accent #FFEE00 has a contrast of 1.2 with white; marks need 3");
  }

  @Test
  void fewRespondentsAreThoseBelowThePublishedBase() {
    assertThat(messages(report(Study.builder("s").question(YES), "30 y"))).isEmpty();
    assertThat(messages(report(Study.builder("s").question(YES), "1 y")))
        .containsExactly(
            "fewRespondents: no figure is published: 1 respondent is fewer than the study's"
                + " publishBase, 30");
    assertThat(messages(report(Study.builder("s").question(YES), "29 y")))
        .containsExactly(
            "fewRespondents: no figure is published: 29 respondents are fewer than the study's"
                + " publishBase, 30");
    Conventions flag = Conventions.builder().lowBase(Conventions.LowBase.FLAG).build();
    assertThat(messages(report(Study.builder("s").question(YES).conventions(flag), "29 y")))
        .isEmpty();
  }

  @Test
  void aNumberHasAUnit() {
    NumericQuestion number = NumericQuestion.builder("q").build();
    assertThat(report(Study.builder("s").question(number), "40 5").build().diagnostics())
        .extracting(Diagnostic::rule, Diagnostic::place)
        .containsExactly(tuple("unknownUnit", "question \"q\""));
    NumericQuestion years = NumericQuestion.builder("q").unit("years").build();
    assertThat(messages(report(Study.builder("s").question(years), "40 5"))).isEmpty();
  }

  @Test
  void whoIsKnownByAColumnAloneIsToBeWorded() {
    SingleQuestion.Builder filtered =
        SingleQuestion.builder("q").label("Trust").category("y", "Yes").category("n", "No");
    Study.Builder study = Study.builder("s").question(filtered.asked("occup", "1").build());
    assertThat(TinyStudy.of(study, "q occup", "40 y 1", "40 . 2").report().diagnostics())
        .extracting(Diagnostic::rule, Diagnostic::place)
        .containsExactly(tuple("routingColumn", "question \"q\""));
    Routing worded =
        new Routing(List.of(new Routing.Condition("occup", List.of("1"), Label.of("are in work"))));
    Study.Builder said = Study.builder("s").question(filtered.asked(worded).build());
    assertThat(TinyStudy.of(said, "q occup", "40 y 1", "40 . 2").report().diagnostics()).isEmpty();
  }

  @Test
  void whatIsCalledByItsColumnIsToBeWorded() {
    SingleQuestion.Builder named =
        SingleQuestion.builder("q12").category("y", "Yes").category("n", "No");
    Study.Builder study = Study.builder("s").question(named.build());
    assertThat(TinyStudy.of(study, "q12", "40 y").report().diagnostics())
        .extracting(Diagnostic::rule, Diagnostic::place)
        .containsExactly(tuple("columnNames", "question \"q12\""));
    Study.Builder worded = Study.builder("s").question(named.label("Trust").build());
    assertThat(TinyStudy.of(worded, "q12", "40 y").report().diagnostics()).isEmpty();
  }

  @Test
  void answersAreLabelledInWords() {
    SingleQuestion.Builder codes = SingleQuestion.builder("q").category("0", "Code 0");
    assertThat(
            report(Study.builder("s").question(codes.category("1", "1").build()), "40 1")
                .build()
                .diagnostics())
        .extracting(Diagnostic::rule, Diagnostic::place)
        .containsExactly(tuple("codesAsLabels", "question \"q\""));
    SingleQuestion.Builder letters = SingleQuestion.builder("q").category("SA", "SA");
    assertThat(
            report(Study.builder("s").question(letters.category("N", "N").build()), "40 N")
                .build()
                .diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("codesAsLabels");
    assertThat(
            messages(
                report(
                    Study.builder("s").question(letters.category("Other", "Other").build()),
                    "40 SA")))
        .isEmpty();
    assertThat(
            messages(
                report(
                    Study.builder("s")
                        .question(
                            SingleQuestion.builder("q")
                                .category("1", "Wave 1")
                                .category("2", "Wave 2")
                                .build()),
                    "40 1")))
        .as("names with numbers")
        .isEmpty();
  }

  private static Question grid(Net.Side side, boolean nets) {
    GridQuestion.Builder grid =
        GridQuestion.builder("g").category("1", "Blue").category("2", "Red").item("q", "Item", "q");
    if (!nets) {
      return grid.build();
    }
    return side == null
        ? grid.net("a", "Blues", "1").net("b", "Reds", "2").build()
        : grid.net("a", "Blues", side, "1").net("b", "Reds", side.opposite(), "2").build();
  }

  @Test
  void aScaleWithSidesSaysWhichIsTheGoodOne() {
    assertThat(report(Study.builder("s").question(grid(null, true)), "40 1").build().diagnostics())
        .extracting(Diagnostic::rule, Diagnostic::place)
        .containsExactly(tuple("unknownSide", "question \"g\""));
    assertThat(messages(report(Study.builder("s").question(grid(Net.Side.POSITIVE, true)), "40 1")))
        .isEmpty();
    assertThat(messages(report(Study.builder("s").question(grid(null, false)), "40 1"))).isEmpty();
  }

  private static GridQuestion.Builder reversed() {
    return GridQuestion.builder("g")
        .category("1", "Blue")
        .category("2", "Red")
        .category("3", "Green")
        .item(new GridQuestion.Item("q", Label.of("Item"), "q").asReversed());
  }

  @Test
  void anItemThatCantBeTurnedIsNamed() {
    assertThat(
            report(Study.builder("s").question(reversed().build()), "40 1").build().diagnostics())
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.rule()).isEqualTo("notReversed");
              assertThat(remark.place()).isEqualTo("question \"g\"");
              assertThat(remark.message()).contains("of item \"q\" turns no answers");
            });
    GridQuestion unequal =
        reversed()
            .net("a", "Blues", Net.Side.POSITIVE, "1")
            .net("b", "Others", Net.Side.NEGATIVE, "2", "3")
            .build();
    assertThat(report(Study.builder("s").question(unequal), "40 1").build().diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("notReversed");
    GridQuestion sides =
        reversed()
            .net("a", "Blues", Net.Side.POSITIVE, "1")
            .net("b", "Greens", Net.Side.NEGATIVE, "3")
            .build();
    assertThat(messages(report(Study.builder("s").question(sides), "40 1"))).isEmpty();
  }

  /** A label in another language is printed all the same, but not in silence. */
  @Test
  void textsWithoutTheReportsLanguageAreNamed() {
    SingleQuestion question =
        SingleQuestion.builder("q")
            .label(new Label(Map.of("en", "Degree", "fr", "Diplôme")))
            .category(Category.of("y", new Label(Map.of("en", "Yes", "fr", "Oui"))))
            .category(Category.of("n", new Label(Map.of("fr", "Non"))))
            .build();
    StudyReport report = report(Study.builder("s").question(question), "20 y", "20 n");
    assertThat(report.language(Locale.ENGLISH).build().diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "category \"n\" of question \"q\": 1 text without English, printed in another language"
                + " (give each in the report's language, too, as in {fr: …, en: …})");
    assertThat(messages(report.language(Locale.FRENCH))).isEmpty();
    assertThat(messages(report.language(Locale.CANADA_FRENCH))).isEmpty();
  }

  @Test
  void theFirstTextWithoutTheReportsLanguageHasItsLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(
        file,
        """
        id: s
        language: [en, fr]
        title: {en: S, fr: E}
        questions:
          - id: q
            type: single
            label: {en: Q, fr: Q}
            categories: {1: {en: One, fr: Un}, 2: {fr: Deux}, 3: {fr: Trois}}
        """);
    assertThat(MissingTexts.diagnostic(Study.read(file), Locale.ENGLISH))
        .map(Diagnostic::toString)
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .matches(
                        "study.yaml:8:\\d+: 2 texts without English, printed in another language:"
                            + " category \"2\" of question \"q\"; category \"3\" of question.*"));
  }
}
