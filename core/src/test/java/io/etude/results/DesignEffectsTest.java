package io.etude.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.Label;
import io.etude.codebook.Base;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.category.Category;
import io.etude.codebook.category.MissingKind;
import io.etude.results.inference.Estimate;
import io.etude.study.Study;
import io.etude.testing.TinyStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DesignEffectsTest {

  private static Cell cell(long count, double p, double se) {
    return new Cell(
        OptionalLong.of(count),
        OptionalDouble.of(count),
        Optional.of(new Estimate(p, se, 99, Optional.empty())),
        List.of(),
        Set.of());
  }

  private static ResultColumn column(long base, Cell... cells) {
    return ResultColumn.of("total", Label.of("Total"))
        .bases(base, base, base)
        .cells(List.of(cells))
        .build();
  }

  private static Summary summary(Summary.Stat stat, double value, double se) {
    return new Summary(
        stat, Optional.of(new Estimate(value, se, 99, Optional.empty())), List.of(), Set.of());
  }

  private static ResultColumn means(long base, double se, double sd) {
    List<Summary> summaries = new ArrayList<>();
    summaries.add(summary(Summary.Stat.MEAN, 650, se));
    summaries.add(summary(Summary.Stat.SD, sd, Double.NaN));
    return ResultColumn.of("total", Label.of("Total"))
        .bases(base, base, base)
        .summaries(summaries)
        .build();
  }

  @Test
  void ofASimpleRandomSampleIsOne() {
    double se = Math.sqrt(0.3 * 0.7 / 99);
    assertThat(DesignEffects.ofShare(column(100, cell(30, 0.3, se)), 0).orElseThrow())
        .isCloseTo(1, within(1e-12));
    assertThat(DesignEffects.ofShare(column(100, cell(30, 0.3, 2 * se)), 0).orElseThrow())
        .isCloseTo(4, within(1e-12));
  }

  @Test
  void isNotDefinedWhereNobodyOrEverybodyAnswers() {
    Cell hidden = Cell.hidden(Set.of(Flag.SUPPRESSED));
    ResultColumn column =
        column(100, cell(0, 0, 0), cell(100, 1, 0), hidden, cell(30, 0.3, Double.NaN));
    for (int row = 0; row < column.cells().size(); row++) {
      assertThat(DesignEffects.ofShare(column, row)).as("row " + row).isEmpty();
      assertThat(DesignEffects.ofCell(column, column.cells().get(row))).isNaN();
    }
    assertThat(DesignEffects.ofMean(column)).isEmpty();
    assertThat(DesignEffects.ofMean(means(100, 1, 0))).isEmpty();
    assertThat(DesignEffects.ofMean(means(100, Double.NaN, 2))).isEmpty();
  }

  /** Of the 100 of a base 60 gave a number, whose simple random sample is what counts. */
  @Test
  void ofAMeanCountsThoseWhoGaveANumber() {
    Study.Builder study =
        Study.builder("s")
            .question(
                RatingQuestion.builder("r")
                    .scale(1, 5)
                    .category("9", "Don't know", Category.Kind.DONT_KNOW)
                    .base(Base.ALL)
                    .build())
            .question(NumericQuestion.builder("n").base(Base.ALL).build())
            .question(
                NumericQuestion.builder("v").column("n").missing("9", MissingKind.REFUSED).build());
    TinyStudy tiny = TinyStudy.of(study, "r n", "30 1 1", "30 5 5", "40 9 .");
    ResultTable rating = tiny.tables("r").get(0);
    assertThat(rating.total().base()).hasValue(100);
    assertThat(DesignEffects.ofMean(rating.total()).orElseThrow())
        .isCloseTo(60.0 / 59 * 99 / 100, within(0.02));
    ResultTable all = tiny.tables("n").get(0);
    assertThat(DesignEffects.ofMean(all.total()).orElseThrow())
        .isCloseTo(60.0 / 59 * 99 / 100, within(0.02));
    ResultTable valid = tiny.tables("v").get(0);
    assertThat(DesignEffects.ofMean(valid.total()).orElseThrow()).isCloseTo(1, within(0.02));
  }

  /**
   * R's survey package prints DEff 9.3459 and 1.2045 for the mean of api00 in the samples apiclus1
   * and apistrat, against sampling without replacement, which is ours over (N − n)/N. Standard
   * errors and deviations are those that R gives.
   */
  @Test
  void isThatOfRForMeans() {
    assertThat(
            DesignEffects.ofMean(means(183, 23.542240693781036, 105.74886663549471)).orElseThrow())
        .isCloseTo(9.3459 * (6194 - 183) / 6194, within(1e-4));
    assertThat(DesignEffects.ofMean(means(200, 9.408940802784583, 123.2500961696474)).orElseThrow())
        .isCloseTo(1.2045 * (6194 - 200) / 6194, within(1e-4));
  }
}
