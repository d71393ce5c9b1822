package io.etude.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.report.chart.request.ChartMarks;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scales of means and of lines: whole ones of ratings, honest ones of shares. */
class ChartAxesTest {

  private static Axis ofRating(Segment.Kind kind, RatingQuestion.Builder rating) {
    return ofRating(kind, rating, "40 5 1", "10 4 1", "40 3 2", "10 2 2");
  }

  private static Axis ofRating(Segment.Kind kind, RatingQuestion.Builder rating, String... people) {
    Study.Builder study =
        Study.builder("s")
            .question(rating.build())
            .segment(
                Segment.builder("group")
                    .kind(kind)
                    .category("1", "One")
                    .category("2", "Two")
                    .build());
    ChartSpec spec = TinyStudy.of(study, "stars group", people).spec("stars@group");
    return (spec instanceof ChartSpec.Dots dots ? dots.axis() : ((ChartSpec.Lines) spec).axis())
        .map(ChartAxesTest::withoutTicks)
        .orElseThrow();
  }

  /** The ends of an axis alone. */
  private static Axis withoutTicks(Axis axis) {
    return new Axis(axis.from(), axis.to(), axis.first(), axis.last());
  }

  @Test
  void meansAreDrawnOnTheWholeScaleOfTheirRating() {
    assertThat(ofRating(Segment.Kind.GROUPS, RatingQuestion.builder("stars").scale(1, 5)))
        .isEqualTo(new Axis(1, 5, "1", "5"));
    assertThat(ofRating(Segment.Kind.EDITIONS, RatingQuestion.builder("stars").scale(0, 10)))
        .isEqualTo(new Axis(0, 10, "0", "10"));
  }

  /** Of ten grades eight would be empty, and the intervals too short to be compared. */
  @ParameterizedTest
  @EnumSource(Segment.Kind.class)
  void meansThatAreNearEachOtherHaveThePartOfTheScaleThatTheyFill(Segment.Kind kind) {
    RatingQuestion.Builder ten = RatingQuestion.builder("stars").scale(0, 10);
    assertThat(ofRating(kind, ten, "400 7 1", "400 6 1", "400 6 2", "300 7 2"))
        .as("means of 6.5 and 6.4")
        .isEqualTo(new Axis(6.2, 6.8, "6.2", "6.8"));
    assertThat(ofRating(kind, ten, "400 10 1", "20 9 1", "400 10 2", "30 9 2"))
        .isEqualTo(new Axis(9.5, 10, "9.5", "10.0"));
    assertThat(ofRating(kind, ten, "400 0 1", "20 1 1", "400 0 2", "30 1 2"))
        .isEqualTo(new Axis(0, 0.5, "0.0", "0.5"));
    assertThat(ofRating(kind, ten, "200 5 1", "200 6 1", "300 6 2", "200 7 2"))
        .as("means of 5.5 and 6.4")
        .isEqualTo(new Axis(5.4, 6.6, "5.4", "6.6"));
    assertThat(ofRating(kind, ten, "400 2 1", "20 3 1", "400 7 2", "30 8 2"))
        .as("far from each other")
        .isEqualTo(new Axis(0, 10, "0", "10"));
    RatingQuestion.Builder five = RatingQuestion.builder("stars").scale(1, 5);
    assertThat(ofRating(kind, five, "400 4 1", "400 3 1", "400 3 2", "300 4 2"))
        .as("a short scale")
        .isEqualTo(new Axis(1, 5, "1", "5"));
  }

  /** A part of a scale half of which is empty makes differences look small. */
  @Test
  void figuresFillTheScaleThatIsDrawnInPart() {
    for (int low = 30; low < 40; low++) {
      for (int length = 6; length <= 12; length++) {
        Axis axis = ofNumbers(low, low + length);
        if (axis.from() > 0) {
          double filled = length / (axis.to() - axis.from());
          assertThat(filled).as(low + " to " + (low + length)).isGreaterThanOrEqualTo(0.65);
        }
      }
    }
    assertThat(ofNumbers(33, 44)).isEqualTo(new Axis(32, 44, "32", "44"));
    assertThat(ofNumbers(31, 41)).isEqualTo(new Axis(30, 42, "30", "42"));
    assertThat(ofNumbers(31, 38)).isEqualTo(new Axis(30, 38, "30", "38"));
  }

  @Test
  void theEndsOfAScaleHaveTheWordsOfTheCodebook() {
    RatingQuestion.Builder rating =
        RatingQuestion.builder("stars").scale(1, 5).category("1", "Not at all").category("2", "2");
    assertThat(ofRating(Segment.Kind.GROUPS, rating))
        .isEqualTo(new Axis(1, 5, "1: Not at all", "5"));
  }

  /** The share of "Yes" in two years, of a hundred people each, without intervals. */
  private static Axis ofShares(int first, int second) {
    return ofShares(first, second, 100, ChartSpec.Intervals.HIDDEN);
  }

  private static List<Axis.Tick> ticks(int first, int second) {
    return shares(first, second, 100, ChartSpec.Intervals.HIDDEN).ticks();
  }

  private static Axis ofShares(int first, int second, int base, ChartSpec.Intervals intervals) {
    return withoutTicks(shares(first, second, base, intervals));
  }

  private static Axis shares(int first, int second, int base, ChartSpec.Intervals intervals) {
    SingleQuestion.Builder question =
        SingleQuestion.builder("q").category("y", "Yes").category("n", "No");
    Study.Builder study =
        Study.builder("s")
            .question(question.build())
            .segment(
                Segment.builder("year")
                    .kind(Segment.Kind.EDITIONS)
                    .category("1", "2025")
                    .category("2", "2026")
                    .build());
    TinyStudy survey =
        TinyStudy.of(
            study,
            "q year",
            first + " y 1",
            base - first + " n 1",
            second + " y 2",
            base - second + " n 2");
    ChartSpec.Lines lines = (ChartSpec.Lines) survey.spec("q@year");
    List<ChartSpec.Lines.Series> yes =
        lines.series().stream().filter(series -> series.label().equals("Yes")).toList();
    return new ChartAxes(survey.context()).ofShares(yes, intervals);
  }

  @Test
  void linesOfSharesBeginAtZeroUnlessAllAreFarFromIt() {
    assertThat(ofShares(21, 27)).isEqualTo(new Axis(0, 0.3, "0%", "30%"));
    assertThat(ofShares(30, 52)).isEqualTo(new Axis(0, 0.6, "0%", "60%"));
    Axis high = ofShares(81, 88);
    assertThat(high.first()).isEqualTo("80%");
    assertThat(high.last()).isEqualTo("88%");
    assertThat(List.of(high.from(), high.to())).allMatch(end -> end > 0.79 && end < 0.9);
  }

  /** One from 0 to 4.5 had figures at its ends alone: no round part divides it. */
  @Test
  void aScaleHasThreeToSixFigures() {
    for (int most = 1; most <= 100; most++) {
      assertThat(ticks(0, most)).as("to " + most).hasSizeBetween(3, 6);
      assertThat(ticks(most * 9 / 10, most)).as("about " + most).hasSizeBetween(3, 6);
    }
    assertThat(ticks(10, 42))
        .extracting(Axis.Tick::text)
        .containsExactly("0%", "10%", "20%", "30%", "40%", "50%");
  }

  /** Ends are printed without decimals, or with as many as their step needs. */
  @Test
  void theEndsOfAScaleAreRoundShares() {
    assertThat(ofShares(2, 9)).isEqualTo(new Axis(0, 0.1, "0%", "10%"));
    assertThat(ofShares(1, 1)).isEqualTo(new Axis(0, 0.01, "0.0%", "1.0%"));
    assertThat(ofShares(3, 13)).isEqualTo(new Axis(0, 0.15, "0%", "15%"));
    assertThat(ofShares(60, 100)).isEqualTo(new Axis(0, 1, "0%", "100%"));
    assertThat(ofShares(84, 100).first())
        .as("not far from zero for their distance")
        .isEqualTo("0%");
    assertThat(ofShares(86, 100)).isEqualTo(new Axis(0.85, 1, "85%", "100%"));
  }

  @Test
  void smallSharesHaveTheDecimalsOfTheirScale() {
    assertThat(ofShares(4, 7, 1000, ChartSpec.Intervals.HIDDEN))
        .isEqualTo(new Axis(0, 0.008, "0.0%", "0.8%"));
  }

  /** The interval of 27 of 100 goes to 36.5 %. */
  @Test
  void intervalsThatAreShownAreOnTheScale() {
    assertThat(ofShares(21, 27, 100, ChartSpec.Intervals.SHOWN))
        .isEqualTo(new Axis(0, 0.4, "0%", "40%"));
  }

  private static Axis ofNumbers(int low, int high) {
    Study.Builder study =
        Study.builder("s")
            .question(NumericQuestion.builder("minutes").build())
            .segment(Segment.builder("group").category("1", "One").category("2", "Two").build());
    TinyStudy survey =
        TinyStudy.of(study, "minutes group", "50 " + low + " 1", "50 " + high + " 2");
    ChartSpec.Dots dots = (ChartSpec.Dots) survey.spec("minutes@group");
    Axis axis =
        new ChartAxes(survey.context())
            .ofNumbers(dots.rows().get(0).points(), ChartSpec.Intervals.HIDDEN, false);
    assertThat(axis.ticks().get(0)).isEqualTo(new Axis.Tick(axis.from(), axis.first()));
    assertThat(axis.ticks()).contains(new Axis.Tick(axis.to(), axis.last()));
    return withoutTicks(axis);
  }

  /** Between 17 and 21 on a scale from 0 to 25 all dots are in one corner. */
  @Test
  void meansHaveAScaleFromZeroOnlyWhereTheyTakeAThirdOfIt() {
    assertThat(ofNumbers(17, 21)).isEqualTo(new Axis(17, 21, "17", "21"));
    assertThat(ofNumbers(1700, 2100)).isEqualTo(new Axis(1700, 2100, "1,700", "2,100"));
    assertThat(ofNumbers(14, 20).from()).isPositive();
    assertThat(ofNumbers(13, 20)).isEqualTo(new Axis(0, 20, "0", "20"));
    assertThat(ofNumbers(2, 21)).isEqualTo(new Axis(0, 25, "0", "25"));
    assertThat(ofNumbers(-4, 3).from()).isNegative();
  }

  /** The axis of means, of which one in forty is far from the others. */
  private static Axis ofMeans(Segment.Kind kind, NumericQuestion question, int usual) {
    Study.Builder study =
        Study.builder("s")
            .question(question)
            .segment(
                Segment.builder("group")
                    .kind(kind)
                    .category("1", "One")
                    .category("2", "Two")
                    .build());
    String few = "39 " + usual + " 1";
    ChartSpec spec =
        TinyStudy.of(study, "km group", few, "1 400 1", "39 " + usual + " 2", "1 300 2")
            .spec("km@group");
    assertThat(ChartMarks.of(spec))
        .as("an interval reaches below zero")
        .anyMatch(
            mark ->
                mark.figure()
                    .estimate()
                    .flatMap(estimate -> estimate.interval())
                    .filter(ends -> ends.low() < 0)
                    .isPresent());
    return (spec instanceof ChartSpec.Dots dots ? dots.axis() : ((ChartSpec.Lines) spec).axis())
        .map(ChartAxesTest::withoutTicks)
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Segment.Kind.class)
  void aScaleBeginsBelowZeroOnlyWhereAnswersDo(Segment.Kind kind) {
    assertThat(ofMeans(kind, NumericQuestion.builder("km").build(), 0).from()).isZero();
    assertThat(ofMeans(kind, NumericQuestion.builder("km").build(), -1).from()).isNegative();
  }

  @Test
  void aScaleIsNeverWithoutLength() {
    assertThat(ofShares(0, 0).to()).isGreaterThan(0);
    Axis all = ofShares(100, 100);
    assertThat(all.from()).isLessThan(all.to());
    Axis same = ofShares(50, 50);
    assertThat(same.from()).isLessThanOrEqualTo(0.5);
    assertThat(same.to()).isGreaterThanOrEqualTo(0.5).isGreaterThan(same.from());
  }
}
