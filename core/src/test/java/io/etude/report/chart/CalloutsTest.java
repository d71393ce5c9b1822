package io.etude.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Significance;
import io.etude.document.chart.ColorRole;
import io.etude.document.text.Inline;
import io.etude.report.StudyReport;
import io.etude.results.ResultTable;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures of groups beside the bars of a chart. */
class CalloutsTest {

  private static TinyStudy study(String... people) {
    return TinyStudy.of(
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("y", "Yes")
                    .category("n", "No")
                    .category("dk", "No idea", Category.Kind.DONT_KNOW)
                    .build())
            .segment(
                Segment.builder("town")
                    .category("a", "Alba")
                    .category("b", "Bari")
                    .category("c", "Como")
                    .build()),
        "q town",
        people);
  }

  private static List<String> called(TinyStudy study) {
    return new Callouts(study.context())
        .callouts(study.tables("q").get(0)).stream()
            .map(callout -> callout.mark().source().reference() + " " + callout.mark().text())
            .toList();
  }

  private static Significance significance(TinyStudy study, String row, String column) {
    ResultTable table = study.tables("q@town").get(0);
    ChartSpec.Mark mark =
        new Callouts(study.context())
            .callout(table, table.rowIndex(row), table.column(column).orElseThrow());
    return mark.significance();
  }

  @Test
  void aFigureHasTheSignificanceOfItsOwnFinding() {
    TinyStudy towns = study("90 y a", "10 n a", "50 y b", "50 n b", "63 y c", "37 n c");
    assertThat(called(towns)).containsExactly("q.y@town.a 90%");
    assertThat(significance(towns, "y", "a")).isEqualTo(Significance.CAPITAL_LEVEL);
    assertThat(significance(towns, "y", "b")).isEqualTo(Significance.CAPITAL_LEVEL);
    assertThat(significance(towns, "y", "c")).isEqualTo(Significance.NONE);
  }

  @Test
  void aWeakerFindingHasTheWeakerLevel() {
    TinyStudy towns = study("65 y a", "35 n a", "50 y b", "50 n b");
    assertThat(significance(towns, "y", "a")).isEqualTo(Significance.SMALL_LEVEL);
  }

  /** Who does not know rises most, and is no bar of its own to be set against. */
  @Test
  void onlyAnswersAreCalledOut() {
    TinyStudy towns =
        study("20 y a", "20 n a", "80 dk a", "50 y b", "50 n b", "5 dk b", "60 y c", "60 n c");
    assertThat(towns.results().findings().get(0).row()).isEqualTo("dk");
    assertThat(called(towns)).doesNotContain("q.dk@town.a 67%");
  }

  private static final String[] TWO_GROUPS = {"90 y 1", "10 n 1", "50 y 2", "50 n 2"};

  private static TinyStudy asked(Segment.Builder segment) {
    return TinyStudy.of(
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(segment.label("Age").build()),
        "q age",
        TWO_GROUPS);
  }

  private static List<String> called(Segment.Builder segment) {
    TinyStudy study = asked(segment);
    ResultTable table = study.tables("q@age").get(0);
    return table.columns().stream()
        .skip(1)
        .map(column -> new Callouts(study.context()).callout(table, 0, column).label())
        .toList();
  }

  /** "15% 1" says nothing, and "15% No" something else; "15% Race – 1" is clear. */
  @Test
  void aGroupThatSaysNothingAloneIsNamedWithItsSegment() {
    assertThat(called(Segment.builder("age").category("1", "18-59").category("2", "60 or more")))
        .containsExactly("Age\u00a018-59", "60 or more");
    assertThat(called(Segment.builder("age").category("1", "No").category("2", "Old")))
        .containsExactly("Age\u00a0– No", "Old");
    assertThat(
            called(
                Segment.builder("age")
                    .category("1", "No")
                    .category("2", "2025")
                    .kind(Segment.Kind.EDITIONS)))
        .containsExactly("No", "2025");
  }

  /** Which groups the sample has more of in another group is no answer. */
  @Test
  void aQuestionThatMakesGroupsHasNoCallout() {
    Segment.Builder town = Segment.builder("town").category("a", "Alba").category("b", "Bari");
    Segment.Builder age = Segment.builder("age").category("1", "Young").category("2", "Old");
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("town").category("a", "Alba").category("b", "Bari").build())
            .segment(age.build());
    String[] people = {"90 a 1", "10 b 1", "50 a 2", "50 b 2"};
    TinyStudy asked = TinyStudy.of(study, "town age", people);
    assertThat(new Callouts(asked.context()).callouts(asked.tables("town").get(0))).hasSize(1);
    TinyStudy grouped = TinyStudy.of(study.segment(town.build()), "town age", people);
    assertThat(grouped.results().findings()).isNotEmpty();
    assertThat(new Callouts(grouped.context()).callouts(grouped.tables("town").get(0))).isEmpty();
  }

  @Test
  void aChartLeadsToTheTableOfItsQuestionOverAll() {
    TinyStudy towns = study("65 y a", "35 n a", "50 y b", "50 n b");
    assertThat(towns.chart("q").table()).contains("table-q");
    assertThat(Charts.totals(towns.context(), "q")).hasSize(1);
  }

  private static final String[] CALLOUT_PEOPLE = {"90 1 0 a", "10 0 1 a", "60 1 0 b", "90 0 1 b"};

  @Test
  void theStrongestDifferenceUpwardsIsASecondValueOnItsBar() {
    Study.Builder study =
        Study.builder("s")
            .question(
                MultipleQuestion.builder("m")
                    .option("x", "Bus", "x")
                    .option("y", "Car", "y")
                    .build())
            .segment(
                Segment.builder("town")
                    .label("Town")
                    .category("a", "Alba")
                    .category("b", "Bari")
                    .build());
    TinyStudy survey = TinyStudy.of(study, "x y town", CALLOUT_PEOPLE);
    ChartSpec.Bars bars = (ChartSpec.Bars) survey.spec("m");
    assertThat(bars.callouts()).hasSize(1);
    ChartSpec.Mark other = bars.callouts().get(0).other();
    assertThat(bars.marks().get(bars.callouts().get(0).mark()).label())
        .isEqualTo(other.label().equals("Alba") ? "Bus" : "Car");
    assertThat(other.text()).isEqualTo(other.label().equals("Alba") ? "90%" : "60%");
    assertThat(other.significance()).isEqualTo(ChartSpec.Significance.CAPITAL_LEVEL);
    assertThat(other.role()).isEqualTo(ColorRole.EMPHASIS);
    assertThat(survey.notes("m"))
        .contains(
            other.label().equals("Alba")
                ? "Town – Alba: 100 respondents; difference from all others together significant at"
                    + " the 5% level."
                : "Town – Bari: 150 respondents; difference from all others together significant at"
                    + " the 5% level.");
    assertThat(survey.alt("m"))
        .contains(
            other.label().equals("Alba")
                ? "Bus: 90% (Town – Alba), difference from all others together significant at the"
                    + " 5% level."
                : "Car: 60% (Town – Bari).");
  }

  /** Apple is level, Banana rises: neither answers of another question nor falls are called out. */
  @Test
  void onlyARiseInAnAnswerOfTheSameQuestionIsCalledOut() {
    Study.Builder study =
        Study.builder("s")
            .conventions(Conventions.builder().bases(30, 30).build())
            .question(
                SingleQuestion.builder("q")
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .category("c", "Cherry")
                    .net("bc", "Banana or cherry", "b", "c")
                    .build())
            .question(SingleQuestion.builder("r").category("y", "Yes").category("n", "No").build())
            .segment(Segment.builder("town").category("1", "Alba").category("2", "Bari").build());
    TinyStudy survey =
        TinyStudy.of(
            study,
            "q r town",
            "10 a y 1",
            "45 b y 1",
            "45 c n 1",
            "60 a n 2",
            "20 b n 2",
            "20 c n 2");
    assertThat(survey.results().findings()).isNotEmpty();
    ChartSpec.Bars bars = (ChartSpec.Bars) survey.spec("q");
    assertThat(bars.callouts()).hasSize(1);
    ChartSpec.Mark other = bars.callouts().get(0).other();
    assertThat(other.source().reference()).isIn("q.a@town.2", "q.b@town.1", "q.c@town.1");
  }

  @Test
  void withoutFindingsNothingIsCalledOut() {
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(Segment.builder("town").category("1", "Alba").category("2", "Bari").build());
    TinyStudy survey = TinyStudy.of(study, "q town", "50 y 1", "50 n 1", "50 y 2", "50 n 2");
    assertThat(((ChartSpec.Bars) survey.spec("q")).callouts()).isEmpty();
    assertThat(survey.notes("q")).doesNotContain("significant");
    Chart chosen =
        (Chart)
            StudyReport.of(survey.results())
                .template("::: chart q callout=q.y@town.1\n:::\n")
                .build()
                .blocks()
                .get(0);
    assertThat(((ChartSpec.Bars) chosen.spec()).callouts()).hasSize(1);
    assertThat(Inline.plain(chosen.notes().get(0)).replace('\u00a0', ' '))
        .contains("respondents. Town – Alba: 100 respondents.")
        .doesNotContain("significant");
  }
}
