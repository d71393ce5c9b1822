package io.etude.analysis.disclosure;

import io.etude.analysis.decode.SegmentPlan;
import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.plan.Plan;
import io.etude.analysis.sums.Part;
import io.etude.analysis.sums.PowerSums;
import io.etude.codebook.GridQuestion;
import io.etude.codebook.SegmentSource;
import io.etude.results.ResultRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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
   * A group, and one or several without common respondents that lie in it.
   *
   * @param whole has all of the others, and more
   * @param parts the smaller ones
   * @param name what a message calls these
   * @param few whether the rest are fewer than may be shown
   * @param without number of the segment that the rest are in no column of; −1 if there is none
   */
  record Pair(Group whole, List<Group> parts, String name, boolean few, int without) {

    Pair(Group whole, Group part, boolean few) {
      this(whole, List.of(part), part.name(), few, -1);
    }

    /** All groups. */
    List<Group> groups() {
      List<Group> groups = new ArrayList<>(List.of(whole));
      groups.addAll(parts);
      return groups;
    }
  }

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
    pairs.addAll(segments());
    return pairs;
  }

  /**
   * Those who are in none of the columns of a segment, all together and in each column that a
   * nested segment has columns of: who left its question open is as many as all less the columns.
   */
  private List<Pair> segments() {
    List<Pair> pairs = new ArrayList<>();
    for (int s = 1; s < plan.segments().size(); s++) {
      SegmentSource source = plan.segments().get(s).segment().orElseThrow().source();
      if (source instanceof SegmentSource.Nested nested) {
        int outer = plan.segmentNumber(nested.outer());
        int inner = plan.segmentNumber(nested.inner());
        addNested(s, outer, inner, true, pairs);
        addNested(s, inner, outer, false, pairs);
      } else if (!(source instanceof SegmentSource.Overlapping)) {
        add(column(0, 0), parts(s, id -> true), s, pairs);
      }
    }
    return pairs;
  }

  private void addNested(int s, int over, int other, boolean outer, List<Pair> pairs) {
    if (isOverlapping(other)) {
      return;
    }
    List<SegmentPlan.Column> wholes = plan.segments().get(over).columns();
    for (int c = 0; c < wholes.size(); c++) {
      String id = outer ? wholes.get(c).id() + "/" : "/" + wholes.get(c).id();
      add(
          column(over, c + 1),
          parts(s, pair -> outer ? pair.startsWith(id) : pair.endsWith(id)),
          other,
          pairs);
    }
  }

  private boolean isOverlapping(int s) {
    return plan.segments().get(s).segment().orElseThrow().source()
        instanceof SegmentSource.Overlapping;
  }

  private void add(Group whole, List<Group> parts, int without, List<Pair> pairs) {
    long rest = whole.size - parts.stream().mapToLong(Group::size).sum();
    if (rest > 0 && !parts.isEmpty()) {
      String id = plan.segments().get(parts.get(0).segment).segment().orElseThrow().id();
      String name = "the columns of segment \"" + id + '"';
      pairs.add(new Pair(whole, parts, name, rest < limit, without));
    }
  }

  /** The columns of a segment that are no nets. */
  private List<Group> parts(int s, Predicate<String> isPart) {
    List<Group> parts = new ArrayList<>();
    List<SegmentPlan.Column> columns = plan.segments().get(s).columns();
    for (int c = 0; c < columns.size(); c++) {
      if (!columns.get(c).net() && isPart.test(columns.get(c).id())) {
        parts.add(column(s, c + 1));
      }
    }
    return parts;
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
