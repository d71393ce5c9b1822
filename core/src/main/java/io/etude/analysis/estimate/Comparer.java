package io.etude.analysis.estimate;

import io.etude.AnalysisException;
import io.etude.analysis.decode.SegmentPlan;
import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.plan.Plan;
import io.etude.analysis.sums.Part;
import io.etude.internal.Closest;
import io.etude.results.TableId;
import io.etude.results.inference.Comparison;
import io.etude.results.inference.Estimate;
import java.util.List;

/** Compares two columns that the caller names. */
public final class Comparer {
  private final Plan plan;
  private final ResultTableMaker maker;

  public Comparer(Plan plan, Part part) {
    this.plan = plan;
    this.maker = new ResultTableMaker(plan, part);
  }

  public Comparison compare(String table, String row, String one, String other) {
    for (ItemPlan item : plan.items()) {
      for (int s = 1; s < plan.segments().size(); s++) {
        SegmentPlan segment = plan.segments().get(s);
        TableId id = item.tableId().by(segment.segment().orElseThrow().id());
        if (id.toString().equals(table)) {
          return compare(item, s, table, row, one, other);
        }
      }
    }
    throw new AnalysisException("there is no table \"" + table + "\" with a segment");
  }

  public Comparison compare(
      ItemPlan item, int number, String table, String row, String one, String other) {
    List<SegmentPlan.Column> columns = plan.segments().get(number).columns();
    List<String> ids = columns.stream().map(SegmentPlan.Column::id).toList();
    List<String> rows = item.rows().stream().map(r -> r.row().id()).toList();
    int first = position(ids, one, table);
    ColumnEstimates a = maker.work(item, number, maker.patternsOf(number, first));
    boolean[] second =
        other.equals(Comparison.REST) && !ids.contains(other)
            ? maker.rest(number, first)
            : maker.patternsOf(number, position(ids, other, table));
    ColumnEstimates b = maker.work(item, number, second);
    int r = position(rows, row, table);
    if (a.rows[r] == null || b.rows[r] == null) {
      throw new AnalysisException("table \"" + table + "\": a column to compare has an empty base");
    }
    ColumnTests.Outcome outcome =
        maker.tests(item, number, List.of(a, b), List.of()).share(r, a, b);
    Estimate difference =
        new Estimate(
            outcome.difference(),
            outcome.se(),
            outcome.df(),
            maker.intervals().mean(outcome.difference(), outcome.se(), outcome.df()));
    return Comparison.builder(table, row, one, other).difference(difference).p(outcome.p()).build();
  }

  private static int position(List<String> ids, String id, String table) {
    int position = ids.indexOf(id);
    if (position < 0) {
      throw new AnalysisException(
          "table \"" + table + "\" has no \"" + id + "\"" + Closest.match(id, ids));
    }
    return position;
  }
}
