package io.etude.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.study.Study;
import io.etude.testing.GuardedYears;
import io.etude.testing.TinyStudy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A published figure of which disclosure control withholds the error says so. */
class WithheldErrorFlagsTest {

  private static final Results GUARDED = GuardedYears.study().results();

  private static Set<Flag> flags(Results results, String figure) {
    return results.figure(figure).flags();
  }

  @Test
  void aMeanWithoutItsErrorIsFlagged() {
    assertThat(GUARDED.figure("life.mean@year.1").estimate()).isPresent();
    assertThat(flags(GUARDED, "life.mean@year.1"))
        .containsExactly(Flag.ERROR_WITHHELD, Flag.COMPARISON_WITHHELD);
    // no letter ever stands beside a total
    assertThat(flags(GUARDED, "life.mean@year.total")).containsExactly(Flag.ERROR_WITHHELD);
    assertThat(flags(GUARDED, "life.sd@year.1")).isEmpty();
  }

  @Test
  void whatIsNotWithheldHasNoFlag() {
    // compared it would tell of the error of the total
    Results strata = GuardedYears.strata().results();
    assertThat(flags(strata, "life.mean@year.total")).containsExactly(Flag.ERROR_WITHHELD);
    assertThat(flags(strata, "life.mean@sex.w")).containsExactly(Flag.COMPARISON_WITHHELD);
    assertThat(strata.figure("life.mean@sex.w").estimate())
        .hasValueSatisfying(mean -> assertThat(mean.interval()).isPresent());
    assertThat(flags(GUARDED, "life.9@sex.w")).isEmpty();
    assertThat(flags(GUARDED.complete(), "life.mean@year.1")).isEmpty();
  }

  /** A row with a hidden figure has no letters, whether it would have had some or not. */
  @Test
  void theRowOfAHiddenFigureIsNotCompared() {
    Study.Builder study =
        Study.builder("s")
            .question(RatingQuestion.builder("stars").scale(1, 3).build())
            .segment(
                Segment.builder("town")
                    .category("a", "A")
                    .category("b", "B")
                    .category("c", "C")
                    .category("d", "D")
                    .build())
            .conventions(GuardedYears.CONVENTIONS);
    Results results =
        TinyStudy.of(
                study,
                "stars town",
                "60 1 a",
                "60 2 a",
                "3 3 a",
                "60 1 b",
                "60 2 b",
                "40 3 b",
                "60 1 c",
                "60 2 c",
                "40 3 c",
                "60 1 d",
                "60 2 d",
                "40 3 d")
            .results();
    ResultTable table = results.tables().get(1);
    for (int row = 0; row < table.rows().size(); row++) {
      int r = row;
      List<Cell> cells = table.columns().stream().skip(1).map(c -> c.cells().get(r)).toList();
      boolean hides = cells.stream().anyMatch(cell -> cell.flags().contains(Flag.SUPPRESSED));
      for (Cell cell : cells) {
        assertThat(cell.flags())
            .isEqualTo(
                !hides
                    ? Set.of()
                    : Set.of(cell.share().isEmpty() ? Flag.SUPPRESSED : Flag.COMPARISON_WITHHELD));
      }
    }
    assertThat(flags(results, "stars.3@town.a")).containsExactly(Flag.SUPPRESSED);
  }

  @Test
  void theAuthorIsTold() {
    assertThat(GUARDED.suppressions())
        .anySatisfy(
            diagnostic ->
                assertThat(diagnostic.message())
                    .matches(
                        "disclosure control withholds standard errors and intervals of \\d+"
                            + " published figures, and comparisons with them, in the tables of .*"
                            + "\"life@year\".*"));
  }
}
