package io.etude.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.analysis.Analysis;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.dataset.rows.RowsSource;
import io.etude.study.Conventions;
import io.etude.study.Methodology;
import io.etude.study.RowCondition;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the method box says of rows that were left out. */
class LeftOutTextTest {

  private static Study.Builder study() {
    return MethodFixtures.study()
        .question(NumericQuestion.builder("age").label("Age").build())
        .question(
            SingleQuestion.builder("state")
                .label("State of the interview")
                .category("1", "Complete")
                .category("2", "Broken off")
                .build());
  }

  private static String sample(Study.Builder study, String... people) {
    return TinyStudy.of(study, "q age state status done", people).method().get("Sample");
  }

  @Test
  void itIsSaidHowManyAndWhy() {
    Study.Builder study =
        study()
            .include(RowCondition.codes("status", "Complete", "Done"))
            .include(RowCondition.codes("state", "1"))
            .include(RowCondition.between("age", 18, 100))
            .include(RowCondition.answered("done"));
    assertThat(
            sample(
                study,
                "1100 y 30 1 Complete x",
                "40 n 30 1 Partial x",
                "9 n 30 2 Complete x",
                "16 y . 1 Done x",
                "1 y 20 1 Done ."))
        .isEqualTo(
            "1,100 respondents. 1,166 rows of the file; 66 left out: 40 whose “status” isn’t"
                + " “Complete” or “Done”, 9 whose “State of the interview” isn’t “Complete”, 16"
                + " whose “Age” isn’t between 18 and 100 and 1 whose “done” isn’t filled in.");
  }

  @Test
  void conditionsThatLeaveNothingOutAreNotMentioned() {
    Study.Builder study = study().include(RowCondition.codes("status", "c"));
    assertThat(sample(study, "50 y 30 1 c x", "50 n 30 1 c x")).isEqualTo("100 respondents.");
    study.include(RowCondition.between("age", 17.5, Double.POSITIVE_INFINITY));
    study.methodology(Methodology.builder().sample("A panel").build());
    assertThat(sample(study, "50 y 30 1 c x", "1 n 17 1 c x"))
        .isEqualTo("A panel. 51 rows of the file; 1 left out: 1 whose “Age” isn’t 17.5 or more.");
  }

  @Test
  void anEmptyCellIsNoQuotedAnswer() {
    Study.Builder study =
        study()
            .include(RowCondition.empty("done"))
            .include(RowCondition.empty("state"))
            .include(RowCondition.codes("status", "", "c"));
    assertThat(
            sample(
                study,
                "50 y 30 . c .",
                "9 y 30 . . .",
                "2 y 3 . . x",
                "3 y 3 1 c .",
                "4 n 3 . d ."))
        .endsWith(
            "9 left out: 2 whose “done” isn’t empty, 3 whose “State of the interview” isn’t empty"
                + " and 4 whose “status” isn’t empty or “c”.");
  }

  @Test
  void allAnswersButOneAreNamed() {
    SingleQuestion.Builder done = SingleQuestion.builder("done").label("Done by");
    List.of("a", "b", "c", "d").forEach(code -> done.category(code, code.toUpperCase(Locale.ROOT)));
    Study.Builder study =
        study().question(done.build()).include(RowCondition.codes("done", "a", "b", "c"));
    assertThat(sample(study, "50 y 30 1 c a", "3 n 30 1 c d"))
        .endsWith("3 left out: 3 whose “Done by” isn’t “A”, “B” or “C”.");
  }

  @Test
  void countsAreNotSaidUnderDisclosureControl() {
    Study.Builder study =
        study()
            .conventions(Conventions.builder().disclosure(Conventions.Disclosure.of(5)).build())
            .include(RowCondition.codes("status", "c"))
            .include(RowCondition.answered("done"));
    assertThat(sample(study, "100 y 30 1 c x", "1 n 30 1 d x"))
        .isEqualTo(
            "100 respondents. Rows of the file that are left out: those whose “status” isn’t “c”"
                + " and those whose “done” isn’t filled in.");
  }

  @Test
  void itIsSaidInFrench() {
    Study study =
        study()
            .languages(Locale.FRENCH)
            .include(RowCondition.codes("status", "c"))
            .include(RowCondition.between("age", Double.NEGATIVE_INFINITY, 60.5))
            .build();
    List<List<String>> rows =
        new ArrayList<>(Collections.nCopies(1200, List.of("y", "30", "1", "c", "x")));
    rows.add(List.of("n", "30", "1", "d", "x"));
    assertThat(french(study, rows))
        .endsWith(
            "1 201 lignes dans le fichier ; une seule écartée : 1 dont « status » n’est pas « c"
                + " ».");
    rows.add(List.of("n", "61", "1", "c", "x"));
    assertThat(french(study, rows))
        .endsWith(
            "1 202 lignes dans le fichier ; 2 écartées : 1 dont « status » n’est pas « c » et 1"
                + " dont « Age » n’est pas de 60,5 ou moins.");
    rows.add(List.of("n", "6", "2", "c", "x"));
    assertThat(
            french(study.toBuilder().include(RowCondition.codes("state", "", "1")).build(), rows))
        .endsWith("et 1 dont « State of the interview » n’est pas vide ou « Complete ».");
  }

  private static String french(Study study, List<List<String>> rows) {
    List<String> columns = List.of("q", "age", "state", "status", "done");
    Context context =
        Context.of(
            Analysis.of(study).run(RowsSource.of("rows", columns, rows)), Locale.FRENCH, true);
    return new MethodText(context, MethodText.Writer.ETUDE)
        .box(List.of(), List.of()).entries().stream()
            .map(entry -> io.etude.document.text.Inline.plain(entry.text()))
            .filter(text -> text.contains("répondants"))
            .findFirst()
            .orElseThrow()
            .replaceAll("[\\u00a0\\u202f]", " ");
  }
}
