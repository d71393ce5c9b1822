package io.etude.analysis.disclosure;

import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.plan.Plan;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.SingleQuestion;
import io.etude.results.ResultRow;
import io.etude.study.Conventions;
import java.util.List;

/**
 * Primary suppression: hides the counts that say something of few people. They are small cells,
 * small bases, cells of 100 %, which say what everybody in a column answered, and answers of
 * several that all but few chose.
 */
final class SmallCounts {
  private final Conventions.Disclosure rules;
  private final Plan plan;
  private final ShownCounts shown;
  private final HiddenCounts hidden;

  SmallCounts(Conventions.Disclosure rules, Plan plan, ShownCounts shown, HiddenCounts hidden) {
    this.rules = rules;
    this.plan = plan;
    this.shown = shown;
    this.hidden = hidden;
  }

  /** Hides them; gives the columns that would show some if one were subtracted from the other. */
  List<NestedGroups.Pair> hide() {
    for (int t = 0; t < shown.tables(); t++) {
      hide(t);
    }
    shown.unchosen().stream()
        .filter(node -> isFew(shown.network().value(node, 0)))
        .forEach(hidden::hide);
    return shown.differences().stream()
        .filter(this::hide)
        .map(ShownCounts.Difference::columns)
        .toList();
  }

  /**
   * Hides the small counts of a column that is nowhere printed, but can be worked out; false if it
   * has none.
   */
  private boolean hide(ShownCounts.Difference few) {
    boolean any = false;
    for (int item = 0; item < few.bases().length; item++) {
      int base = few.bases()[item];
      if (base < 0 || shown.network().value(base, 0) == 0) {
        continue; // none of the few is in the base of the question
      }
      boolean all = isSmall(shown.network().value(base, 0), rules.minimumBase());
      any |= all && hideAnswer(base);
      for (int cell : few.answers()[item]) {
        boolean small = cell >= 0 && isSmall(shown.network().value(cell, 0), rules.minimumCell());
        any |= cell >= 0 && (all || small) && hideAnswer(cell);
      }
    }
    return any;
  }

  /** Hides a count, unless it only says how many gave no answer; true if it is hidden. */
  private boolean hideAnswer(int node) {
    if (shown.isNoAnswer(node)) {
      return false;
    }
    hidden.hide(node);
    return true;
  }

  private void hide(int t) {
    CountedTable table = shown.table(t);
    for (int c = 0; c < table.columns(); c++) {
      if (isSmall(table.people(c), rules.minimumBase())) {
        hidden.hide(shown.node(t, table.base(), c));
      }
      for (int r = 0; r < table.base(); r++) {
        if (isSmall(table.count(r, c), rules.minimumCell())
            || isEverybody(table, r, c)
            || leavesFew(table, r, c)) {
          hidden.hide(shown.node(t, r, c));
        }
      }
    }
  }

  private boolean isSmall(double count, int least) {
    return count < least && (count > 0 || rules.zeros() == Conventions.Disclosure.Zeros.SUPPRESS);
  }

  /** Whether everybody in the column is in the row, and the codebook does not say so already. */
  private boolean isEverybody(CountedTable table, int r, int c) {
    List<ItemPlan.Row> rows = table.item().rows();
    long categories = rows.stream().filter(x -> x.row().kind() == ResultRow.Kind.CATEGORY).count();
    ResultRow row = rows.get(r).row();
    long covered = row.kind() == ResultRow.Kind.CATEGORY ? 1 : row.members().size();
    double count = table.count(r, c);
    return count > 0
        && count == table.people(c)
        && covered < categories
        && !isBySegmentOfSameColumn(table);
  }

  /**
   * Whether so few of a column did not choose one of several answers, each of which says something
   * of those who left it out, too.
   */
  private boolean leavesFew(CountedTable table, int r, int c) {
    double left = table.count(table.base(), c) - table.count(r, c);
    return table.isOfSeveral() && isFew(left);
  }

  private boolean isFew(double count) {
    return count > 0 && count < rules.minimumCell();
  }

  private boolean isBySegmentOfSameColumn(CountedTable table) {
    return table.item().question() instanceof SingleQuestion question
        && plan.segments()
            .get(table.segment())
            .segment()
            .map(Segment::source)
            .filter(s -> s instanceof SegmentSource.Codes c && c.column().equals(question.column()))
            .isPresent();
  }
}
