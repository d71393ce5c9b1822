package io.etude.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.ChartSpec;
import io.etude.document.SummaryTable;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scales of means and of lines: whole ones of ratings, honest ones of shares. */
class ChartAxesTest {

  private static SummaryTable.Axis ofRating(Segment.Kind kind, RatingQuestion.Builder rating) {
    Study.Builder study =
        Study.builder("s")
            .question(rating.build())
            .segment(
                Segment.builder("group")
                    .kind(kind)
                    .category("1", "One")
                    .category("2", "Two")
                    .build());
    ChartSpec spec =
        TinyStudy.of(study, "stars group", "40 5 1", "10 4 1", "40 3 2", "10 2 2")
            .spec("stars@group");
    return (spec instanceof ChartSpec.Dots dots ? dots.axis() : ((ChartSpec.Lines) spec).axis())
        .orElseThrow();
  }

  @Test
  void meansAreDrawnOnTheWholeScaleOfTheirRating() {
    assertThat(ofRating(Segment.Kind.GROUPS, RatingQuestion.builder("stars").scale(1, 5)))
        .isEqualTo(new SummaryTable.Axis(1, 5, "1", "5"));
    assertThat(ofRating(Segment.Kind.EDITIONS, RatingQuestion.builder("stars").scale(0, 10)))
        .isEqualTo(new SummaryTable.Axis(0, 10, "0", "10"));
  }

  @Test
  void theEndsOfAScaleHaveTheWordsOfTheCodebook() {
    RatingQuestion.Builder rating =
        RatingQuestion.builder("stars").scale(1, 5).category("1", "Not at all").category("2", "2");
    assertThat(ofRating(Segment.Kind.GROUPS, rating))
        .isEqualTo(new SummaryTable.Axis(1, 5, "1: Not at all", "5"));
  }

  /** The share of "Yes" in two years, of a hundred people each, without intervals. */
  private static SummaryTable.Axis ofShares(int first, int second) {
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
            100 - first + " n 1",
            second + " y 2",
            100 - second + " n 2");
    ChartSpec.Lines lines = (ChartSpec.Lines) survey.spec("q@year");
    List<ChartSpec.Lines.Series> yes =
        lines.series().stream().filter(series -> series.label().equals("Yes")).toList();
    return new ChartAxes(survey.context()).ofShares(yes, ChartSpec.Intervals.HIDDEN);
  }

  @Test
  void linesOfSharesBeginAtZeroUnlessAllAreFarFromIt() {
    assertThat(ofShares(21, 27)).isEqualTo(new SummaryTable.Axis(0, 0.3, "0%", "30%"));
    assertThat(ofShares(30, 52)).isEqualTo(new SummaryTable.Axis(0, 0.6, "0%", "60%"));
    SummaryTable.Axis high = ofShares(81, 88);
    assertThat(high.first()).isEqualTo("80%");
    assertThat(high.last()).isEqualTo("88%");
    assertThat(List.of(high.from(), high.to())).allMatch(end -> end > 0.79 && end < 0.9);
  }

  @Test
  void aScaleIsNeverWithoutLength() {
    assertThat(ofShares(0, 0).to()).isGreaterThan(0);
    SummaryTable.Axis all = ofShares(100, 100);
    assertThat(all.from()).isLessThan(all.to());
    SummaryTable.Axis same = ofShares(50, 50);
    assertThat(same.from()).isLessThanOrEqualTo(0.5);
    assertThat(same.to()).isGreaterThanOrEqualTo(0.5).isGreaterThan(same.from());
  }
}
