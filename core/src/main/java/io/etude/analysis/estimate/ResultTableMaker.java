package io.etude.analysis.estimate;

import io.etude.Label;
import io.etude.analysis.decode.SegmentPlan;
import io.etude.analysis.disclosure.CellRounding;
import io.etude.analysis.plan.ItemPlan;
import io.etude.analysis.plan.Plan;
import io.etude.analysis.problem.ProblemTexts;
import io.etude.analysis.sums.CellSums;
import io.etude.analysis.sums.Part;
import io.etude.analysis.sums.Pattern;
import io.etude.analysis.sums.ValueSums;
import io.etude.codebook.CategoryOrder;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.codebook.meaning.SelfCrossing;
import io.etude.internal.Alphabet;
import io.etude.results.Cell;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import io.etude.results.inference.Independence;
import io.etude.results.inference.Interval;
import io.etude.study.Conventions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Makes tables from sums. Not thread-safe. */
public final class ResultTableMaker {
  /** Intervals of shares cover as stated where n_eff·min(p, 1−p) reaches this. */
  private static final double SURE = 10;

  private static final Summary MEAN_LEFT_OUT =
      new Summary(Summary.Stat.MEAN, Optional.empty(), List.of(), Set.of(Flag.SUPPRESSED));

  private final Plan plan;
  private final Part part;
  private final Conventions conventions;
  private final SampleVariance variance;
  private final Intervals intervals;
  private final Summaries summaries;
  private final Label totalLabel;
  private final SelfCrossing crossings;

  /** Makes the figures that are rounded here; null where none are. */
  private final ResultTableMaker exact;

  private final CellRounding rounding;

  /** The columns of one table, since they are asked for several times. */
  private final Map<BitSet, ColumnEstimates> kept = new HashMap<>();

  private ItemPlan keptItem;
  private int keptSegment = -1;

  /** Makes the tables of a part of the data. */
  public ResultTableMaker(Plan plan, Part part) {
    this(plan, part, null, null, new SampleVariance(part.groups(), plan.study().design()));
  }

  private ResultTableMaker(
      Plan plan,
      Part part,
      ResultTableMaker exact,
      CellRounding rounding,
      SampleVariance variance) {
    this.plan = plan;
    this.part = part;
    this.exact = exact;
    this.rounding = rounding;
    this.variance = variance;
    this.conventions = plan.study().conventions();
    this.intervals = new Intervals(conventions, variance.units());
    this.summaries = new Summaries(variance, intervals);
    this.crossings = new SelfCrossing(plan.study().segments());
    this.totalLabel = ProblemTexts.label("total", plan.study().languages());
  }

  /** Makes the same tables of bases and shares that are rounded, and all else of these. */
  public ResultTableMaker rounded(CellRounding by) {
    // without sampling units they would tell how many respondents there are
    int most = variance.units() ? df(0) : Integer.MAX_VALUE;
    return new ResultTableMaker(plan, part, this, by, new RoundedVariance(most));
  }

  /**
   * Degrees of freedom of all respondents.
   *
   * @param respondents how many there are, where that is rounded
   */
  public int df(long respondents) {
    return variance.df(
        rounding == null
            ? Arrays.stream(part.groups().counted()).asDoubleStream().toArray()
            : new double[] {respondents});
  }

  /** The variance by the sample's design, of figures before they are rounded. */
  public SampleVariance design() {
    return exact == null ? variance : exact.variance;
  }

  public Intervals intervals() {
    return intervals;
  }

  /** The sums that an item's tables are made of. */
  CellSums[] sums(int segment) {
    return Arrays.stream(part.cells())
        .map(bySegment -> bySegment[segment])
        .toArray(CellSums[]::new);
  }

  ValueSums values(ItemPlan item, int segment) {
    return item.number() < 0 ? null : part.values()[item.number()][segment];
  }

  /** The column over everybody. */
  public ColumnEstimates total(ItemPlan item) {
    boolean[] in = new boolean[part.patterns().get(0).size()];
    Arrays.fill(in, true);
    return work(item, 0, in);
  }

  ColumnEstimates work(ItemPlan item, int segment, boolean[] in) {
    if (item != keptItem || segment != keptSegment) {
      kept.clear();
      keptItem = item;
      keptSegment = segment;
    }
    return kept.computeIfAbsent(bits(in), patterns -> made(item, segment, in));
  }

  private static BitSet bits(boolean[] in) {
    BitSet bits = new BitSet(in.length);
    for (int s = 0; s < in.length; s++) {
      bits.set(s, in[s]);
    }
    return bits;
  }

  private ColumnEstimates made(ItemPlan item, int segment, boolean[] in) {
    CellSums[] sums = sums(segment);
    if (rounding == null) {
      return new ColumnEstimates(item, sums, values(item, segment), in, variance, conventions);
    }
    ColumnEstimates before = exact.work(item, segment, in);
    return new ColumnEstimates(
        before,
        RoundedShares.of(rounding, item, sums, before, exact.variance),
        variance,
        conventions);
  }

  /** Tests between columns of an item's table by a segment. */
  ColumnTests tests(
      ItemPlan item, int segment, List<ColumnEstimates> columns, List<ColumnPairs.Pair> pairs) {
    return new ColumnTests(
        item,
        sums(segment),
        values(item, segment),
        columns,
        pairs,
        variance,
        intervals,
        conventions,
        part.weights());
  }

  boolean[] patternsOf(int segment, int column) {
    List<Pattern> patterns = part.patterns().get(segment);
    boolean[] in = new boolean[patterns.size()];
    for (int s = 0; s < in.length; s++) {
      in[s] = patterns.get(s).contains(column);
    }
    return in;
  }

  /** Those with a valid segment who are not in the column. */
  boolean[] rest(int segment, int column) {
    List<Pattern> patterns = part.patterns().get(segment);
    boolean[] in = new boolean[patterns.size()];
    for (int s = 0; s < in.length; s++) {
      in[s] = !patterns.get(s).isEmpty() && !patterns.get(s).contains(column);
    }
    return in;
  }

  /**
   * A table and what it was made of.
   *
   * @param table the table
   * @param columns its columns after the total
   */
  public record Made(ResultTable table, List<ColumnEstimates> columns) {}

  /** One question by one segment (number 0: the total alone). */
  public Made table(ItemPlan item, int number, SegmentPlan segment, ColumnEstimates total) {
    int[] order = RowOrder.of(item.rows(), order(item, total), total::rank);
    List<ColumnEstimates> works = new ArrayList<>();
    for (int c = 0; c < segment.columns().size(); c++) {
      works.add(work(item, number, patternsOf(number, c)));
    }
    List<ResultColumn> columns = new ArrayList<>();
    ResultColumn whole =
        column(
            new Heading(ResultColumn.TOTAL, totalLabel, Optional.empty(), Optional.empty()),
            item,
            total,
            order,
            List.of(),
            List.of());
    columns.add(withLeaders(whole, item, total));
    List<ColumnPairs.Pair> pairs = crossesItself(item, segment) ? List.of() : pairs(segment);
    ColumnTests tests = tests(item, number, works, pairs);
    List<List<List<Higher>>> byRow = new ArrayList<>();
    for (int row : order) {
      byRow.add(tests.row(row, segment.columns()));
    }
    BitSet compared = compared(item, pairs, works);
    boolean editions = segment.segment().filter(s -> s.kind() == Segment.Kind.EDITIONS).isPresent();
    boolean scored = total.scores != null && !works.isEmpty();
    List<List<Higher>> means = scored ? tests.means(segment.columns()) : List.of();
    for (int c = 0; c < works.size(); c++) {
      int at = c;
      ResultColumn column =
          column(
              heading(segment, c, compared),
              item,
              works.get(c),
              order,
              byRow.stream().map(row -> row.get(at)).toList(),
              scored ? means.get(c) : List.of());
      columns.add(editions ? withLeaders(column, item, works.get(c)) : column);
    }
    ResultTable table =
        ResultTable.of(item.question())
            .item(item.item())
            .segment(segment.segment())
            .base(item.base(part))
            .rows(Arrays.stream(order).mapToObj(r -> item.rows().get(r).row()).toList())
            .columns(columns)
            .independence(independence(item, number, segment, works))
            .answers(number == 0 ? part.answers().of(item.variable()) : List.of())
            .build();
    return new Made(table, works);
  }

  /** The columns to compare; of rounded ones only those that share nobody, by the codebook. */
  private List<ColumnPairs.Pair> pairs(SegmentPlan segment) {
    List<ColumnPairs.Pair> pairs = ColumnPairs.of(segment);
    if (rounding == null) {
      return pairs;
    }
    List<SegmentPlan.Column> columns = segment.columns();
    return overlaps(segment)
        ? List.of()
        : pairs.stream()
            .filter(
                pair ->
                    !columns
                        .get(pair.one())
                        .members()
                        .intersects(columns.get(pair.other()).members()))
            .toList();
  }

  private static boolean overlaps(SegmentPlan segment) {
    return segment
        .segment()
        .filter(s -> s.source() instanceof SegmentSource.Overlapping)
        .isPresent();
  }

  private boolean crossesItself(ItemPlan item, SegmentPlan segment) {
    return segment.segment().filter(s -> crossings.is(item.question(), item.item(), s)).isPresent();
  }

  /** The order by shares would tell which of withheld ones is larger. */
  private CategoryOrder order(ItemPlan item, ColumnEstimates total) {
    boolean withheld =
        conventions.lowBase() == Conventions.LowBase.WITHHOLD && total.flags.contains(Flag.LOW_BASE)
            || !total.isPublishable();
    return withheld ? CategoryOrder.QUESTIONNAIRE : item.question().info().order();
  }

  /** A column that prose may tell by itself, with the answers that come first in it. */
  private ResultColumn withLeaders(ResultColumn column, ItemPlan item, ColumnEstimates work) {
    return column.toBuilder()
        .leaders(leaders(item, work, row -> true))
        .namedLeaders(leaders(item, work, row -> !row.category().isCatchAll()))
        .build();
  }

  private List<String> leaders(ItemPlan item, ColumnEstimates work, Predicate<ResultRow> among) {
    return new Leaders(item, work, variance).ids(conventions.smallLevel(), among);
  }

  /** What stands over a column. */
  private record Heading(
      String id, Label label, Optional<Label> spanner, Optional<String> letter) {}

  /** Over a column; its letter is that of one which another column is compared with. */
  private static Heading heading(SegmentPlan segment, int c, BitSet compared) {
    SegmentPlan.Column column = segment.columns().get(c);
    return new Heading(
        column.id(),
        column.label(),
        column.spanner(),
        compared.get(c) ? Optional.of(Alphabet.letter(c)) : Optional.empty());
  }

  /** The columns which another one is compared with. */
  private static BitSet compared(
      ItemPlan item, List<ColumnPairs.Pair> pairs, List<ColumnEstimates> works) {
    BitSet compared = new BitSet();
    for (ColumnPairs.Pair pair : pairs) {
      if (isTestable(item, works.get(pair.one())) && isTestable(item, works.get(pair.other()))) {
        compared.set(pair.one());
        compared.set(pair.other());
      }
    }
    return compared;
  }

  private static boolean isTestable(ItemPlan item, ColumnEstimates work) {
    return item.rows().isEmpty() ? work.meanTestable() : work.testable();
  }

  private ResultColumn column(
      Heading heading,
      ItemPlan item,
      ColumnEstimates work,
      int[] order,
      List<List<Higher>> higher,
      List<Higher> meanHigher) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      cells.add(cell(work, order[i], higher.isEmpty() ? List.of() : higher.get(i)));
    }
    return ResultColumn.of(heading.id(), heading.label())
        .spanner(heading.spanner())
        .letter(heading.letter())
        .bases((long) work.base, part.weights().inData(work.weightedBase), work.effectiveBase())
        .df(work.df)
        .cells(cells)
        .summaries(summaries(item, work, meanHigher))
        .flags(work.flags)
        .build();
  }

  private List<Summary> summaries(ItemPlan item, ColumnEstimates work, List<Higher> meanHigher) {
    if (work.scores == null) {
      // a number's own figures are left out where they are rounded; without bands it says so
      boolean says = work.isRounded() && item.number() >= 0 && item.rows().isEmpty();
      return says ? List.of(MEAN_LEFT_OUT) : List.of();
    }
    Optional<Summary.Base> ownBase =
        work.hasOwnNumbers() ? Optional.of(numbers(work)) : Optional.empty();
    return summaries.of(item.stats(), work.scores, ownBase, work.summaryFlags).stream()
        .map(
            s ->
                s.stat() == Summary.Stat.MEAN
                    ? new Summary(s.stat(), s.estimate(), meanHigher, s.flags(), s.ownBase())
                    : s)
        .toList();
  }

  /** The base of those who gave a number. */
  private Summary.Base numbers(ColumnEstimates work) {
    return Summary.Base.of(
        (long) work.numbers().people(),
        part.weights().inData(work.scores.weighted()),
        work.numbers().effective());
  }

  private Cell cell(ColumnEstimates work, int row, List<Higher> higher) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(work.flags);
    Optional<Estimate> share = share(work, row, flags);
    return new Cell(
        OptionalLong.of((long) work.counts[row]),
        OptionalDouble.of(part.weights().inData(work.weightedCounts[row])),
        share,
        higher,
        flags);
  }

  /** The share of a row with its error; adds a flag where the interval may not cover as stated. */
  Optional<Estimate> share(ColumnEstimates work, int row, Set<Flag> flags) {
    LinearisedEstimate linear = work.rows[row];
    if (linear == null) {
      return Optional.empty();
    }
    double p = linear.value();
    double v = variance.of(linear, work.present);
    double effective = p * (1 - p) / v;
    if (work.edge(row) || effective * Math.min(p, 1 - p) < SURE) {
      flags.add(Flag.UNSURE_INTERVAL);
    }
    boolean noisy = work.isRounded() && !work.edge(row);
    Intervals.Share share =
        new Intervals.Share(
            p,
            v,
            work.df,
            work.base,
            noisy ? effective : work.effectiveBase(),
            work.units,
            work.edge(row));
    Optional<Interval> interval = intervals.share(share);
    if (work.isRounded() && work.edge(row)) {
      interval = interval.map(i -> wider(i, p, intervals.t(work.df) * Math.sqrt(v)));
    }
    return Optional.of(new Estimate(p, Math.sqrt(v), work.df, interval));
  }

  /** An interval of none or all, of which rounding may have made them. */
  private static Interval wider(Interval interval, double p, double by) {
    return p > 0
        ? new Interval(Math.max(0, interval.low() - by), interval.high())
        : new Interval(interval.low(), Math.min(1, interval.high() + by));
  }

  /**
   * Rao–Scott, where each respondent has at most one row and at most one column; groups that the
   * question was not put to take no part.
   */
  private Independence independence(
      ItemPlan item, int number, SegmentPlan segment, List<ColumnEstimates> works) {
    if (segment.segment().isEmpty()) {
      return Independence.none(Independence.Reason.NO_SEGMENT);
    }
    if (crossesItself(item, segment)) {
      return Independence.none(Independence.Reason.OWN_ANSWERS);
    }
    if (item.rows().isEmpty()) {
      return Independence.none(Independence.Reason.NO_CATEGORIES);
    }
    if (!item.tested()) {
      return Independence.none(Independence.Reason.SEVERAL_ANSWERS);
    }
    if (rounding != null) {
      return overlaps(segment)
          ? Independence.none(Independence.Reason.OVERLAPPING_COLUMNS)
          : firstOrder(item, segment, works);
    }
    List<Pattern> patterns = part.patterns().get(number);
    int[] columnOf = new int[patterns.size()];
    Arrays.fill(columnOf, -1);
    int count = 0;
    for (int c = 0; c < segment.columns().size(); c++) {
      if (segment.columns().get(c).net() || works.get(c).isUnasked()) {
        continue;
      }
      for (int s = 0; s < columnOf.length; s++) {
        if (patterns.get(s).contains(c)) {
          if (columnOf[s] >= 0) {
            return Independence.none(Independence.Reason.OVERLAPPING_COLUMNS);
          }
          columnOf[s] = count;
        }
      }
      count++;
    }
    return new RaoScott(variance).test(part.cells()[item.variable()][number], columnOf, count);
  }

  /** The same of rounded shares, over the categories and the columns that are no nets. */
  private Independence firstOrder(ItemPlan item, SegmentPlan segment, List<ColumnEstimates> works) {
    int[] rows =
        IntStream.range(0, item.rows().size())
            .filter(r -> item.rows().get(r).row().kind() == ResultRow.Kind.CATEGORY)
            .toArray();
    List<ColumnEstimates> columns =
        IntStream.range(0, works.size())
            .filter(c -> !segment.columns().get(c).net() && !works.get(c).isUnasked())
            .mapToObj(works::get)
            .toList();
    return new FirstOrder(variance).test(rows, columns);
  }
}
