package io.etude.report;

import static io.etude.report.PlanFixtures.one;
import static io.etude.report.PlanFixtures.question;
import static io.etude.report.PlanFixtures.shortly;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.Diagnostic;
import io.etude.document.Brand;
import io.etude.document.Report;
import io.etude.results.FigureRef;
import io.etude.study.Comment;
import io.etude.study.Expert;
import io.etude.study.Study;
import io.etude.testing.ReportText;
import io.etude.testing.SampleResults;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where experts comment on a planned report, and how their figures are checked. */
class PlannedCommentsTest {

  @Test
  void fillsACommentarySlotWithParagraphs() {
    Report report =
        StudyReport.of(SampleResults.gazette())
            .comments(Map.of("chabert", "Premier paragraphe d'exemple.\n\nSecond\nparagraphe !"))
            .brand(Brand.DEFAULT)
            .build();
    assertThat(ReportText.of(report))
        .contains("paragraph: Premier paragraphe d’exemple.\n")
        .contains("paragraph: Second paragraphe\u202f!\n");
  }

  @Test
  void keepsACommentOfAnUnknownExpert() {
    Report report =
        StudyReport.of(SampleResults.gazette()).comments(Map.of("chaberd", "Bonjour.")).build();
    assertThat(report.comments()).contains(Comment.of("chaberd", "Bonjour."));
    assertThat(report.diagnostics())
        .filteredOn(diagnostic -> diagnostic.rule().equals("unknownExpert"))
        .singleElement()
        .asString()
        .contains("\"chaberd\"", "Bonjour.", "chabert");
  }

  @Test
  void anExpertWhoDeclinedHasNoSlot() {
    Comment declined = new Comment("chabert", "", Comment.Status.DECLINED, "");
    StudyReport report = StudyReport.of(SampleResults.gazette()).standardPlan();
    assertThat(ReportText.of(report.build())).contains("comment-chabert");
    assertThat(ReportText.of(report.comments(List.of(declined)).build()))
        .doesNotContain("comment-chabert");
  }

  @Test
  void percentagesThatAreTypedAreComparedWithTheResults() {
    StudyReport report = StudyReport.of(SampleResults.gazette());
    FigureRef figure = report.build().results().figure("sectors.procurement.satisfied");
    String right = Math.round(100 * figure.estimate().orElseThrow().value()) + " %";
    assertThat(figures(report, "Oui, " + right + " sont satisfaits.")).isEmpty();
    assertThat(figures(report, "Ils sont 99,9 % à le dire, et " + right + " à le penser."))
        .singleElement()
        .asString()
        .startsWith("a.xlsx: Comments!G6: the comment says 99,9 %, which no figure of \"sectors\"");
    assertThat(figures(report, "Un texte de 1999 mots, à 100 km/h.")).isEmpty();
  }

  private static List<Diagnostic> figures(StudyReport report, String text) {
    Comment comment = new Comment("chabert", text, Comment.Status.DONE, "a.xlsx: Comments!G6");
    return report.comments(List.of(comment)).build().diagnostics().stream()
        .filter(diagnostic -> diagnostic.rule().equals("commentFigure"))
        .toList();
  }

  @Test
  void commentsStandWithTheQuestionOfTheirFirstFigureOrAtTheEnd() {
    Study.Builder study =
        one(shortly().build())
            .question(question("r", ""))
            .expert(Expert.builder("a").name("Ann").figures(List.of("q.y")).build())
            .expert(Expert.builder("b").name("Bob").figures(List.of("r.a", "q.y")).build())
            .expert(Expert.builder("c").name("Cy").build());
    String plan = TinyStudy.of(study, "q r", "60 n a", "40 y b").plan();
    assertThat(plan)
        .containsSubsequence(
            "sidebar question-q",
            "  commentary comment-a",
            "section question-r",
            "  commentary comment-b",
            "\ncommentary comment-c",
            "section results",
            "method method");
    assertThat(plan.split("commentary comment-")).hasSize(4);
  }
}
