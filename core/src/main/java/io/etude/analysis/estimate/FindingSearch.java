package io.etude.analysis.estimate;

import io.etude.analysis.decode.SegmentPlan;
import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.plan.Plan;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.SingleQuestion;
import io.etude.results.Estimate;
import io.etude.results.Finding;
import io.etude.results.Flag;
import io.etude.results.Interval;
import io.etude.results.TableId;
import io.etude.study.Conventions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds the cells that differ from the rest of the respondents (of editions: from the edition
 * before), over every question and every segment. The false-discovery rate over all of them is held
 * at the study's small level by Benjamini and Hochberg's procedure; those that pass are ranked by
 * the end of the difference's interval that is nearer to 0.
 */
public final class FindingSearch {
  private final Plan plan;
  private final ResultTableMaker maker;
  private final List<Candidate> candidates = new ArrayList<>();

  /** A comparison that may turn out to be a finding. */
  private record Candidate(
      TableId table,
      ItemPlan item,
      int row,
      String column,
      ColumnWork one,
      ColumnWork rest,
      ColumnTests.Outcome outcome) {}

  public FindingSearch(Plan plan, ResultTableMaker maker) {
    this.plan = plan;
    this.maker = maker;
  }

  /** Adds the cells of one table as candidates. */
  public void add(ItemPlan item, int number, ResultTableMaker.Made made) {
    SegmentPlan segment = plan.segments().get(number);
    if (segment.segment().isEmpty() || sameColumn(item.question(), segment.segment().get())) {
      return;
    }
    boolean editions = segment.segment().get().kind() == Segment.Kind.EDITIONS;
    ColumnTests tests =
        new ColumnTests(
            item,
            maker.sums(number),
            maker.values(item, number),
            List.of(),
            List.of(),
            maker.variance(),
            maker.intervals(),
            plan.study().conventions());
    ColumnWork before = null;
    for (int c = 0; c < segment.columns().size(); c++) {
      ColumnWork column = made.columns().get(c);
      boolean net = segment.columns().get(c).net();
      ColumnWork rest =
          !editions ? maker.work(item, number, maker.rest(number, c)) : net ? null : before;
      if (rest != null && column.testable() && rest.testable()) {
        compare(item, made.table().id(), segment.columns().get(c).id(), tests, column, rest);
      }
      before = net ? before : column;
    }
  }

  /** A question by itself has nothing to tell. */
  private static boolean sameColumn(Question question, Segment segment) {
    if (question instanceof NumericQuestion number) {
      return segment.source() instanceof SegmentSource.Banded banded
          && banded.column().equals(number.column());
    }
    return question instanceof SingleQuestion single
        && segment.source() instanceof SegmentSource.Codes codes
        && codes.column().equals(single.column());
  }

  private void compare(
      ItemPlan item,
      TableId table,
      String column,
      ColumnTests tests,
      ColumnWork one,
      ColumnWork rest) {
    for (int row = 0; row < item.rows().size(); row++) {
      ColumnTests.Outcome outcome = tests.screened(row, one, rest);
      if (outcome.df() >= 1) {
        candidates.add(new Candidate(table, item, row, column, one, rest, outcome));
      }
    }
  }

  private Finding finding(Candidate c, double adjusted) {
    ColumnTests.Outcome outcome = c.outcome;
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    Optional<Interval> interval =
        maker.intervals().mean(outcome.difference(), outcome.se(), outcome.df());
    return Finding.builder(c.table, c.item.rows().get(c.row).row().id(), c.column)
        .share(maker.share(c.one, c.row, flags).orElseThrow())
        .rest(maker.share(c.rest, c.row, flags).orElseThrow())
        .difference(new Estimate(outcome.difference(), outcome.se(), outcome.df(), interval))
        .p(outcome.p())
        .adjustedP(adjusted)
        .score(interval.map(FindingSearch::nearer).orElse(0.0))
        .build();
  }

  private static double nearer(Interval interval) {
    boolean spans = interval.low() <= 0 && interval.high() >= 0;
    return spans ? 0 : Math.min(Math.abs(interval.low()), Math.abs(interval.high()));
  }

  /** Those that pass, most telling first. */
  public List<Finding> ranked() {
    double[] adjusted =
        Multiplicity.adjust(
            candidates.stream().mapToDouble(c -> c.outcome.p()).toArray(),
            Conventions.Multiplicity.BENJAMINI_HOCHBERG);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      if (Multiplicity.passes(adjusted[i], plan.study().conventions().smallLevel())) {
        findings.add(finding(candidates.get(i), adjusted[i]));
      }
    }
    // The sort is stable: equal scores and p values stay in the order of the tables.
    findings.sort(
        Comparator.comparingDouble(Finding::score)
            .reversed()
            .thenComparingDouble(Finding::adjustedP));
    return findings;
  }
}
