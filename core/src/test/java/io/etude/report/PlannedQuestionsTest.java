package io.etude.report;

import static io.etude.report.PlanFixtures.SAME;
import static io.etude.report.PlanFixtures.answered;
import static io.etude.report.PlanFixtures.study;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.study.Study;
import io.etude.testing.ReportText;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The questions that a planned article is about, where a study has many. */
class PlannedQuestionsTest {

  private static List<String> sections(TinyStudy study) {
    return study.report().blocks().stream()
        .filter(Block.Section.class::isInstance)
        .map(block -> ((Block.Section) block).id())
        .filter(id -> id.startsWith("question-"))
        .map(id -> id.substring("question-".length()))
        .toList();
  }

  private static final String DIFFERENT = "36 a a, 4 a b, 60 a ., 36 b b, 4 b a, 60 b .";

  @Test
  void anArticleIsAboutEighteenQuestionsAtMost() {
    TinyStudy whole = answered(study(16, "what"), 16, SAME);
    assertThat(sections(whole)).hasSize(18).startsWith("sex", "age", "q0");
    assertThat(whole.plan()).doesNotContain("The article is about");
    TinyStudy cut = answered(study(19, "what"), 19, SAME);
    assertThat(sections(cut)).hasSize(18).doesNotContain("sex", "age", "q7").contains("q0", "q18");
    assertThat(cut.plan())
        .contains(
            "The article is about 18 of the 21 questions: besides those that make the groups, those"
                + " that the largest number of respondents answered and, where numbers are equal,"
                + " the earlier ones. The results have all of them.");
    Report alone =
        StudyReport.of(cut.results()).fullResults(FullResults.OMITTED).standardPlan().build();
    assertThat(ReportText.of(alone))
        .contains("This article is about 18")
        .doesNotContain("The results have all of them", "section results");
  }

  /** A chart of questions that are told together leaves none of them out. */
  @Test
  void thereIsRoomForAllThatIsToldTogether() {
    Study.Builder study = Study.builder("s");
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      String id = i < 2 || i == 23 ? "yes" + i : "q" + i;
      SingleQuestion.Builder question =
          SingleQuestion.builder(id).category("a", "Yes").category("b", "No");
      study.question((id.startsWith("q") ? question.category("c", "Perhaps") : question).build());
      columns.append(id).append(' ');
    }
    String all = "a ".repeat(12) + "b ".repeat(11);
    TinyStudy told =
        TinyStudy.of(
            study,
            columns.toString().strip(),
            "30 " + all + "a",
            "30 " + all + "b",
            "40 " + all + ".");
    assertThat(ReportText.of(told.report())).contains("“Yes”: least for “yes23”, [50% yes23.a]");
  }

  @Test
  void whatSetsGroupsApartStaysHoweverFewAnsweredIt() {
    TinyStudy cut = answered(study(19, "what"), 19, DIFFERENT);
    assertThat(sections(cut)).hasSize(18).contains("q7").doesNotContain("q18");
    assertThat(cut.plan())
        .contains(
            "besides those that make the groups, those whose answers set groups apart most, then"
                + " those that the largest number of respondents answered and, where numbers are"
                + " equal, the earlier ones.");
  }

  /** A question is left out with the banner's chapter, or as the banner's own, or not at all. */
  @Test
  void theBannersChapterIsLeftToTheResults() {
    assertThat(sections(answered(study(19, "who"), 19, SAME))).hasSize(21);
    assertThat(sections(answered(study(17, ""), 17, SAME)))
        .hasSize(17)
        .doesNotContain("sex", "age");
    Study.Builder loose = study(17, "").segment(Segment.builder("q3").category("a", "A").build());
    assertThat(sections(answered(loose, 17, SAME))).hasSize(16).doesNotContain("q3");
  }

  @Test
  void contentsAreLeftToTheRendererThatKnowsHowManyPagesThereAre() {
    assertThat(answered(study(30, "what"), 30, SAME).plan()).doesNotContain("contents of");
  }
}
