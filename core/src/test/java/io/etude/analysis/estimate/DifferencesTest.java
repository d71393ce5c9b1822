package io.etude.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.etude.analysis.Analysis;
import io.etude.analysis.Tally;
import io.etude.results.Cell;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Results;
import io.etude.results.Summary;
import io.etude.results.inference.Comparison;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.study.Conventions;
import io.etude.testing.RandomSurvey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** "Higher than" says by how much, as a comparison of the two columns does. */
class DifferencesTest {
  private static final long SEED = 11L;

  private static Results results(Analysis analysis, Tally tally) {
    return analysis.results(tally).complete();
  }

  private static Analysis analysis(
      RandomSurvey.Design design, Conventions.Multiplicity multiplicity) {
    Conventions conventions =
        Conventions.builder().multiplicity(multiplicity).levels(0.05, 0.5).build();
    return Analysis.of(RandomSurvey.study(design, conventions));
  }

  @ParameterizedTest
  @EnumSource(RandomSurvey.Design.class)
  void unadjustedTheyAreThoseOfComparisons(RandomSurvey.Design design) {
    Analysis analysis = analysis(design, Conventions.Multiplicity.NONE);
    Tally tally = RandomSurvey.data(new Random(SEED), 900).tally(analysis);
    int compared = 0;
    for (ResultTable table : results(analysis, tally).tables()) {
      for (ResultColumn column : table.columns()) {
        for (int r = 0; r < table.rows().size(); r++) {
          Cell cell = column.cells().get(r);
          for (Higher higher : cell.higherThan()) {
            String row = table.rows().get(r).id();
            Estimate other = table.cell(row, higher.column()).orElseThrow().share().orElseThrow();
            Comparison made =
                analysis.compare(tally, table.id().toString(), row, column.id(), higher.column());
            assertThat(higher.difference().value())
                .isCloseTo(cell.share().orElseThrow().value() - other.value(), within(1e-12))
                .isPositive();
            assertThat(higher.difference()).isEqualTo(made.difference());
            assertThat(higher.p()).isEqualTo(made.p());
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  /** Holm's p values are at least those of the comparisons, and at most times their number. */
  @ParameterizedTest
  @EnumSource(RandomSurvey.Design.class)
  void adjustedTheirErrorsStayAndTheirPRises(RandomSurvey.Design design) {
    Analysis analysis = analysis(design, Conventions.Multiplicity.HOLM);
    Tally tally = RandomSurvey.data(new Random(SEED), 900).tally(analysis);
    int compared = 0;
    for (ResultTable table : results(analysis, tally).tables()) {
      int columns = table.columns().size();
      for (ResultColumn column : table.columns()) {
        for (int r = 0; r < table.rows().size(); r++) {
          for (Higher higher : column.cells().get(r).higherThan()) {
            Comparison made =
                analysis.compare(
                    tally,
                    table.id().toString(),
                    table.rows().get(r).id(),
                    column.id(),
                    higher.column());
            assertThat(higher.difference()).isEqualTo(made.difference());
            assertThat(higher.p())
                .isBetween(made.p(), Math.min(1, made.p() * columns * columns / 2));
            compared++;
          }
        }
      }
    }
    assertThat(compared).isPositive();
  }

  @ParameterizedTest
  @EnumSource(RandomSurvey.Design.class)
  void ofMeansTheyAreMeanMinusMean(RandomSurvey.Design design) {
    Analysis analysis = analysis(design, Conventions.Multiplicity.NONE);
    Tally tally = RandomSurvey.data(new Random(SEED), 900).tally(analysis);
    List<Higher> found = new ArrayList<>();
    for (ResultTable table : results(analysis, tally).tables()) {
      for (ResultColumn column : table.columns()) {
        for (Summary summary : column.summaries()) {
          for (Higher higher : summary.higherThan()) {
            double other = mean(table.column(higher.column()).orElseThrow());
            assertThat(summary.stat()).isEqualTo(Summary.Stat.MEAN);
            assertThat(higher.difference().value())
                .isCloseTo(mean(column) - other, within(1e-9))
                .isPositive();
            assertThat(higher.difference().se()).isPositive();
            found.add(higher);
          }
        }
      }
    }
    assertThat(found).isNotEmpty();
  }

  private static double mean(ResultColumn column) {
    return column.summary(Summary.Stat.MEAN).flatMap(Summary::estimate).orElseThrow().value();
  }
}
