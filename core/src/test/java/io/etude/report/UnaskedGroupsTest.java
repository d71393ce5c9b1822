package io.etude.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Base;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.Report;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.study.Study;
import io.etude.testing.ReportText;
import io.etude.testing.TinyStudy;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Groups that a question was not put to, in a base of all, and what key figures say of bases. */
class UnaskedGroupsTest {

  private static final TinyStudy STUDY =
      TinyStudy.of(
          Study.builder("s")
              .question(
                  SingleQuestion.builder("why")
                      .label("Why")
                      .asked("vote", "l", "d")
                      .base(Base.ALL)
                      .category("p", "Policy")
                      .category("h", "Habit")
                      .build())
              .question(
                  MultipleQuestion.builder("likes")
                      .label("Likes")
                      .joined("likes", ";")
                      .base(Base.CHOSEN)
                      .percentOf(MultipleQuestion.PercentOf.RESPONSES)
                      .category("a", "Ann")
                      .category("b", "Bob")
                      .build())
              .segment(
                  Segment.builder("vote")
                      .label("Vote")
                      .category("c", "Con")
                      .category("l", "Lab")
                      .category("d", "Lib")
                      .build()),
          "why likes vote",
          "200 . a;b c",
          "150 p a;b l",
          "50 h b l",
          "100 p a;b d",
          "100 h b d");

  @Test
  void groupsThatWereNotAskedAreComparedWithNone() {
    ResultTable table = STUDY.tables("why@vote").get(0);
    ResultColumn labour = table.column("l").orElseThrow();
    assertThat(table.column("c").orElseThrow().letter()).isEmpty();
    assertThat(labour.cells().get(0).higherThan())
        .extracting(higher -> higher.column())
        .containsExactly("d");
    assertThat(STUDY.results().findings())
        .noneMatch(finding -> finding.table().question().equals("why"));
    assertThat(STUDY.results().restTest(table.id().figure("p", "l"))).isEmpty();
    assertThat(table.independence().test().orElseThrow().df1()).as("two groups").isEqualTo(1);
    assertThat(STUDY.title("why@vote")).doesNotContain("0% (Con)");
    assertThat(STUDY.notes("why")).doesNotContain("difference significant");
  }

  private static String keyFigure(Locale language, String figure) {
    Report report =
        StudyReport.of(STUDY.results())
            .language(language)
            .template("::: keyfigure " + figure + "\nsay so.\n:::\n")
            .build();
    return ReportText.of(report).replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  @Test
  void keyFiguresDontSayThatAllWereAsked() {
    assertThat(keyFigure(Locale.ENGLISH, "why.p"))
        .contains(
            "Base: 600 respondents, whether or not they were asked (asked if “Lab” or “Lib”"
                + " (Vote)).");
    assertThat(keyFigure(Locale.FRENCH, "why.p"))
        .contains("Base : 600 répondants, que la question ait été posée ou non (elle l’a été si ");
  }

  @Test
  void keyFiguresOfAnswersSaySo() {
    assertThat(keyFigure(Locale.ENGLISH, "likes.a"))
        .contains("Share of the answers; base: 1,050 answers.");
    assertThat(keyFigure(Locale.FRENCH, "likes.a"))
        .contains("Part des réponses ; base : 1 050 réponses.");
  }
}
