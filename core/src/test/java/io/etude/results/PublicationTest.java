package io.etude.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.etude.results.inference.Independence;
import io.etude.study.Conventions;
import io.etude.testing.WeightedStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Published results hold no figure that is withheld; complete ones hold all of them, flagged. */
class PublicationTest {

  private static final Conventions.Disclosure RULES = Conventions.Disclosure.of(25);

  private static final Results LOW = WeightedStudy.results(Conventions.DEFAULT);

  private static final Results PROTECTED =
      WeightedStudy.results(Conventions.builder().disclosure(RULES).build());

  private static ResultColumn column(Results results, String table, String column) {
    return results.table(table).orElseThrow().column(column).orElseThrow();
  }

  @Test
  void saysWhichTheyAre() {
    assertThat(LOW.contents()).isEqualTo(Results.Contents.PUBLISHED);
    assertThat(LOW.complete().contents()).isEqualTo(Results.Contents.COMPLETE);
    assertThat(LOW.complete().complete()).isSameAs(LOW.complete());
    assertThat(LOW).isNotEqualTo(LOW.complete()).isEqualTo(WeightedStudy.results(conventions()));
  }

  private static Conventions conventions() {
    return Conventions.builder().build();
  }

  @Test
  void withholdsAllFiguresOfLowBases() {
    for (ResultTable table : LOW.tables()) {
      for (ResultColumn column : table.columns()) {
        if (!column.flags().contains(Flag.LOW_BASE)) {
          assertThat(column.isWithheld()).as(table.id() + " " + column).isFalse();
          continue;
        }
        assertThat(column.isWithheld()).as(table.id() + " " + column).isTrue();
        assertThat(column.base()).isPresent();
        for (Cell cell : column.cells()) {
          assertThat(cell.share()).isEmpty();
          assertThat(cell.higherThan()).isEmpty();
          if (column.base().getAsLong() > 0) {
            assertThat(cell.count()).isEmpty();
            assertThat(cell.weightedCount()).isEmpty();
          }
        }
        for (Summary summary : column.summaries()) {
          assertThat(summary.estimate()).isEmpty();
          assertThat(summary.higherThan()).isEmpty();
        }
      }
    }
    assertThat(column(LOW, "q@group", "c").isWithheld()).isTrue();
    assertThat(column(LOW, "alike", ResultColumn.TOTAL).isWithheld()).isTrue();
  }

  /** Flags of a withheld figure are those of its base: others would tell about the figure. */
  @Test
  void flagsOfWithheldFiguresTellNothingOfThem() {
    for (ResultTable table : LOW.tables()) {
      for (ResultColumn column : table.columns()) {
        List<Set<Flag>> flags = new ArrayList<>();
        column.cells().forEach(cell -> flags.add(cell.flags()));
        column.summaries().forEach(summary -> flags.add(summary.flags()));
        assertThat(flags)
            .filteredOn(each -> each.contains(Flag.WITHHELD))
            .allSatisfy(
                each ->
                    assertThat(each)
                        .isSubsetOf(Flag.LOW_BASE, Flag.SMALL_BASE, Flag.LOW_DF, Flag.WITHHELD));
      }
    }
  }

  @Test
  void completeResultsHaveLowBasesFlagged() {
    ResultColumn c = column(LOW.complete(), "q@group", "c");
    assertThat(c.flags()).contains(Flag.LOW_BASE).doesNotContain(Flag.WITHHELD);
    assertThat(c.cells())
        .allSatisfy(
            cell -> {
              assertThat(cell.share()).isPresent();
              assertThat(cell.count()).isPresent();
              assertThat(cell.flags()).contains(Flag.LOW_BASE).doesNotContain(Flag.WITHHELD);
            });
    assertThat(column(LOW.complete(), "r@group", "c").summary(Summary.Stat.NPS))
        .get()
        .satisfies(
            nps -> {
              assertThat(nps.estimate()).isPresent();
              assertThat(nps.flags()).contains(Flag.LOW_BASE);
            });
  }

  @Test
  void findingsQuoteWhatTheTablesShow() {
    assertThat(LOW.findings()).isNotEmpty();
    for (Results results : List.of(LOW, PROTECTED)) {
      for (Finding finding : results.findings()) {
        assertThat(
                results.table(finding.table()).orElseThrow().cell(finding.row(), finding.column()))
            .get()
            .satisfies(cell -> assertThat(cell.share()).contains(finding.share()));
      }
    }
    assertThat(PROTECTED.complete().findings()).containsAll(LOW.findings());
    assertThat(LOW.findings().stream().map(Finding::figure))
        .containsAll(PROTECTED.findings().stream().map(Finding::figure).toList());
    assertThat(PROTECTED.findings()).doesNotContainAnyElementsOf(LOW.findings());
  }

  @Test
  void problemsNameNoRespondentUnlessComplete() {
    assertThat(LOW.problems())
        .extracting(DataProblem::rule)
        .contains("undeclaredCode", "implausible")
        .doesNotContain("sameAnswer");
    assertThat(LOW.problems())
        .allSatisfy(
            problem -> {
              assertThat(problem.places()).isEmpty();
              assertThat(problem.where()).isEmpty();
              assertThat(problem.inWords()).isEqualTo(problem.message());
            });
    assertThat(LOW.complete().problems())
        .filteredOn(problem -> problem.rule().equals("undeclaredCode"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.places()).containsExactly("rows, row 8"));
    assertThat(LOW.complete().problems()).extracting(DataProblem::rule).contains("sameAnswer");
    assertThat(PROTECTED.problems()).isEmpty();
    assertThat(PROTECTED.complete().problems()).isEqualTo(LOW.complete().problems());
  }

  @Test
  void suppressesFiguresAndBases() {
    int hidden = 0;
    for (ResultTable table : PROTECTED.tables()) {
      for (ResultColumn column : table.columns()) {
        for (Cell cell : column.cells()) {
          if (cell.flags().contains(Flag.SUPPRESSED)) {
            hidden++;
            assertThat(cell).isEqualTo(Cell.hidden(Set.of(Flag.SUPPRESSED)));
          }
        }
      }
    }
    assertThat(hidden).isPositive();
    ResultColumn c = column(PROTECTED, "q@group", "c");
    assertThat(c.flags()).contains(Flag.SUPPRESSED);
    assertThat(c.base()).isEmpty();
    assertThat(c.weightedBase()).isEmpty();
    assertThat(c.effectiveBase()).isEmpty();
    assertThat(PROTECTED.table("q@group").orElseThrow().independence().reason())
        .contains(Independence.Reason.SUPPRESSED);
  }

  /** What disclosure control hides is in the complete results as without it, with the flag. */
  @Test
  void completeResultsHaveSuppressedFiguresFlagged() {
    Results open = LOW.complete();
    Results complete = PROTECTED.complete();
    assertThat(complete.tables()).hasSameSizeAs(open.tables());
    for (int t = 0; t < open.tables().size(); t++) {
      ResultTable table = complete.tables().get(t);
      assertThat(table.independence()).isEqualTo(open.tables().get(t).independence());
      for (int c = 0; c < table.columns().size(); c++) {
        ResultColumn column = table.columns().get(c);
        ResultColumn same = open.tables().get(t).columns().get(c);
        ResultColumn published = PROTECTED.tables().get(t).columns().get(c);
        assertThat(column.base()).isEqualTo(same.base());
        assertThat(column.flags().contains(Flag.SUPPRESSED))
            .isEqualTo(published.flags().contains(Flag.SUPPRESSED));
        for (int r = 0; r < table.rows().size(); r++) {
          String at = table.id() + " " + column.id() + " " + table.rows().get(r).id();
          Cell cell = column.cells().get(r);
          assertThat(cell.share()).as(at).isEqualTo(same.cells().get(r).share());
          assertThat(cell.count()).as(at).isEqualTo(same.cells().get(r).count());
          int row = PROTECTED.tables().get(t).rowIndex(table.rows().get(r).id());
          assertThat(cell.flags().contains(Flag.SUPPRESSED))
              .as(at)
              .isEqualTo(published.cells().get(row).flags().contains(Flag.SUPPRESSED));
        }
      }
    }
  }

  @Test
  void aStudyMayPublishLowBasesFlagged() {
    Results flagged =
        WeightedStudy.results(Conventions.builder().lowBase(Conventions.LowBase.FLAG).build());
    assertThat(flagged.tables()).isEqualTo(LOW.complete().tables());
    assertThat(flagged.problems()).extracting(DataProblem::rule).contains("sameAnswer");
  }

  @Test
  void percentagesHaveADecimalWhereErrorsAreSmall() {
    assertThat(LOW.percentDecimals()).isZero();
    Results.Builder builder = Results.of(LOW.study());
    assertThat(builder.respondents(27_777).build().percentDecimals()).isZero();
    assertThat(builder.respondents(27_778).build().percentDecimals()).isEqualTo(1);
    assertThat(builder.designEffect(2).build().percentDecimals()).isZero();
    Conventions two = Conventions.builder().percentDecimals(2).build();
    assertThat(Results.of(WeightedStudy.study(two)).respondents(100).build().percentDecimals())
        .isEqualTo(2);
  }
}
