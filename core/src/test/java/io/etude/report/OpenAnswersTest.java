package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.etude.Diagnostic;
import io.etude.analysis.Analysis;
import io.etude.analysis.Tally;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.results.Results;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.ReportText;
import io.etude.testing.TestData;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a few respondents wrote is printed; what many wrote is counted. */
class OpenAnswersTest {

  private static Study.Builder study(boolean listed) {
    return Study.builder("s")
        .languages(Locale.ENGLISH)
        .title("Remarks")
        .question(OpenQuestion.builder("remarks").label("Remarks").listed(listed).build());
  }

  private static TestData data(int rows) {
    String[] texts = new String[rows];
    for (int i = 0; i < rows; i++) {
      texts[i] = i % 2 == 0 ? "" : "  Too slow,\nsays no. " + i + " ";
    }
    return new TestData(Map.of(), rows, 7).with("remarks", texts);
  }

  private static List<String> answers(Results results) {
    return results.table("remarks").orElseThrow().answers();
  }

  private static Results results(int rows, boolean listed) {
    return Analysis.of(study(listed).build()).run(data(rows));
  }

  private static List<String> listed(Report report) {
    List<String> items = new ArrayList<>();
    for (Block block : report.blocks()) {
      if (block instanceof Block.Section section) {
        for (Block part : section.blocks()) {
          if (part instanceof Block.Listing listing) {
            listing
                .items()
                .forEach(
                    item -> items.add(Inline.plain(((Block.Paragraph) item.get(0)).inlines())));
          }
        }
      }
    }
    return items;
  }

  @Test
  void aFewAreListedInTheOrderOfTheData() {
    Results results = results(6, true);
    assertThat(answers(results))
        .containsExactly("Too slow, says no. 1", "Too slow, says no. 3", "Too slow, says no. 5");
    Report report = StudyReport.of(results).build();
    assertThat(listed(report)).isEqualTo(answers(results));
    assertThat(report.blocks().toString()).contains("3 answers, as they were written:");
    assertThat(report.diagnostics()).extracting(Diagnostic::rule).contains("openAnswers");
  }

  /** The full results have no place for texts, so that a long questionnaire keeps them too. */
  @Test
  void ofManyQuestionsThoseWithTextsAreTold() {
    Study.Builder study =
        study(true)
            .conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build())
            .question(OpenQuestion.builder("silent").label("Silent").listed(false).build());
    String[] texts = new String[12];
    Arrays.fill(texts, "I was here.");
    TestData data = data(12).with("silent", texts);
    for (int q = 1; q <= 30; q++) {
      String[] rating = new String[12];
      for (int i = 0; i < rating.length; i++) {
        rating[i] = Integer.toString((i * q) % 11);
      }
      study.question(RatingQuestion.builder("q" + q).label("Item " + q).build());
      data = data.with("q" + q, rating);
    }
    Report report = StudyReport.of(Analysis.of(study.build()).run(data)).build();
    assertThat(listed(report)).hasSize(6);
    assertThat(report.blocks().toString()).contains("question-q1").doesNotContain("question-q30");
    assertThat(ReportText.of(report))
        .contains("The article is about 18 of the 32 questions: those that")
        .contains("the earlier ones. It also prints what was written in answer to one question.");
  }

  @Test
  void thirtyAreTheMost() {
    assertThat(answers(results(30, true))).hasSize(15);
    assertThat(answers(results(31, true))).isEmpty();
  }

  @Test
  void theOrderOfMergingDoesntMatter() {
    Analysis analysis = Analysis.of(study(true).build());
    List<Tally> tallies =
        new ArrayList<>(data(20).chunks(analysis.request()).stream().map(analysis::tally).toList());
    Tally forward = tallies.get(0).merge(tallies.get(1)).merge(tallies.get(2));
    Tally backward = tallies.get(2).merge(tallies.get(1)).merge(tallies.get(0));
    assertThat(backward.toBytes()).isEqualTo(forward.toBytes());
    assertThat(answers(analysis.results(Tally.fromBytes(forward.toBytes())))).hasSize(10);
  }

  @Test
  void theCodebookOrDisclosureControlLeavesThemOut() {
    assertThat(answers(results(6, false))).isEmpty();
    Study study =
        study(true)
            .conventions(Conventions.builder().disclosure(Conventions.Disclosure.of(3)).build())
            .build();
    assertThat(answers(Analysis.of(study).run(data(6)))).isEmpty();
  }

  @Test
  void anArticleListsThemWhereItWants() {
    Report report = StudyReport.of(results(6, true)).template("::: answers remarks\n:::\n").build();
    assertThat(report.blocks().toString()).contains("Too slow, says no. 5");
    assertThatThrownBy(
            () -> StudyReport.of(results(31, true)).template("::: answers remarks\n:::\n").build())
        .hasMessageContaining("can't list what was written")
        .hasMessageContaining("30 respondents or fewer");
  }

  /** An author may put them under any heading. */
  @Test
  void aTemplateListsThemWithTheNameAndTheWordingOfTheQuestion() {
    Study study =
        Study.builder("s")
            .languages(Locale.ENGLISH)
            .question(
                OpenQuestion.builder("remarks")
                    .label("last remarks")
                    .text("What else?")
                    .listed(true)
                    .build())
            .build();
    Report report =
        StudyReport.of(Analysis.of(study).run(data(6)))
            .template("::: answers remarks\n:::\n")
            .build();
    Block.Paragraph lead = (Block.Paragraph) report.blocks().get(0);
    assertThat(lead.inlines().get(0)).isInstanceOf(Inline.Strong.class);
    assertThat(Inline.plain(lead.inlines()))
        .isEqualTo("Last remarks. “What else?” 3 answers, as they were written:");
    assertThat(report.blocks().get(1)).isInstanceOf(Block.Listing.class);
  }

  /** Letters stand for comparisons, and a question without figures has none. */
  @Test
  void theTableOfBasesHasNoLettersAndSaysWhyItHasNoFigures() {
    Study.Builder study =
        study(false)
            .segment(Segment.builder("town").category("a", "Alba").category("b", "Bari").build());
    Report report =
        StudyReport.of(TinyStudy.of(study, "remarks town", "60 x a", "50 y b").results())
            .template("::: results detail=full\n:::\n")
            .build();
    StatTable table =
        report.tables().stream().filter(t -> t.id().equals("table-remarks")).findFirst().get();
    assertThat(table.columns()).hasSize(3).allMatch(column -> column.letter().isEmpty());
    assertThat(Inline.plain(Inline.joined(table.notes())))
        .contains("The question is open: the table has its bases only.");
  }
}
