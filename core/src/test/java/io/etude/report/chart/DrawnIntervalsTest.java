package io.etude.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.study.Conventions;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No chart explains intervals of which it draws none. */
class DrawnIntervalsTest {

  @Test
  void theNoteHasTheConfidenceOfTheStudy() {
    Study.Builder study =
        Study.builder("s")
            .question(NumericQuestion.builder("minutes").label("Minutes").build())
            .segment(Segment.builder("town").category("1", "Alba").category("2", "Bari").build())
            .conventions(Conventions.builder().confidence(0.9).build());
    String[] people = {"60 20 1", "60 30 1", "60 24 2", "60 34 2"};
    assertThat(TinyStudy.of(study, "minutes town", people).notes("minutes@town"))
        .contains("confidence intervals, 90%")
        .doesNotContain("95%");
  }

  private static TinyStudy twoPeople(Segment.Kind kind) {
    return towns(kind, "60 20 3 1", "60 30 4 1", "60 24 3 2", "60 34 4 2", "1 20 1 3", "1 35 5 3");
  }

  private static TinyStudy towns(Segment.Kind kind, String... people) {
    Study.Builder study =
        Study.builder("s")
            .question(NumericQuestion.builder("minutes").label("Minutes").build())
            .question(RatingQuestion.builder("stars").label("Stars").scale(1, 5).build())
            .segment(
                Segment.builder("town")
                    .kind(kind)
                    .category("1", "Alba")
                    .category("2", "Bari")
                    .category("3", "Como")
                    .build())
            .conventions(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build());
    return TinyStudy.of(study, "minutes stars town", people);
  }

  /** The interval of two people goes from −68 to 123 minutes. */
  @ParameterizedTest
  @EnumSource(Segment.Kind.class)
  void anIntervalOfALowBaseIsCutOffAndTheNoteSaysSo(Segment.Kind kind) {
    TinyStudy few = twoPeople(kind);
    Axis axis = few.spec("minutes@town").axis().orElseThrow();
    assertThat(axis.from()).isBetween(20.0, 25.0);
    assertThat(axis.to()).isBetween(28.0, 35.0);
    for (String chart : List.of("minutes@town", "stars@town")) {
      assertThat(few.notes(chart)).contains(" Interval beyond an end of the scale: Como.");
    }
    assertThat(few.alt("stars@town"))
        .containsPattern("95%: −15[.]0 to 21[.]0, beyond the scale, for “.*Como”");
  }

  /** On a scale from 25 to 26 their means would be at opposite ends. */
  @ParameterizedTest
  @EnumSource(Segment.Kind.class)
  void theIntervalsOfLowBasesAreOnTheScaleWhereThereAreNoOthers(Segment.Kind kind) {
    TinyStudy few = towns(kind, "4 20 3 1", "4 30 4 1", "4 21 3 2", "4 31 4 2");
    Axis axis = few.spec("minutes@town").axis().orElseThrow();
    assertThat(axis.from()).isLessThanOrEqualTo(20);
    assertThat(axis.to()).isGreaterThanOrEqualTo(30);
    assertThat(few.notes("minutes@town")).doesNotContain("beyond");
    assertThat(few.alt("minutes@town")).doesNotContain("beyond");
  }

  /** Of one group alone the row has its name, and the series is the mean. */
  @Test
  void theIntervalOfOneGroupAloneIsNamedByTheGroup() {
    Study.Builder study =
        Study.builder("s")
            .question(NumericQuestion.builder("minutes").label("Minutes").build())
            .segment(Segment.builder("town").category("1", "Alba").category("2", "Bari").build());
    TinyStudy alone = TinyStudy.of(study, "minutes town", "60 20 1", "60 30 1", "1 20 2");
    assertThat(alone.spec("minutes@town")).isInstanceOf(ChartSpec.Dots.class);
    assertThat(alone.alt("minutes@town"))
        .contains("Widest confidence interval, 95%: 24.1 to 25.9 for “Alba”.")
        .doesNotContain("“Mean”");
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
