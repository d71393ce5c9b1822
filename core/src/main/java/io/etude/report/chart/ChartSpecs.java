package io.etude.report.chart;

import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SingleQuestion;
import io.etude.document.chart.Axis;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Intervals;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.ColorRole;
import io.etude.document.chart.SurveyEdition;
import io.etude.document.text.Inline;
import io.etude.report.chart.group.ChartGroups;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.prose.NamedAnswer;
import io.etude.report.prose.Numbers;
import io.etude.report.prose.Rows;
import io.etude.report.scale.EditionPlaces;
import io.etude.results.Cell;
import io.etude.results.FigureRef;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.results.Summary;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** From a question to what its chart shows, by the question's type. */
public final class ChartSpecs {

  private final Context context;
  private final Labels labels;

  public ChartSpecs(Context context) {
    this.context = context;
    labels = new Labels(context);
  }

  /** The chart; empty where a question has nothing to draw. */
  public Optional<ChartSpec> spec(ChartRequest request) {
    return drawn(request).map(DrawnIntervals::of);
  }

  private Optional<ChartSpec> drawn(ChartRequest request) {
    if (request.tables().stream().noneMatch(table -> ChartGroups.hasFigure(table, table.total()))) {
      return Optional.empty();
    }
    if (request.segment().isPresent()) {
      return bySegment(request, request.segment().get());
    }
    if (request.isOfItems()) {
      return Optional.of(new GridCharts(context).spec(request));
    }
    if (request.question() instanceof RatingQuestion) {
      return Optional.of(new Histograms(context, this).of(request, request.table().total()));
    }
    if (request.question() instanceof NumericQuestion numeric) {
      if (numeric.bands().isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          Histograms.areTrue(numeric)
              ? new Histograms(context, this).of(request, request.table().total())
              : bars(request));
    }
    boolean choice =
        request.question() instanceof SingleQuestion
            || request.question() instanceof MultipleQuestion;
    return choice ? Optional.of(bars(request)) : Optional.empty();
  }

  /** Whether a row itself, and no net over it, is to carry the message. */
  static boolean isNamed(ChartRequest request, int row) {
    return request.strong().contains(request.table().rows().get(row).id());
  }

  private ChartSpec bars(ChartRequest request) {
    ResultTable table = request.table();
    List<Integer> answers = Rows.answers(table);
    BarsMessage message = BarsMessage.of(context, table);
    Set<String> first = message.setOff(table);
    // the author's number of bars goes before the parts of a net
    Set<String> needed = message.kind() == BarsMessage.Kind.NET ? Set.of() : first;
    List<Integer> rows =
        context.scales().keepsOrder(request.question())
            ? answers
            : top(request, Rows.namedByShare(table, answers), needed);
    List<String> drawn = rows.stream().map(row -> table.rows().get(row).id()).toList();
    Set<String> strong = request.strong();
    boolean isNet = message.kind() == BarsMessage.Kind.NET;
    // the title tells of a net only where all its answers are seen
    if (strong.isEmpty() && (!isNet || drawn.containsAll(first))) {
      strong = first;
    }
    List<Mark> marks = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String id = drawn.get(i);
      ColorRole role = strong.contains(id) ? ColorRole.EMPHASIS : ColorRole.ORDINARY;
      marks.add(counted(mark(table, rows.get(i), table.total(), role)));
      ids.add(id);
    }
    for (int row : shownApart(table)) {
      marks.add(counted(mark(table, row, table.total(), ColorRole.NO_ANSWER)));
      ids.add(table.rows().get(row).id());
    }
    List<ChartSpec.Callout> callouts =
        request.callouts().orElseGet(() -> new Callouts(context).callouts(table)).stream()
            .filter(callout -> ids.contains(callout.row()))
            .map(callout -> new ChartSpec.Callout(ids.indexOf(callout.row()), callout.mark()))
            .toList();
    return new ChartSpec.Bars(marks, callouts, intervals(request, Intervals.HIDDEN));
  }

  /** The answers that are drawn, with those that lead, are set off by name or have a callout. */
  private List<Integer> top(ChartRequest request, List<Integer> rows, Set<String> leading) {
    if (request.top().isEmpty()) {
      return rows;
    }
    Set<String> needed = new HashSet<>(request.strong().isEmpty() ? leading : request.strong());
    request.callouts().stream().flatMap(List::stream).forEach(c -> needed.add(c.row()));
    return new TopRows(context).of(request.table(), rows, request.top().getAsInt(), needed);
  }

  /** With the count of few respondents beside the share: bars have the room. */
  private Mark counted(Mark mark) {
    String text = context.printed(mark.source());
    return new Mark(mark.label(), mark.figure().printedAs(text), mark.role(), mark.significance());
  }

  /** Don't-know is a bar only where the bars are parts of a whole; elsewhere a note tells it. */
  private static List<Integer> shownApart(ResultTable table) {
    return table.question() instanceof MultipleQuestion ? List.of() : Rows.apart(table);
  }

  /** The answers of one group. */
  private ChartSpec ofGroup(ChartRequest request, ResultColumn column) {
    boolean columns =
        request.question() instanceof RatingQuestion
            || request.question() instanceof NumericQuestion numeric && Histograms.areTrue(numeric);
    return columns ? new Histograms(context, this).of(request, column) : barsOf(request, column);
  }

  /** The answers of one group, as bars: none is set off, since no lead in a group is tested. */
  private ChartSpec barsOf(ChartRequest request, ResultColumn column) {
    ResultTable table = request.table();
    List<Integer> rows = new ArrayList<>(Rows.answers(table));
    if (!context.scales().keepsOrder(request.question())) {
      rows.sort(
          Comparator.comparing((Integer row) -> Rows.isCatchAll(table, row))
              .thenComparingDouble(
                  row -> -column.cells().get(row).share().map(Estimate::value).orElse(-1.0)));
    }
    List<Mark> marks = new ArrayList<>();
    for (int row : rows) {
      ColorRole role =
          request.strong().contains(table.rows().get(row).id())
              ? ColorRole.EMPHASIS
              : ColorRole.ORDINARY;
      marks.add(counted(mark(table, row, column, role)));
    }
    for (int row : shownApart(table)) {
      marks.add(counted(mark(table, row, column, ColorRole.NO_ANSWER)));
    }
    return new ChartSpec.Bars(marks, List.of(), intervals(request, Intervals.HIDDEN));
  }

  private Optional<ChartSpec> bySegment(ChartRequest request, Segment segment) {
    if (request.tables().size() > 1) {
      return new GridCharts(context).byGroups(request, segment);
    }
    ResultTable table = request.table();
    List<ResultColumn> columns = ChartGroups.drawn(table, segment);
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    boolean overTime = segment.kind() == Segment.Kind.EDITIONS;
    boolean number =
        request.question() instanceof RatingQuestion
            || request.question() instanceof NumericQuestion;
    Optional<ResultColumn> only = ChartGroups.only(request);
    boolean shares = columns.stream().flatMap(c -> c.cells().stream()).anyMatch(ChartSpecs::known);
    if (number && request.strong().isEmpty() && !(only.isPresent() && shares)) {
      List<ResultColumn> groups = overTime ? columns : ChartGroups.withMean(columns);
      Optional<ChartSpec> means = means(request, groups, overTime, shares);
      if (means.isPresent()) {
        return means;
      }
    }
    if (only.isPresent()) {
      return Optional.of(ofGroup(request, only.get()));
    }
    GridCharts scales = new GridCharts(context);
    if (!overTime && scales.showsScale(request)) {
      return Optional.of(scales.ofGroups(table, columns));
    }
    List<Integer> answers = Rows.answers(table);
    boolean ordered = context.scales().keepsOrder(request.question());
    List<Integer> rows = ordered ? answers : Rows.namedByShare(table, answers);
    return overTime ? lines(request, rows, columns) : dots(request, rows, columns);
  }

  private static boolean known(Cell cell) {
    return cell.share().isPresent();
  }

  /**
   * The means of groups or editions; empty if none is known. A single edition that has one makes no
   * line: its shares say more, and without those its mean is a row by itself.
   */
  private Optional<ChartSpec> means(
      ChartRequest request, List<ResultColumn> columns, boolean overTime, boolean shares) {
    List<Mark> means = means(request.table(), columns);
    List<Integer> known =
        IntStream.range(0, means.size())
            .filter(i -> means.get(i).value().isPresent())
            .boxed()
            .toList();
    if (known.isEmpty() || overTime && known.size() == 1 && shares) {
      return Optional.empty();
    }
    if (!overTime) {
      return Optional.of(meanDots(request, columns, means));
    }
    int first = known.get(0);
    return Optional.of(
        known.size() > 1
            ? meanLine(request, columns, means)
            : meanDots(request, List.of(columns.get(first)), List.of(means.get(first))));
  }

  /** The mean of each column; none where a column has no such figure. */
  private List<Mark> means(ResultTable table, List<ResultColumn> columns) {
    List<Mark> means = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ResultColumn column = columns.get(i);
      ColorRole role = ColorRole.series(i, columns.size());
      column
          .summary(Summary.Stat.MEAN)
          .map(mean -> summary(table, mean, column, role))
          .ifPresent(means::add);
    }
    return means.size() == columns.size() ? means : List.of();
  }

  /** One row, the mean of each group; of a single group a row with its name. */
  private ChartSpec meanDots(ChartRequest request, List<ResultColumn> columns, List<Mark> means) {
    boolean neverNegative = Numbers.areNeverNegative(request.tables().get(0));
    Mark first = means.get(0);
    List<ChartSpec.Part> series = series(columns);
    ChartSpec.Dots.Row row = row(first.label(), means);
    if (columns.size() == 1) {
      // as the rows of several groups are drawn; alone it is higher than none that is there
      Mark alone = new Mark(first.label(), first.figure(), first.role());
      row = row(series.get(0).label(), List.of(alone));
      series = List.of(new ChartSpec.Part(first.label(), first.role()));
    }
    return new ChartSpec.Dots(
        series,
        List.of(row),
        intervals(request, Intervals.SHOWN),
        axis(request, means, neverNegative));
  }

  /** One line, the mean over editions. */
  private ChartSpec meanLine(ChartRequest request, List<ResultColumn> columns, List<Mark> means) {
    List<Optional<Mark>> points =
        means.stream()
            .map(mean -> Optional.of(mean).filter(mark -> mark.value().isPresent()))
            .toList();
    return new ChartSpec.Lines(
        editions(columns),
        List.of(new ChartSpec.Lines.Series(means.get(0).label(), ColorRole.EMPHASIS, points)),
        intervals(request, Intervals.SHOWN),
        axis(request, means, Numbers.areNeverNegative(request.table())));
  }

  private Optional<Axis> axis(ChartRequest request, List<Mark> means, boolean neverNegative) {
    ChartAxes axes = new ChartAxes(context);
    Intervals shown = intervals(request, Intervals.SHOWN);
    return Optional.of(
        request.question() instanceof RatingQuestion rating
            ? axes.ofRating(rating, means, shown)
            : axes.ofNumbers(means, shown, neverNegative));
  }

  private List<ChartSpec.Part> series(List<ResultColumn> columns) {
    List<ChartSpec.Part> series = new ArrayList<>();
    for (ResultColumn column : columns) {
      series.add(labels.part(column, ColorRole.series(series.size(), columns.size())));
    }
    return series;
  }

  /** A row whose gap is as significant as that of its points which is most so. */
  static ChartSpec.Dots.Row row(String label, List<Mark> points) {
    return new ChartSpec.Dots.Row(
        label,
        points,
        points.stream().map(Mark::significance).max(Comparator.naturalOrder()).orElseThrow());
  }

  /** A row for each answer of which some group has a figure; empty if none has. */
  private Optional<ChartSpec> dots(
      ChartRequest request, List<Integer> rows, List<ResultColumn> columns) {
    ResultTable table = request.table();
    List<ChartSpec.Part> series = series(columns);
    List<ChartSpec.Dots.Row> dots = new ArrayList<>();
    for (int row : rows) {
      List<Mark> points = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        points.add(mark(table, row, columns.get(c), series.get(c).role()));
      }
      if (points.stream().anyMatch(point -> point.value().isPresent())) {
        dots.add(row(context.text(table.rows().get(row).label()), points));
      }
    }
    return dots.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ChartSpec.Dots(
                series, dots, intervals(request, Intervals.HIDDEN), Optional.empty()));
  }

  /**
   * The rows whose lines stand out: those that the author names; else the answer of yes and no that
   * is told, those that a title of the author's has in words, or the first.
   */
  private Set<Integer> leading(ChartRequest request, List<Integer> rows) {
    ResultTable table = request.table();
    if (!request.strong().isEmpty()) {
      return rows.stream().filter(row -> isNamed(request, row)).collect(Collectors.toSet());
    }
    Optional<Integer> reply = new NamedAnswer(context).of(table).filter(rows::contains);
    if (reply.isPresent()) {
      return Set.of(reply.get());
    }
    String title = Inline.plain(request.title());
    Set<Integer> told =
        rows.stream()
            .filter(row -> names(title, context.text(table.rows().get(row).label())))
            .collect(Collectors.toSet());
    return told.isEmpty() ? rows.stream().limit(1).collect(Collectors.toSet()) : told;
  }

  /** Whether a title has a label in words, or its plural. */
  private static boolean names(String title, String label) {
    String words =
        "(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(label) + "(es|s|x)?(?![\\p{L}\\p{N}])";
    return label.chars().anyMatch(Character::isLetter)
        && Pattern.compile(words).matcher(title).find();
  }

  /** A line for each answer of which some edition has a figure; empty if none has. */
  private Optional<ChartSpec> lines(
      ChartRequest request, List<Integer> rows, List<ResultColumn> columns) {
    ResultTable table = request.table();
    List<ChartSpec.Lines.Series> series = new ArrayList<>();
    Set<Integer> strong = leading(request, rows);
    for (int row : rows) {
      ColorRole role = strong.contains(row) ? ColorRole.EMPHASIS : ColorRole.ORDINARY;
      List<Optional<Mark>> points = new ArrayList<>();
      for (ResultColumn column : columns) {
        points.add(
            column.cells().get(row).share().isPresent()
                ? Optional.of(mark(table, row, column, role))
                : Optional.empty());
      }
      if (points.stream().anyMatch(Optional::isPresent)) {
        series.add(
            new ChartSpec.Lines.Series(context.text(table.rows().get(row).label()), role, points));
      }
    }
    if (series.isEmpty()) {
      return Optional.empty();
    }
    Intervals intervals = intervals(request, Intervals.SHOWN);
    Axis axis = new ChartAxes(context).ofShares(series, intervals);
    return Optional.of(
        new ChartSpec.Lines(editions(columns), series, intervals, Optional.of(axis)));
  }

  private List<SurveyEdition> editions(List<ResultColumn> columns) {
    return EditionPlaces.of(columns.stream().map(labels::column).toList());
  }

  static Intervals intervals(ChartRequest request, Intervals custom) {
    return request.intervals().orElse(custom);
  }

  /** A row's share as a mark. */
  public Mark mark(ResultTable table, int row, ResultColumn column, ColorRole role) {
    return new Mark(
        context.text(table.rows().get(row).label()),
        context.figures().of(FigureRef.share(table, row, column)),
        role,
        significance(column.cells().get(row).higherThan()));
  }

  /** The stricter level at which a figure is higher than that of another column. */
  private ChartSpec.Significance significance(List<Higher> columns) {
    double capital = context.study().conventions().capitalLevel();
    return columns.stream()
        .map(
            higher ->
                higher.level() <= capital
                    ? ChartSpec.Significance.CAPITAL_LEVEL
                    : ChartSpec.Significance.SMALL_LEVEL)
        .max(Comparator.naturalOrder())
        .orElse(ChartSpec.Significance.NONE);
  }

  Mark summary(ResultTable table, Summary summary, ResultColumn column, ColorRole role) {
    return new Mark(
        context.phrases().text("stat." + summary.stat().code()),
        context.figures().of(FigureRef.summary(table, summary, column)),
        role,
        significance(summary.higherThan()));
  }
}
