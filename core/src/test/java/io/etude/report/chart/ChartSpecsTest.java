package io.etude.report.chart;

import static io.etude.document.chart.ColorRole.EMPHASIS;
import static io.etude.document.chart.ColorRole.ORDINARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.category.Category;
import io.etude.document.Block;
import io.etude.document.Chart;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ColorRole;
import io.etude.report.StudyReport;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a question's chart draws. */
class ChartSpecsTest {

  private static final double NO_END = Double.POSITIVE_INFINITY;

  private static NumericQuestion.Builder way() {
    return NumericQuestion.builder("way");
  }

  private static ChartSpec way(NumericQuestion question) {
    return TinyStudy.of(Study.builder("s").question(question), "way", "40 5", "20 12", "10 31")
        .spec("way");
  }

  @Test
  void bandsOfOneWidthAreAHistogramOthersAreBars() {
    assertThat(
            way(way().band("a", "A", 0, 10).band("b", "B", 10, 20).band("c", "C", 20, 30).build()))
        .isInstanceOf(ChartSpec.Histogram.class);
    assertThat(way(way().band("a", "A", 0, 10).band("b", "B", 10, 21).build()))
        .isInstanceOf(ChartSpec.Bars.class);
    assertThat(
            way(
                way()
                    .band("a", "A", -NO_END, 10)
                    .band("b", "B", 10, 20)
                    .band("c", "C", 20, NO_END)
                    .build()))
        .isInstanceOf(ChartSpec.Histogram.class);
    assertThat(
            way(
                way()
                    .band("a", "A", -NO_END, 10)
                    .band("b", "B", 10, 20)
                    .band("c", "C", 20, 25)
                    .build()))
        .isInstanceOf(ChartSpec.Bars.class);
    // 0.1 + 0.2 is not quite 0.3
    assertThat(
            way(
                way()
                    .band("a", "A", 0, 0.1)
                    .band("b", "B", 0.1, 0.2)
                    .band("c", "C", 0.2, 0.1 + 0.2)
                    .build()))
        .isInstanceOf(ChartSpec.Histogram.class);
    // side by side they would hide that 10 to 20 is in neither
    assertThat(way(way().band("a", "A", 0, 10).band("b", "B", 20, 30).build()))
        .isInstanceOf(ChartSpec.Bars.class);
  }

  @Test
  void bandsKeepTheirOrderAndAHistogramOfThemHasNoMean() {
    ChartSpec.Bars bars =
        (ChartSpec.Bars)
            way(way().band("a", "A", 0, 2).band("b", "B", 2, 10).band("c", "C", 10, 99).build());
    assertThat(bars.marks()).extracting(ChartSpec.Mark::label).containsExactly("A", "B", "C");
    assertThat(bars.marks()).extracting(ChartSpec.Mark::role).containsOnly(ColorRole.ORDINARY);
    ChartSpec.Histogram histogram =
        (ChartSpec.Histogram) way(way().band("a", "A", 0, 10).band("b", "B", 10, 20).build());
    assertThat(histogram.mean()).isEmpty();
  }

  /** As many as the sample can't tell from the first. */
  @Test
  void theAnswersThatComeFirstStandOut() {
    assertThat(fruit("60 a", "25 b", "15 c")).containsExactly(EMPHASIS, ORDINARY, ORDINARY);
    assertThat(fruit("42 a", "40 b", "18 c")).containsExactly(EMPHASIS, EMPHASIS, ORDINARY);
  }

  /** Too few to tell which comes first, whatever was given most. */
  @Test
  void ofTooFewAnswersNoneStandsOut() {
    assertThat(fewFruit("4 a", "4 b", "4 c")).containsOnly(ORDINARY);
    assertThat(fewFruit("9 a", "2 b", "1 c")).containsOnly(ORDINARY);
  }

  /** Where the sample can't tell any answer from the first, emphasis would say nothing. */
  @Test
  void whereNoneIsBehindNoneStandsOut() {
    assertThat(fruit("40 a", "38 b", "37 c")).containsOnly(ORDINARY);
    assertThat(fruit("60 a", "58 b", "20 c")).containsExactly(EMPHASIS, EMPHASIS, ORDINARY);
  }

  private static List<ColorRole> fewFruit(String... people) {
    Study study =
        Study.builder("s")
            .conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build())
            .question(
                SingleQuestion.builder("fruit")
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .category("c", "Cherry")
                    .build())
            .build();
    ChartSpec.Bars bars =
        (ChartSpec.Bars) TinyStudy.of(study.toBuilder(), "fruit", people).spec("fruit");
    return bars.marks().stream().map(ChartSpec.Mark::role).toList();
  }

  /** A bar of those who gave no answer stays grey; the answer beside it in the title doesn't. */
  @Test
  void anAnswerIsSetOffBesideThoseWhoGaveNone() {
    SingleQuestion fruit =
        SingleQuestion.builder("fruit")
            .category("a", "Apple")
            .category("b", "Banana")
            .category("dk", "No idea", Category.Kind.DONT_KNOW)
            .build();
    assertThat(roles(fruit, "42 a", "18 b", "40 dk"))
        .containsExactly(EMPHASIS, ORDINARY, ColorRole.NO_ANSWER);
  }

  private static List<ColorRole> fruit(String... people) {
    return roles(
        SingleQuestion.builder("fruit")
            .category("a", "Apple")
            .category("b", "Banana")
            .category("c", "Cherry")
            .build(),
        people);
  }

  private static List<ColorRole> roles(SingleQuestion fruit, String... people) {
    StudyReport report =
        StudyReport.of(TinyStudy.of(Study.builder("s").question(fruit), "fruit", people).results());
    Chart chart = (Chart) report.template("::: chart fruit\n:::\n").build().blocks().get(0);
    return ((ChartSpec.Bars) chart.spec()).marks().stream().map(ChartSpec.Mark::role).toList();
  }

  @Test
  void thereIsNoChartWhereThereIsNothingToDraw() {
    Study.Builder study =
        Study.builder("s")
            .question(way().build())
            .question(OpenQuestion.builder("why").build())
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(Segment.builder("town").category("a", "A").category("b", "B").build());
    TinyStudy all = TinyStudy.of(study, "way why q town", "40 5 because y a", "10 7 so n b");
    assertThat(all.drawn("way")).isEmpty();
    assertThat(all.drawn("q")).isPresent();
    assertThat(TinyStudy.of(study, "way why q town", "29 5 . y a").drawn("q")).isEmpty();
    assertThat(TinyStudy.of(study, "way why q town", "29 5 . y a", "29 5 . n b").drawn("q@town"))
        .isEmpty();
    if (!all.tables("why").isEmpty()) {
      assertThat(all.drawn("why")).isEmpty();
    }
  }

  @Test
  void aGroupThatIsNotPublishedHasNoSeries() {
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(
                Segment.builder("town")
                    .category("a", "A")
                    .category("b", "B")
                    .category("c", "C")
                    .build());
    ChartSpec.Dots dots =
        (ChartSpec.Dots) TinyStudy.of(study, "q town", "40 y a", "29 n b", "40 n c").spec("q@town");
    assertThat(dots.series()).extracting(ChartSpec.Part::label).containsExactly("A", "C");
    assertThat(dots.rows()).allMatch(row -> row.points().size() == 2);
  }

  @Test
  void theLineThatIsNamedStandsOutElseTheFirst() {
    assertThat(years()).containsExactly(EMPHASIS, ORDINARY);
    assertThat(years("n")).containsExactly(ORDINARY, EMPHASIS);
  }

  private static List<ColorRole> years(String... strong) {
    Study.Builder study =
        Study.builder("s")
            .question(SingleQuestion.builder("q").category("y", "Yes").category("n", "No").build())
            .segment(
                Segment.builder("year")
                    .kind(Segment.Kind.EDITIONS)
                    .category("1", "2025")
                    .category("2", "2026")
                    .build());
    ChartSpec.Lines lines =
        (ChartSpec.Lines)
            TinyStudy.of(study, "q year", "60 y 1", "40 n 1", "70 y 2", "30 n 2")
                .spec("q@year", strong);
    return lines.series().stream().map(ChartSpec.Lines.Series::role).toList();
  }

  @Test
  void theLongestBarOrThoseOfTheAuthorStandOut() {
    Study.Builder study =
        Study.builder("s")
            .question(
                SingleQuestion.builder("q")
                    .category("a", "Apple")
                    .category("b", "Banana")
                    .category("c", "Cherry")
                    .build());
    TinyStudy fruit = TinyStudy.of(study, "q", "20 a", "50 b", "30 c");
    ChartSpec.Bars bars = (ChartSpec.Bars) fruit.spec("q");
    assertThat(bars.marks())
        .extracting(ChartSpec.Mark::label)
        .containsExactly("Banana", "Cherry", "Apple");
    assertThat(bars.marks())
        .extracting(ChartSpec.Mark::role)
        .containsExactly(ColorRole.EMPHASIS, ColorRole.ORDINARY, ColorRole.ORDINARY);
    assertThat(((ChartSpec.Bars) fruit.spec("q", "c")).marks())
        .extracting(ChartSpec.Mark::role)
        .containsExactly(ColorRole.ORDINARY, ColorRole.EMPHASIS, ColorRole.ORDINARY);
  }

  @Test
  void chartsAreAsWideAsTheirContent() {
    assertThat(width("a b c")).isEqualTo(Block.Width.COLUMN);
    assertThat(width("a b c d")).isEqualTo(Block.Width.WIDE);
    assertThat(rating(1, 12)).isEqualTo(Block.Width.COLUMN);
    assertThat(rating(1, 13)).isEqualTo(Block.Width.WIDE);
  }

  private static Block.Width width(String codes) {
    SingleQuestion.Builder question = SingleQuestion.builder("q");
    for (String code : codes.split(" ")) {
      question.category(code, "Answer " + code);
    }
    return TinyStudy.of(Study.builder("s").question(question.build()), "q", "50 a", "50 b")
        .chart("q")
        .width();
  }

  private static Block.Width rating(int from, int to) {
    return TinyStudy.of(
            Study.builder("s").question(RatingQuestion.builder("q").scale(from, to).build()),
            "q",
            "50 1",
            "50 2")
        .chart("q")
        .width();
  }
}
