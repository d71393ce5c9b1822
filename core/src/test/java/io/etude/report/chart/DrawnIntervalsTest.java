package io.etude.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.document.ChartSpec;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.GuardedYears;
import io.etude.testing.TinyStudy;
import org.junit.jupiter.api.Test;

/** No chart explains intervals of which it draws none. */
class DrawnIntervalsTest {

  @Test
  void linesWithoutAnyIntervalDoNotExplainThem() {
    TinyStudy guarded = GuardedYears.study();
    assertThat(guarded.results().figure("life.mean@year.1").estimate())
        .hasValueSatisfying(mean -> assertThat(mean.interval()).isEmpty());
    ChartSpec lines = guarded.spec("life@year");
    assertThat(lines).isInstanceOf(ChartSpec.Lines.class);
    assertThat(lines.intervals()).isEqualTo(ChartSpec.Intervals.HIDDEN);
    assertThat(guarded.notes("life@year")).doesNotContain("confidence");
    assertThat(guarded.alt("life@year")).doesNotContain("confidence");
  }

  @Test
  void linesWithSomeIntervalsExplainThem() {
    TinyStudy guarded = GuardedYears.study();
    assertThat(guarded.spec("life@sex").intervals()).isEqualTo(ChartSpec.Intervals.SHOWN);
    assertThat(guarded.notes("life@sex")).contains("Thin lines: confidence intervals, 95%.");
  }

  /** One answer has no error to make an interval of. */
  @Test
  void meansOfOneRespondentHaveNone() {
    Study.Builder study =
        Study.builder("s")
            .question(RatingQuestion.builder("stars").label("Stars").scale(1, 5).build())
            .segment(Segment.builder("town").category("a", "Alba").category("b", "Bari").build())
            .conventions(Conventions.builder().bases(1, 1).build());
    TinyStudy few = TinyStudy.of(study, "stars town", "1 4 a", "1 5 b");
    assertThat(few.spec("stars@town")).isInstanceOf(ChartSpec.Dots.class);
    assertThat(few.notes("stars@town")).doesNotContain("confidence");
  }
}
