package io.etude.analysis.disclosure;

import io.etude.analysis.decode.SegmentPlan;
import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.plan.Plan;
import io.etude.analysis.sums.Part;
import io.etude.analysis.sums.PowerSums;
import io.etude.codebook.GridQuestion;
import io.etude.results.ResultRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds published groups of which one has all respondents of another: subtracting one table from
 * the other gives the answers of the rest. Groups are the columns of all segments, nets and the
 * total among them, and the bases of questions. That a group lies in another is known from the
 * codebook ({@link ColumnValues}), or from the data ({@link PowerSums}) if the rest are fewer than
 * may be shown.
 */
final class NestedGroups {
  private final Plan plan;
  private final Part part;
  private final List<CountedTable> totals;
  private final int limit;

  /**
   * A group that tables show.
   *
   * @param name what a message calls it
   * @param segment number of its segment; for a base of a question −1
   * @param column number of its column, the total first; for a base the number of its item
   * @param size how many are in it
   * @param sums their {@link PowerSums}
   */
  record Group(String name, int segment, int column, long size, long[] sums) {}

  /**
   * Two groups.
   *
   * @param whole has all of the other, and more
   * @param part the smaller one
   * @param few whether the rest are fewer than may be shown
   */
  record Pair(Group whole, Group part, boolean few) {}

  /**
   * The groups of a study.
   *
   * @param totals what the tables without a segment count, by item
   */
  NestedGroups(Plan plan, Part part, List<CountedTable> totals) {
    this.plan = plan;
    this.part = part;
    this.totals = totals;
    this.limit = part.prints().powers().degrees();
  }

  /** The pairs of columns. */
  List<Pair> columns() {
    List<Group> groups = columnGroups();
    List<Pair> pairs = pairs(groups);
    Map<Group, ColumnValues> values = new LinkedHashMap<>();
    for (Group group : groups) {
      SegmentPlan segment = plan.segments().get(group.segment);
      if (group.column > 0) {
        ColumnValues.of(segment, group.column - 1).ifPresent(v -> values.put(group, v));
      }
    }
    for (Group whole : values.keySet()) {
      for (Group part : values.keySet()) {
        if (whole.segment != part.segment
            && part.size > 0
            && whole.size - part.size >= limit
            && values.get(whole).contains(values.get(part))) {
          pairs.add(new Pair(whole, part, false));
        }
      }
    }
    return pairs;
  }

  private List<Group> columnGroups() {
    List<Group> groups = new ArrayList<>();
    for (int s = 0; s < plan.segments().size(); s++) {
      SegmentPlan segment = plan.segments().get(s);
      for (int c = s == 0 ? 0 : 1; c <= segment.columns().size(); c++) {
        groups.add(column(s, c));
      }
    }
    return groups;
  }

  private Group column(int s, int c) {
    PowerSums powers = part.prints().powers();
    long[] sums = new long[limit];
    long size = 0;
    for (int p = 0; p < part.patterns().get(s).size(); p++) {
      if (c == 0 || part.patterns().get(s).get(p).contains(c - 1)) {
        size += part.prints().sizes()[s][p];
        powers.add(powers.patterns()[s], p, sums);
      }
    }
    SegmentPlan segment = plan.segments().get(s);
    String name =
        c == 0
            ? "all respondents"
            : "column \""
                + segment.columns().get(c - 1).id()
                + "\" of segment \""
                + segment.segment().orElseThrow().id()
                + '"';
    return new Group(name, s, c, size, sums);
  }

  private List<Pair> pairs(List<Group> groups) {
    List<Group> sorted = new ArrayList<>(groups);
    sorted.sort(Comparator.comparingLong(Group::size).reversed());
    List<Pair> pairs = new ArrayList<>();
    for (int w = 0; w < sorted.size(); w++) {
      Group whole = sorted.get(w);
      for (int p = w + 1; p < sorted.size() && isClose(whole, sorted.get(p)); p++) {
        if (contains(whole, sorted.get(p))) {
          pairs.add(new Pair(whole, sorted.get(p), true));
        }
      }
    }
    return pairs;
  }

  private boolean isClose(Group whole, Group part) {
    return whole.size - part.size < limit;
  }

  private boolean contains(Group whole, Group part) {
    long more = whole.size - part.size;
    return more > 0
        && more < limit
        && part.size > 0
        && PowerSums.contains(whole.sums, part.sums, (int) more);
  }

  /**
   * Questions that can't be shown beside others, by item: the same answers of a few respondents
   * less, in the total or in one of the columns of the other question.
   */
  Map<Integer, Pair> questions() {
    List<Group> bases = new ArrayList<>();
    for (int i = 0; i < plan.items().size(); i++) {
      bases.add(base(i));
    }
    List<Group> ordered = new ArrayList<>(bases);
    ordered.sort(Comparator.comparingLong(Group::size));
    List<Group> columns = columnGroups();
    Map<Integer, Pair> withheld = new LinkedHashMap<>();
    for (Group base : ordered) {
      for (Group other : bases) {
        if (other.column != base.column
            && !withheld.containsKey(other.column)
            && !withheld.containsKey(base.column)) {
          withhold(base, other, columns, withheld);
        }
      }
    }
    return withheld;
  }

  private void withhold(Group base, Group other, List<Group> columns, Map<Integer, Pair> withheld) {
    boolean same = shareColumn(other, base);
    if (contains(other, base)) {
      if (same && !giveSameAnswers(other, base) || shareAnswers(other, base)) {
        withheld.put(base.column, new Pair(other, base, true));
      }
    } else if (same) {
      for (Group column : columns) {
        if (column.column > 0 && column.size < other.size) {
          if (contains(column, base)) {
            withheld.put(base.column, new Pair(column, base, true));
          } else if (contains(base, column)) {
            withheld.put(base.column, new Pair(base, column, true));
          }
        }
      }
    }
  }

  private Group base(int i) {
    ItemPlan item = plan.items().get(i);
    CountedTable total = totals.get(i);
    int[] cells = new int[item.unit().length];
    int count = 0;
    boolean isSet = true;
    for (int k = 0; k < cells.length; k++) {
      isSet &= item.unit()[k] == 0 || item.unit()[k] == 1;
      if (item.unit()[k] == 1) {
        cells[count++] = k;
      }
    }
    // a base of responses is no set of respondents
    long size = isSet ? (long) total.count(total.base(), 0) : 0;
    return new Group(
        "question \"" + item.tableId() + "\"",
        -1,
        i,
        size,
        sums(item.variable(), Arrays.copyOf(cells, count)));
  }

  private long[] sums(int variable, int[] cells) {
    PowerSums powers = part.prints().powers();
    long[] sums = new long[limit];
    for (int cell : cells) {
      powers.add(powers.kinds()[variable], cell, sums);
    }
    return sums;
  }

  /** Whether those of one base who are not in the other gave no answer. */
  private boolean giveSameAnswers(Group whole, Group part) {
    return plan.items().get(whole.column).tested()
        && plan.items().get(part.column).tested()
        && Arrays.equals(answered(whole.column), answered(part.column));
  }

  private long[] answered(int i) {
    long[] answered = new long[limit];
    List<ItemPlan.Row> rows = plan.items().get(i).rows();
    for (int r = 0; r < rows.size(); r++) {
      if (rows.get(r).row().kind() == ResultRow.Kind.CATEGORY) {
        answered = PowerSums.plus(answered, answers(i).get(r).sums);
      }
    }
    return answered;
  }

  private boolean shareColumn(Group one, Group other) {
    return columns(one.column).stream().anyMatch(columns(other.column)::contains);
  }

  private List<String> columns(int i) {
    ItemPlan item = plan.items().get(i);
    return item.item()
        .map(GridQuestion.Item::column)
        .map(List::of)
        .orElseGet(() -> item.question().columns());
  }

  /**
   * Whether an answer of one question has all who gave one of the other, and besides them some of
   * those who are in its base alone.
   */
  private boolean shareAnswers(Group whole, Group part) {
    long[] few = PowerSums.minus(whole.sums, part.sums);
    long more = whole.size - part.size;
    for (Group one : answers(whole.column)) {
      for (Group other : answers(part.column)) {
        long left = one.size - other.size;
        if (left > 0 && left <= more && contains(one, other)) {
          long[] rest = PowerSums.minus(one.sums, other.sums);
          if (left == more
              ? Arrays.equals(few, rest)
              : PowerSums.contains(few, rest, (int) (more - left))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private List<Group> answers(int i) {
    ItemPlan item = plan.items().get(i);
    List<Group> answers = new ArrayList<>();
    for (int r = 0; r < item.rows().size(); r++) {
      ItemPlan.Row row = item.rows().get(r);
      long size = (long) totals.get(i).count(r, 0);
      answers.add(new Group("", -1, i, size, sums(row.variable(), row.answer())));
    }
    return answers;
  }
}
