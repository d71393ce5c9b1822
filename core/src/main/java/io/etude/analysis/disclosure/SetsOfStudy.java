package io.etude.analysis.disclosure;

import io.etude.analysis.decode.SegmentPlan;
import io.etude.analysis.disclosure.network.Sets;
import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.plan.Plan;
import io.etude.analysis.sums.Part;
import io.etude.codebook.Base;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.Routing;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.SingleQuestion;
import io.etude.codebook.meaning.SelfCrossing;
import io.etude.language.BaseWords;
import io.etude.results.ResultRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The {@link Sets} that a study's rows, bases and columns count, and how they add up. */
final class SetsOfStudy {
  private final Plan plan;
  private final Part part;
  private final Sets sets;

  /** By item and row, the base last. */
  private final int[][] rows;

  /** By segment and column, everybody first. */
  private final int[][] columns;

  /** By column of the data and code, for routing. */
  private final Map<String, Map<String, Integer>> answers = new HashMap<>();

  private final List<Difference> differences = new ArrayList<>();

  /**
   * Those who are in one column and not in others, which lie in it.
   *
   * @param set those respondents
   * @param columns the columns
   */
  record Difference(int set, NestedGroups.Pair columns) {}

  /**
   * The sets of a study.
   *
   * @param totals what the tables without a segment count, by item
   * @param nested columns of which one lies in the other
   * @param withheld the items that no table shows
   * @param linked whether the same people are the same in all tables
   */
  SetsOfStudy(
      Plan plan,
      Part part,
      List<CountedTable> totals,
      List<NestedGroups.Pair> nested,
      Set<Integer> withheld,
      boolean linked) {
    this.plan = plan;
    this.part = part;
    this.sets = new Sets(part.prints().everybody(), part.weights().counted(), linked);
    this.columns = new int[plan.segments().size()][];
    this.rows = new int[plan.items().size()][];
    // those that leave nothing empty last: they may be unions of what others have
    for (boolean full : new boolean[] {false, true}) {
      IntStream.range(0, columns.length).filter(s -> isFull(s) == full).forEach(this::columns);
    }
    new SegmentRelations(plan, columns, sets).add();
    int[] shown = IntStream.range(0, rows.length).filter(i -> !withheld.contains(i)).toArray();
    for (boolean full : new boolean[] {false, true}) {
      for (int i : shown) {
        if (isFull(totals.get(i)) == full) {
          rows[i] = item(plan.items().get(i), totals.get(i));
        }
      }
    }
    if (linked) {
      for (int i : shown) {
        route(plan.items().get(i), rows[i]);
        for (int other : shown) {
          nestAnswers(other, i);
          nestPeople(other, i);
        }
      }
      sets.findUnions();
    }
    nested.forEach(this::split);
  }

  private void split(NestedGroups.Pair pair) {
    int whole = set(pair.whole());
    List<Integer> parts = pair.parts().stream().map(this::set).toList();
    if (!pair.few() && parts.size() == 1 && sets.isUnionWith(whole, parts.get(0))) {
      return; // the rest are columns too
    }
    int rest = sets.split(whole, parts, this::isColumn);
    if (!isColumn(rest) && differences.stream().noneMatch(d -> d.set == rest)) {
      differences.add(new Difference(rest, pair));
    }
  }

  private int set(NestedGroups.Group column) {
    return columns[column.segment()][column.column()];
  }

  private boolean isColumn(int set) {
    return Arrays.stream(columns).flatMapToInt(Arrays::stream).anyMatch(c -> c == set);
  }

  /** What columns give away that subtract one from the other; each set of respondents once. */
  List<Difference> differences() {
    return differences;
  }

  boolean isShown(int item) {
    return rows[item] != null;
  }

  Sets sets() {
    return sets;
  }

  /**
   * Whether tables show how the columns of different segments overlap: a question is made of a
   * column of a segment, or asked by its answers, or those in a row are those in some columns.
   */
  boolean crossesSegments() {
    SelfCrossing crossings = new SelfCrossing(plan.study().segments());
    Set<String> grouping = new HashSet<>();
    plan.study().segments().forEach(s -> grouping.addAll(s.source().columns()));
    return plan.study().questions().stream()
            .anyMatch(
                question ->
                    crossings.makesGroups(question)
                        || question.info().routing().map(Routing::conditions).stream()
                            .flatMap(List::stream)
                            .anyMatch(condition -> grouping.contains(condition.column())))
        || Arrays.stream(rows)
            .filter(Objects::nonNull)
            .flatMapToInt(Arrays::stream)
            .anyMatch(set -> set != Sets.EVERYBODY && isColumn(set))
        || sets.relations().stream().anyMatch(this::joinsRowsAndColumns);
  }

  /** Whether a row is the union of some columns, or a column that of some rows. */
  private boolean joinsRowsAndColumns(Sets.Relation relation) {
    int whole = relation.whole();
    return relation.union()
        && whole != Sets.EVERYBODY
        && (isRow(whole) && Arrays.stream(relation.parts()).allMatch(this::isColumn)
            || isColumn(whole) && Arrays.stream(relation.parts()).allMatch(this::isRow));
  }

  private boolean isRow(int set) {
    return Arrays.stream(rows)
        .filter(Objects::nonNull)
        .flatMapToInt(Arrays::stream)
        .anyMatch(r -> r == set);
  }

  /** Which counts only say how many gave no answer. */
  NoAnswers noAnswers() {
    return new NoAnswers(plan, this);
  }

  /** All respondents, the sums of their weights and of the squares of these. */
  double[] everybody() {
    return new double[] {part.weights().counted(), part.weights().sum(), part.weights().squares()};
  }

  int row(int item, int row) {
    return rows[item][row];
  }

  int column(int segment, int column) {
    return columns[segment][column];
  }

  private int[] columns(int s) {
    if (columns[s] == null) {
      columns[s] = segment(s);
    }
    return columns[s];
  }

  private int[] segment(int s) {
    SegmentPlan segment = plan.segments().get(s);
    int[] numbers = new int[segment.columns().size() + 1];
    numbers[0] = Sets.EVERYBODY;
    int[] netsLast =
        IntStream.range(1, numbers.length)
            .boxed()
            .sorted(Comparator.comparing(c -> segment.columns().get(c - 1).net()))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int c : netsLast) {
      numbers[c] = column(s, c - 1, numbers);
    }
    segment
        .segment()
        .map(Segment::source)
        .filter(source -> source instanceof SegmentSource.Codes)
        .ifPresent(source -> nameAnswers(((SegmentSource.Codes) source).column(), s, numbers));
    return numbers;
  }

  /** The columns of a segment as answers, by which questions may be asked. */
  private void nameAnswers(String column, int s, int[] numbers) {
    Map<String, Integer> byCode = new HashMap<>();
    for (int c = 1; c < numbers.length; c++) {
      byCode.put(plan.segments().get(s).columns().get(c - 1).id(), numbers[c]);
    }
    answers.putIfAbsent(column, byCode);
  }

  private int column(int s, int c, int[] numbers) {
    SegmentPlan segment = plan.segments().get(s);
    SegmentPlan.Column column = segment.columns().get(c);
    List<Integer> related = wholes(segment, column);
    related.add(Sets.EVERYBODY);
    for (int other = 0; other < segment.columns().size(); other++) {
      SegmentPlan.Column beside = segment.columns().get(other);
      if (numbers[other + 1] > 0 && column.covers(beside) != beside.covers(column)) {
        related.add(numbers[other + 1]);
      }
    }
    long print = 0;
    for (int p = 0; p < part.patterns().get(s).size(); p++) {
      if (part.patterns().get(s).get(p).contains(c)) {
        print += part.prints().patterns()[s][p];
      }
    }
    Optional<Sets.Values> values =
        ColumnValues.of(segment, c)
            .filter(v -> v.ranges().isEmpty())
            .map(v -> new Sets.Values(v.source(), v.codes()));
    return sets.shown(
        new Sets.Origin(Sets.Side.COLUMN, related, values, isFull(s)), print, size(s, c));
  }

  /** Whether somebody is in each column of a segment. */
  private boolean isFull(int s) {
    return IntStream.range(0, plan.segments().get(s).columns().size())
        .allMatch(c -> size(s, c) > 0);
  }

  /** Whether somebody gave each answer. */
  private static boolean isFull(CountedTable total) {
    return IntStream.range(0, total.base()).allMatch(r -> total.count(r, 0) > 0);
  }

  private long size(int s, int c) {
    return IntStream.range(0, part.patterns().get(s).size())
        .filter(p -> part.patterns().get(s).get(p).contains(c))
        .mapToLong(p -> part.prints().sizes()[s][p])
        .sum();
  }

  /** The columns of other segments that a nested column is a part of; that it is all is data. */
  private List<Integer> wholes(SegmentPlan segment, SegmentPlan.Column pair) {
    List<Integer> wholes = new ArrayList<>();
    if (segment.segment().orElseThrow().source() instanceof SegmentSource.Nested nested) {
      int outer = plan.segmentNumber(nested.outer());
      int inner = plan.segmentNumber(nested.inner());
      List<SegmentPlan.Column> over = plan.segments().get(outer).columns();
      List<SegmentPlan.Column> under = plan.segments().get(inner).columns();
      for (int o = 0; o < over.size(); o++) {
        for (int i = 0; i < under.size(); i++) {
          if (pair.id().equals(over.get(o).id() + "/" + under.get(i).id())) {
            wholes.addAll(List.of(columns(outer)[o + 1], columns(inner)[i + 1]));
          }
        }
      }
    }
    return wholes;
  }

  private int[] item(ItemPlan item, CountedTable total) {
    int[] numbers = new int[item.rows().size() + 1];
    int base = base(item, total);
    int people = total.isOfAnswers() ? people(item, total) : base;
    numbers[total.base()] = base;
    List<Integer> categories = new ArrayList<>();
    Map<String, Integer> byId = new HashMap<>();
    boolean full = isFull(total);
    for (int r = 0; r < item.rows().size(); r++) {
      ItemPlan.Row row = item.rows().get(r);
      long print = print(row.variable(), row.answer());
      List<Integer> related = new ArrayList<>(List.of(people));
      for (int other = 0; other < r; other++) {
        boolean isPart =
            AnswersOfItem.isPart(item, other, r) != AnswersOfItem.isPart(item, r, other);
        // those who chose one of several answers are not those who chose another one
        if (isPart || !item.tested()) {
          related.add(numbers[other]);
        }
      }
      Optional<Sets.Values> values = AnswersOfItem.values(item.question(), row.row());
      numbers[r] =
          sets.shown(
              new Sets.Origin(Sets.Side.ROW, related, values, full),
              print,
              (long) total.count(r, 0));
      byId.put(row.row().id(), numbers[r]);
      if (row.row().kind() == ResultRow.Kind.CATEGORY) {
        categories.add(numbers[r]);
      }
    }
    AnswersOfItem.column(item).ifPresent(name -> answers.putIfAbsent(name, byId));
    if (people != Sets.EVERYBODY) {
      sets.partition(Sets.EVERYBODY, List.of(people));
    }
    if (item.tested()) {
      sets.partition(base, categories);
    } else if (total.isOfAnswers()) {
      sets.sum(base, categories);
    }
    if (!item.tested() && !categories.isEmpty()) {
      for (int r = 0; r < item.rows().size(); r++) {
        if (!total.isOfAnswers() || !categories.contains(numbers[r])) {
          sets.partition(people, List.of(numbers[r]));
        }
      }
      if (total.isOfAnswers() || item.base() == Base.VALID || item.base() == Base.CHOSEN) {
        sets.cover(people, categories);
      }
    }
    for (int r = 0; r < item.rows().size(); r++) {
      ResultRow row = item.rows().get(r).row();
      if (row.kind() == ResultRow.Kind.NET) {
        List<Integer> members = row.members().stream().map(byId::get).toList();
        SegmentRelations.join(sets, numbers[r], members, item.tested());
      }
    }
    return numbers;
  }

  /** Those who gave an answer to a question whose base counts answers. */
  private int people(ItemPlan item, CountedTable total) {
    double[] ones = Arrays.stream(item.unit()).map(unit -> unit > 0 ? 1 : 0).toArray();
    return sets.base(print(item.variable(), ones), (long) total.people(0));
  }

  /**
   * The base of an item. That of a question which is asked of some only is not everybody, though
   * all may have been asked, and that of one asked by several answers is not the set of one of
   * them.
   */
  private int base(ItemPlan item, CountedTable total) {
    long print = print(item.variable(), item.unit());
    long size = (long) total.count(total.base(), 0);
    List<List<Integer>> asked =
        AnswersOfItem.conditions(item).stream()
            .map(this::answersOf)
            .filter(answers -> !answers.isEmpty())
            .toList();
    if (asked.isEmpty() || item.base() == Base.ALL) {
      return sets.base(print, size);
    }
    for (List<Integer> answers : asked) {
      if (answers.size() == 1 && sets.respondents(answers.get(0)) == size) {
        return answers.get(0);
      }
    }
    List<Integer> related = new ArrayList<>(List.of(Sets.EVERYBODY));
    asked.stream().filter(answers -> answers.size() > 1).forEach(related::addAll);
    return sets.shown(new Sets.Origin(Sets.Side.ROW, related, Optional.empty(), true), print, size);
  }

  /** The answers that a condition names; none if no question that comes before shows them all. */
  private List<Integer> answersOf(Routing.Condition condition) {
    Map<String, Integer> codes = answers.getOrDefault(condition.column(), Map.of());
    return codes.keySet().containsAll(condition.codes())
        ? condition.codes().stream().distinct().map(codes::get).toList()
        : List.of();
  }

  private long print(int variable, int[] cells) {
    long[] kinds = part.prints().kinds()[variable];
    long print = 0;
    for (int i = 0; i < cells.length && cells[i] < kinds.length; i++) {
      print += kinds[cells[i]];
    }
    return print;
  }

  private long print(int variable, double[] units) {
    long[] kinds = part.prints().kinds()[variable];
    long print = 0;
    for (int k = 0; k < kinds.length; k++) {
      print += (long) units[k] * kinds[k];
    }
    return print;
  }

  /**
   * Whoever gave an answer to a routed question also gave it to the same one asked of everybody.
   */
  private void nestAnswers(int all, int routed) {
    ItemPlan whole = plan.items().get(all);
    ItemPlan part = plan.items().get(routed);
    if (whole.question() instanceof SingleQuestion q
        && part.question() instanceof SingleQuestion r
        && q.column().equals(r.column())
        && q.info().routing().isEmpty()
        && r.info().routing().isPresent()) {
      for (int w = 0; w < whole.rows().size(); w++) {
        for (int p = 0; p < part.rows().size(); p++) {
          if (rows[all][w] != rows[routed][p]
              && AnswersOfItem.codes(q, whole.rows().get(w).row())
                  .equals(AnswersOfItem.codes(r, part.rows().get(p).row()))) {
            sets.partition(rows[all][w], List.of(rows[routed][p]));
          }
        }
      }
    }
  }

  /** Whoever gave an answer is in the base of another question about the same options. */
  private void nestPeople(int all, int answers) {
    Question whole = plan.items().get(all).question();
    Question part = plan.items().get(answers).question();
    boolean same = whole.columns().containsAll(part.columns());
    if (same
        && whole instanceof MultipleQuestion
        && !BaseWords.isOfResponses(whole)
        && BaseWords.isOfResponses(part)) {
      int base = rows[all][rows[all].length - 1];
      for (int r = 0; r < rows[answers].length - 1; r++) {
        sets.partition(base, List.of(rows[answers][r]));
      }
    }
  }

  /** Those who were asked are among those who gave the answers that lead to the question. */
  private void route(ItemPlan item, int[] numbers) {
    for (Routing.Condition condition : AnswersOfItem.conditions(item)) {
      List<Integer> asked = answersOf(condition);
      if (!asked.isEmpty()) {
        sets.within(numbers[numbers.length - 1], asked);
      }
    }
  }
}
