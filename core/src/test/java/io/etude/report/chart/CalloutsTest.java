package io.etude.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Significance;
import io.etude.results.ResultTable;
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
            .map(callout -> callout.mark().figure().reference() + " " + callout.mark().text())
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
}
