package io.etude.analysis.estimate;

import io.etude.analysis.decode.SegmentPlan;
import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.plan.Plan;
import io.etude.codebook.Base;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.meaning.SelfCrossing;
import io.etude.results.FigureId;
import io.etude.results.Finding;
import io.etude.results.Flag;
import io.etude.results.Summary;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Interval;
import io.etude.results.inference.RestTest;
import io.etude.study.Conventions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the cells that differ from the rest of the respondents (of editions: from the edition
 * before), over every question and every segment. The false-discovery rate over all of them is held
 * at the study's small level by Benjamini and Hochberg's procedure, on p values that hold far out
 * in the tail; those that pass are ranked by the end of the difference's interval that is nearer to
 * 0.
 */
public final class FindingSearch {

  /** Where as many are expected in a cell, it is not empty by chance. */
  private static final int MIN_EXPECTED = 5;

  private final Plan plan;
  private final ResultTableMaker maker;
  private final SelfCrossing crossings;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<MeanCandidate> means = new ArrayList<>();

  /** A comparison that may turn out to be a finding. */
  private record Candidate(
      CrossTable cross,
      ItemPlan item,
      Rows rows,
      Side one,
      Side rest,
      Optional<String> before,
      ColumnTests.Outcome outcome) {

    TableId table() {
      return cross.id();
    }

    /** Whether all of a side gave one answer: the question may follow from the segment. */
    boolean isImplied() {
      return cross.mostlyEmpty() || hasOneAnswer(one.work()) || hasOneAnswer(rest.work());
    }

    /** Whether the answer holds what the others don't. */
    boolean isCatchAll() {
      return item.rows().get(rows.row()).row().category().isCatchAll();
    }
  }

  /** The means of two sides compared. */
  private record MeanCandidate(TableId table, Side one, Side rest, ColumnTests.Outcome outcome) {}

  /**
   * The table of a comparison.
   *
   * @param mostlyEmpty whether at least half of its cells are empty that would not be if question
   *     and segment had nothing to do with one another: one is a coarser form of the other, as age
   *     groups are of ages
   */
  private record CrossTable(TableId id, boolean mostlyEmpty) {}

  /**
   * A finding with what places it.
   *
   * @param ofGroups whether its question makes groups itself
   */
  private record Found(Finding finding, boolean ofGroups, boolean implied, boolean catchAll) {}

  /** A row with those that divide the respondents as it does, the same way or the other way. */
  private record Rows(int row, List<Integer> same, List<Integer> complements) {

    List<Integer> all() {
      List<Integer> all = new ArrayList<>(List.of(row));
      all.addAll(same);
      all.addAll(complements);
      return all;
    }
  }

  public FindingSearch(Plan plan, ResultTableMaker maker) {
    this.plan = plan;
    this.maker = maker;
    crossings = new SelfCrossing(plan.study().segments());
  }

  /** Adds the cells of one table as candidates. */
  public void add(ItemPlan item, int number, ResultTableMaker.Made made) {
    SegmentPlan segment = plan.segments().get(number);
    if (segment.segment().isEmpty()
        || crossings.is(item.question(), item.item(), segment.segment().get())
        || !item.rows().isEmpty() && isRecoding(made.columns())) {
      return;
    }
    boolean editions = segment.segment().get().kind() == Segment.Kind.EDITIONS;
    if (!editions && made.columns().stream().anyMatch(ColumnEstimates::isUnasked)) {
      // the others would be compared with those whom the question was not put to
      return;
    }
    CrossTable table = new CrossTable(made.table().id(), isMostlyEmpty(made.columns()));
    ColumnTests tests = maker.tests(item, number, List.of(), List.of());
    List<Rows> rows = distinctRows(item);
    Set<Integer> mirrored = new HashSet<>();
    ColumnEstimates before = null;
    Optional<String> edition = Optional.empty();
    for (int c = 0; c < segment.columns().size(); c++) {
      ColumnEstimates column = made.columns().get(c);
      boolean net = segment.columns().get(c).net();
      ColumnEstimates rest =
          !editions ? maker.work(item, number, maker.rest(number, c)) : net ? null : before;
      int mirror = editions ? -1 : mirror(rest, made.columns());
      boolean done = mirrored.contains(c);
      if (mirror >= 0) {
        mirrored.add(mirror);
      }
      if (!done && rest != null && column.testable() && rest.testable()) {
        String id = segment.columns().get(c).id();
        Side others =
            new Side(
                mirror < 0 ? Optional.empty() : Optional.of(segment.columns().get(mirror).id()),
                rest);
        Side one = new Side(Optional.of(id), column);
        for (Rows row : rows) {
          compare(item, table, row, tests, one, others, edition);
        }
        boolean comparable = column.meanTestable() && rest.meanTestable();
        if (comparable && item.stats().contains(Summary.Stat.MEAN)) {
          ColumnTests.Outcome outcome = tests.mean(column, rest);
          if (outcome.df() >= 1 && Double.isFinite(outcome.difference())) {
            means.add(new MeanCandidate(table.id(), one, others, outcome));
          }
        }
      }
      if (editions && !net) {
        edition = Optional.of(segment.columns().get(c).id());
      }
      before = net ? before : column;
    }
  }

  /** Respondents who are compared with others; a column of the table, or those in no one column. */
  private record Side(Optional<String> column, ColumnEstimates work) {}

  /** Whether each column is wholly in or out of each row: the segment is the question recoded. */
  private static boolean isRecoding(List<ColumnEstimates> columns) {
    return columns.stream()
        .allMatch(column -> Arrays.stream(column.counts).allMatch(n -> n == 0 || n == column.base));
  }

  private static boolean isMostlyEmpty(List<ColumnEstimates> columns) {
    double base = columns.stream().mapToDouble(column -> column.base).sum();
    int expected = 0;
    int empty = 0;
    for (ColumnEstimates column : columns) {
      for (int row = 0; row < column.counts.length; row++) {
        int r = row;
        double count = columns.stream().mapToDouble(each -> each.counts[r]).sum();
        if (count * column.base >= MIN_EXPECTED * base) {
          expected++;
          empty += column.counts[row] == 0 ? 1 : 0;
        }
      }
    }
    return expected > 0 && 2 * empty >= expected;
  }

  private static boolean hasOneAnswer(ColumnEstimates column) {
    return Arrays.stream(column.counts).allMatch(n -> n == 0 || n == column.base);
  }

  /** Rows that are not another row over again, nor all that another is not: yes of yes and no. */
  private static List<Rows> distinctRows(ItemPlan item) {
    Map<Division, Divided> distinct = new LinkedHashMap<>();
    for (int row = 0; row < item.rows().size(); row++) {
      boolean outside = describedByOthers(item, item.rows().get(row));
      Division division = division(item, item.rows().get(row), outside);
      Divided before = distinct.get(division);
      if (before == null) {
        Rows rows = new Rows(row, new ArrayList<>(), new ArrayList<>());
        distinct.put(division, new Divided(rows, outside));
      } else {
        Rows rows = before.rows();
        (before.outside() == outside ? rows.same() : rows.complements()).add(row);
      }
    }
    return distinct.values().stream().map(Divided::rows).toList();
  }

  /** How a row divides the respondents: those in some cells from those in the others. */
  private record Division(int variable, int[] cells) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Division division
          && variable == division.variable
          && Arrays.equals(cells, division.cells);
    }

    @Override
    public int hashCode() {
      return 31 * variable + (cells.length == 0 ? 0 : cells[0] + 31 * cells.length);
    }
  }

  /** Rows, and whether the first one has those outside the cells of its division. */
  private record Divided(Rows rows, boolean outside) {}

  /**
   * Whether a row is described by the cells that are not in it: of a row and all that it is not,
   * both are described by the fewer cells or, where they have as many, by those of the first cell.
   */
  private static boolean describedByOthers(ItemPlan item, ItemPlan.Row row) {
    int cells = cells(item, row);
    int inside = (int) IntStream.of(row.answer()).filter(cell -> cell < cells).count();
    boolean others =
        2 * inside > cells || 2 * inside == cells && Arrays.binarySearch(row.answer(), 0) < 0;
    // else respondents are no units of the base
    return others && IntStream.range(0, cells).allMatch(cell -> row.unit()[cell] == 1);
  }

  private static Division division(ItemPlan item, ItemPlan.Row row, boolean outside) {
    int cells = cells(item, row);
    int[] answer = row.answer();
    if (!outside) {
      boolean all = answer.length == 0 || answer[answer.length - 1] < cells;
      return new Division(
          row.variable(), all ? answer : IntStream.of(answer).filter(c -> c < cells).toArray());
    }
    return new Division(
        row.variable(),
        IntStream.range(0, cells).filter(c -> Arrays.binarySearch(answer, c) < 0).toArray());
  }

  /** The cells that are in the base; the last one, of those without an answer, may not be. */
  private static int cells(ItemPlan item, ItemPlan.Row row) {
    boolean coded =
        !(item.question() instanceof NumericQuestion
            || item.question() instanceof MultipleQuestion);
    return coded && item.base() == Base.VALID ? row.unit().length - 1 : row.unit().length;
  }

  /** The column that all other respondents of the segment are in; −1 if there is none. */
  private static int mirror(ColumnEstimates rest, List<ColumnEstimates> columns) {
    for (int other = 0; other < columns.size(); other++) {
      ColumnEstimates column = columns.get(other);
      if (column.base == rest.base && column.isWithin(rest)) {
        return other;
      }
    }
    return -1;
  }

  /**
   * Of two groups that are all respondents, it is the one with the higher share that stands out.
   */
  private void compare(
      ItemPlan item,
      CrossTable table,
      Rows rows,
      ColumnTests tests,
      Side one,
      Side rest,
      Optional<String> before) {
    ColumnTests.Outcome outcome = tests.amongMany(rows.row(), one.work(), rest.work());
    boolean swap = rest.column().isPresent() && outcome.difference() < 0;
    if (swap) {
      outcome = tests.amongMany(rows.row(), rest.work(), one.work());
    }
    if (outcome.df() >= 1) {
      candidates.add(
          new Candidate(table, item, rows, swap ? rest : one, swap ? one : rest, before, outcome));
    }
  }

  private Finding finding(Candidate c, double adjusted) {
    ColumnTests.Outcome outcome = c.outcome;
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    Optional<Interval> interval =
        maker.intervals().mean(outcome.difference(), outcome.se(), outcome.df());
    int row = c.rows.row();
    boolean up = outcome.difference() > 0;
    Set<FigureId> along = new LinkedHashSet<>();
    Set<FigureId> against = new LinkedHashSet<>();
    along.addAll(figures(c, c.rows.same(), c.one));
    along.addAll(figures(c, c.rows.complements(), c.rest));
    against.addAll(figures(c, List.of(row), c.rest));
    against.addAll(figures(c, c.rows.same(), c.rest));
    against.addAll(figures(c, c.rows.complements(), c.one));
    Finding.Builder finding = Finding.builder(c.table(), id(c, row), c.one.column().orElseThrow());
    c.before.ifPresent(finding::before);
    return finding
        .share(maker.share(c.one.work(), row, flags).orElseThrow())
        .rest(maker.share(c.rest.work(), row, flags).orElseThrow())
        .difference(new Estimate(outcome.difference(), outcome.se(), outcome.df(), interval))
        .p(outcome.p())
        .adjustedP(adjusted)
        .score(interval.map(FindingSearch::nearer).orElse(0.0))
        .higher(up ? along : against)
        .lower(up ? against : along)
        .build();
  }

  /** The figures of some rows in a side's column; none if the side is no column of the table. */
  private static List<FigureId> figures(Candidate c, List<Integer> rows, Side side) {
    return side.column().stream()
        .flatMap(column -> rows.stream().map(row -> c.table().figure(id(c, row), column)))
        .toList();
  }

  private static String id(Candidate c, int row) {
    return c.item.rows().get(row).row().id();
  }

  private static double nearer(Interval interval) {
    boolean spans = interval.low() <= 0 && interval.high() >= 0;
    return spans ? 0 : Math.min(Math.abs(interval.low()), Math.abs(interval.high()));
  }

  /**
   * Those that pass, most telling first: those of questions that make groups themselves say least
   * and come last. Where all of a group gave one answer, as those who get no bonus of two don't get
   * both, or where most of the table is empty, as that of ages by age groups is, the finding is
   * rather a matter of definition and comes after the others; of these, those come last that are of
   * "something else" or "none of these".
   */
  public List<Finding> ranked() {
    double[] adjusted = adjusted();
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      if (passes(adjusted[i])) {
        Candidate candidate = candidates.get(i);
        found.add(
            new Found(
                finding(candidate, adjusted[i]),
                crossings.makesGroups(candidate.item().question()),
                candidate.isImplied(),
                candidate.isCatchAll()));
      }
    }
    // The sort is stable: equal scores and p values stay in the order of the tables.
    found.sort(
        Comparator.comparing(Found::ofGroups)
            .thenComparing(Found::implied)
            .thenComparing(Found::catchAll)
            .thenComparing(Comparator.comparingDouble((Found f) -> f.finding().score()).reversed())
            .thenComparingDouble(f -> f.finding().adjustedP()));
    return found.stream().map(Found::finding).toList();
  }

  private double[] adjusted() {
    return adjusted(candidates.stream().map(Candidate::outcome));
  }

  private static double[] adjusted(Stream<ColumnTests.Outcome> outcomes) {
    return Multiplicity.adjust(
        outcomes.mapToDouble(ColumnTests.Outcome::p).toArray(),
        Conventions.Multiplicity.BENJAMINI_HOCHBERG);
  }

  private boolean passes(double adjusted) {
    return Multiplicity.passes(adjusted, plan.study().conventions().smallLevel());
  }

  /** Every figure that was compared, those included that another comparison speaks for. */
  public Map<FigureId, RestTest> restTests() {
    Map<FigureId, RestTest> tests = new HashMap<>();
    double[] adjusted = adjusted();
    for (int i = 0; i < adjusted.length; i++) {
      Candidate c = candidates.get(i);
      for (Side side : List.of(c.one, c.rest)) {
        for (int row : c.rows.all()) {
          for (FigureId figure : figures(c, List.of(row), side)) {
            Side other = side == c.one ? c.rest : c.one;
            double share = side.work().rows[row].value();
            double rest = other.work().rows[row].value();
            tests.put(figure, test(share, rest, c.outcome, adjusted[i]));
          }
        }
      }
    }
    double[] adjustedMeans = adjusted(means.stream().map(MeanCandidate::outcome));
    for (int i = 0; i < adjustedMeans.length; i++) {
      MeanCandidate c = means.get(i);
      String row = Summary.Stat.MEAN.code();
      double one = c.one.work().scores.mean().value();
      double rest = c.rest.work().scores.mean().value();
      RestTest along = test(one, rest, c.outcome, adjustedMeans[i]);
      RestTest against = test(rest, one, c.outcome, adjustedMeans[i]);
      c.one.column().ifPresent(id -> tests.put(c.table.figure(row, id), along));
      c.rest.column().ifPresent(id -> tests.put(c.table.figure(row, id), against));
    }
    return tests;
  }

  private RestTest test(double value, double rest, ColumnTests.Outcome outcome, double adjusted) {
    return new RestTest(rest, value - rest, outcome.p(), adjusted, passes(adjusted));
  }
}
