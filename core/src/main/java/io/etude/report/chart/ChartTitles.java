package io.etude.report.chart;

import io.etude.codebook.NumericQuestion;
import io.etude.codebook.SegmentSource;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.text.Inline;
import io.etude.report.chart.request.ChartMarks;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Context;
import io.etude.report.prose.GridOrder;
import io.etude.report.prose.GroupComparisons;
import io.etude.report.prose.Labels;
import io.etude.report.prose.NamedAnswer;
import io.etude.report.prose.Rows;
import io.etude.report.prose.Statement;
import io.etude.report.prose.TypicalNumber;
import io.etude.report.scale.Scales;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The title of a chart: what was found, where that is known to be true, else what is shown. It says
 * of a change or a gap only what a test of the study bears out.
 */
final class ChartTitles {

  /** Of a width. */
  private static final double PRECISION = 1e9;

  private final Context context;
  private final ChartSubject subject;

  ChartTitles(Context context) {
    this.context = context;
    this.subject = new ChartSubject(context);
  }

  /** The finding. */
  List<Inline> title(ChartRequest request, ChartSpec spec) {
    boolean ofGroup = request.segment().isPresent();
    if (spec instanceof ChartSpec.Bars bars && !ofGroup) {
      return barsTitle(request, bars);
    }
    if (spec instanceof ChartSpec.Histogram histogram && !ofGroup) {
      return histogramTitle(request, histogram);
    }
    boolean grid = spec instanceof ChartSpec.Diverging || spec instanceof ChartSpec.Stacked;
    if (grid && request.segment().isEmpty() && request.tables().size() > 1) {
      return ends(request);
    }
    Optional<List<Inline>> message = Optional.empty();
    if (spec instanceof ChartSpec.Dots dots) {
      message = widestGap(request, dots);
    } else if (spec instanceof ChartSpec.Diverging scale && request.segment().isPresent()) {
      message = widestGap(request, scale);
    } else if (spec instanceof ChartSpec.Lines lines) {
      message = change(request, lines);
    }
    return message.orElseGet(() -> List.of(new Inline.Text(label(request))));
  }

  /** What the bars say, else what they show. */
  private List<Inline> barsTitle(ChartRequest request, ChartSpec.Bars bars) {
    ResultTable table = request.table();
    if (request.question() instanceof NumericQuestion numeric && Rows.publishable(table.total())) {
      return numberTitle(request, numeric);
    }
    BarsMessage message = BarsMessage.of(context, table);
    List<Integer> rows = message.rows();
    if (message.kind() == BarsMessage.Kind.NET && !isDrawn(table, rows.get(0), bars)) {
      return List.of(new Inline.Text(label(request)));
    }
    return switch (message.kind()) {
      case NONE -> List.of(new Inline.Text(label(request)));
      case NET, NAMED -> answer("title.net", table, rows.get(0));
      case FIRST ->
          answer(
              context.scales().ordered(request.question()) ? "title.most" : "title.bars",
              table,
              rows.get(0),
              new Statement.MostGiven(table, rows.get(0)));
      case FIRST_NAMED ->
          answer("title.named", table, rows.get(0), new Statement.MostNamed(table, rows.get(0)));
      case TIED -> together("title.tied", table, rows, new Statement.FirstTogether(table, rows));
      case CLOSE -> together("title.close", table, rows, new Statement.NoClearLead(table, rows));
    };
  }

  /** Whether the answers of a net, and no others, are set off in a chart: so it is seen. */
  private static boolean isDrawn(ResultTable table, int net, ChartSpec.Bars bars) {
    Set<String> strong =
        bars.marks().stream()
            .filter(mark -> mark.emphasis() == ChartSpec.Emphasis.STRONG)
            .map(mark -> mark.source().id().row())
            .collect(Collectors.toSet());
    return strong.equals(Set.copyOf(table.rows().get(net).members()));
  }

  /** Two answers that come first. */
  private List<Inline> together(
      String key, ResultTable table, List<Integer> rows, Statement statement) {
    Map<String, Object> values = new HashMap<>();
    values.put("first", context.value(text(table, rows.get(0))));
    values.put("second", context.value(text(table, rows.get(1))));
    values.put("figure", context.figure(FigureRef.share(table, rows.get(0), table.total())));
    values.put("other", context.figure(FigureRef.share(table, rows.get(1), table.total())));
    return context.say(key, values, statement);
  }

  private List<Inline> answer(String key, ResultTable table, int row, Statement... statements) {
    return context.say(
        key,
        Map.of(
            "label", context.value(text(table, row)),
            "figure", context.figure(FigureRef.share(table, row, table.total()))),
        statements);
  }

  private String text(ResultTable table, int row) {
    return context.text(table.rows().get(row).label());
  }

  /** A number is told by its mean: which of its bands is the fullest depends on their limits. */
  private List<Inline> numberTitle(ChartRequest request, NumericQuestion question) {
    TypicalNumber number = TypicalNumber.of(request.table());
    if (!number.isKnown()) {
      return List.of(new Inline.Text(label(request)));
    }
    Map<String, Object> values = number.values(context);
    values.put("label", label(request));
    String unit = question.unit().isEmpty() ? "" : ".unit";
    return context.phrases().say("title." + number.key() + unit, values);
  }

  /**
   * The first and the last item, where all are known and no other shares the place. Beside an item
   * that is worded the other way round "first" would be read as "most agreed with".
   */
  private List<Inline> ends(ChartRequest request) {
    GridOrder order = request.order(context);
    Optional<ResultTable> first = order.first();
    Optional<ResultTable> last = order.last();
    // two shares side by side rank their items, though the title doesn't say so
    boolean both = first.isPresent() && last.isPresent() && !order.isByBalance();
    if (first.isEmpty() && last.isEmpty() || order.isByCode() || both && !order.endsDiffer()) {
      return List.of(new Inline.Text(label(request)));
    }
    String two = order.isByBalance() && order.tables().size() == 2 ? "two" : "ends";
    String end = first.isEmpty() ? "last" : last.isEmpty() ? "first" : two;
    Map<String, Object> values = new HashMap<>();
    if (!order.isByBalance()) {
      values.put("answer", context.text(request.table().rows().get(order.row()).label()));
    }
    boolean favourable =
        order.isByBalance() && order.tables().stream().anyMatch(Scales::isReversed);
    first.ifPresent(table -> end(values, "first", table, order, favourable));
    last.ifPresent(table -> end(values, "last", table, order, favourable));
    String form = (order.leads() ? "" : ".close") + (favourable ? ".favourable" : "");
    return context.say(
        (order.isByBalance() ? "title." : "title.answer.") + end + form,
        values,
        order.statements());
  }

  private void end(
      Map<String, Object> values,
      String place,
      ResultTable table,
      GridOrder order,
      boolean favourable) {
    String item = new Labels(context).item(table);
    values.put(place, favourable ? judged(table, item) : item);
    if (!order.isByBalance()) {
      FigureRef figure = FigureRef.share(table, order.row(), table.total());
      values.put(place + "Figure", context.figure(figure));
    }
  }

  /** An item in quotation marks and, if it is worded the other way round, its good answers. */
  private String judged(ResultTable table, String item) {
    String quoted = context.display().quote(item);
    int good = context.scales().sides(table).orElseThrow().first();
    return Scales.isReversed(table)
        ? context
            .phrases()
            .text(
                "label.item.reversed",
                Map.of("item", quoted, "answer", context.display().quote(text(table, good))))
        : quoted;
  }

  /**
   * The distance between the groups that an answer was given most and least in.
   *
   * @param label the answer, or the item of a grid
   * @param high the greatest figure
   * @param highest its group
   * @param low the least figure
   * @param lowest its group
   * @param evidence that the two differ significantly
   */
  private record Gap(
      String label, Mark high, String highest, Mark low, String lowest, Statement.Apart evidence) {

    /** Without what arithmetic leaves, so that of two equal gaps the first is the widest. */
    double width() {
      return Math.rint((value(high) - value(low)) * PRECISION) / PRECISION;
    }
  }

  /**
   * The gap between some points of groups; empty if fewer than two are known. Groups that are to be
   * read with caution are marked where others aren't.
   */
  private Optional<Gap> gap(
      ChartRequest request, String label, List<Mark> points, List<String> groups) {
    List<Integer> known =
        IntStream.range(0, points.size())
            .boxed()
            .filter(i -> points.get(i).value().isPresent())
            .sorted(Comparator.comparingDouble(i -> value(points.get(i))))
            .toList();
    if (known.size() < 2) {
      return Optional.empty();
    }
    int low = known.get(0);
    int high = known.get(known.size() - 1);
    boolean some = !known.stream().map(points::get).allMatch(ChartTitles::isSmall);
    return Optional.of(
        new Gap(
            label,
            points.get(high),
            marked(groups.get(high), points.get(high), some),
            points.get(low),
            marked(groups.get(low), points.get(low), some),
            apart(request, points.get(high), points.get(low))));
  }

  /** A group's or an edition's name, with a word on its base if that is small and some are not. */
  private String marked(String name, Mark point, boolean some) {
    return some && isSmall(point)
        ? context.phrases().text("title.caution", Map.of("label", name))
        : name;
  }

  private static boolean isSmall(Mark mark) {
    return mark.source().flags().contains(Flag.SMALL_BASE);
  }

  /**
   * The widest gap, of those that are significant; of named answers, if one is among them. There is
   * none where a wider gap was not tested: it would be read as the widest of all.
   */
  private Optional<List<Inline>> widestGap(ChartRequest request, ChartSpec.Dots dots) {
    List<String> groups = dots.series().stream().map(ChartSpec.Part::label).toList();
    List<Gap> gaps = new ArrayList<>();
    double untested = 0;
    for (ChartSpec.Dots.Row row : told(request, dots)) {
      Optional<Gap> gap = gap(request, named(request, dots, row), row.points(), groups);
      gap.filter(this::isTold).ifPresent(gaps::add);
      if (gap.isPresent() && !isCatchAll(request, gap.get().high()) && !isTested(request)) {
        untested = Math.max(untested, gap.filter(g -> !isTold(g)).map(Gap::width).orElse(0.0));
      }
    }
    double wider = untested;
    return gaps.stream()
        .max(
            Comparator.comparing((Gap gap) -> !isCatchAll(request, gap.high()))
                .thenComparingDouble(Gap::width))
        .filter(gap -> gap.width() >= wider)
        .map(this::say);
  }

  /** The rows but that of the answer which says in opposite words what another one says. */
  private List<ChartSpec.Dots.Row> told(ChartRequest request, ChartSpec.Dots dots) {
    boolean answers = !ChartMarks.areMeans(dots) && !request.isGridByGroups();
    NamedAnswer named = new NamedAnswer(context);
    return dots.rows().stream()
        .filter(row -> !answers || !named.isOther(request.table(), index(request, row.points())))
        .toList();
  }

  private static int index(ChartRequest request, List<Mark> points) {
    return request.table().rowIndex(points.get(0).source().id().row());
  }

  /** Whether any two groups are compared: not within headings, nor where they overlap. */
  private boolean isTested(ChartRequest request) {
    boolean nested =
        request.segment().filter(s -> s.source() instanceof SegmentSource.Nested).isPresent();
    return !nested
        && request.segment().stream()
            .allMatch(segment -> GroupComparisons.isCompared(context.study(), segment));
  }

  /** The gap in the first side of a scale, if it is significant. */
  private Optional<List<Inline>> widestGap(ChartRequest request, ChartSpec.Diverging scale) {
    List<Mark> points = scale.rows().stream().map(ChartSpec.Diverging.Row::positive).toList();
    List<String> groups = scale.rows().stream().map(ChartSpec.Diverging.Row::label).toList();
    return gap(request, context.display().quote(scale.positive()), points, groups)
        .filter(this::isTold)
        .map(this::say);
  }

  /** What the shares or means of a row are of; of an item, which of its answers are counted. */
  private String named(ChartRequest request, ChartSpec.Dots dots, ChartSpec.Dots.Row row) {
    if (ChartMarks.areMeans(dots)) {
      return label(request);
    }
    if (!request.isGridByGroups()) {
      return context.display().quote(row.label());
    }
    Mark mark = row.points().get(0);
    return context
        .phrases()
        .text(
            "label.item.answer",
            Map.of(
                "item", context.display().quote(new Labels(context).item(table(request, mark))),
                "answer", context.display().quote(mark.label())));
  }

  /** Of two figures that print alike no reader sees which is larger. */
  private boolean isTold(Gap gap) {
    if (gap.high().text().equals(gap.low().text())) {
      return false;
    }
    return gap.evidence().holds(context.figures()::printed);
  }

  private List<Inline> say(Gap gap) {
    return context.say(
        "title.gap",
        Map.of(
            "label", gap.label(),
            "high", figure(gap.high()),
            "highest", gap.highest(),
            "low", figure(gap.low()),
            "lowest", gap.lowest()),
        gap.evidence());
  }

  private static boolean isCatchAll(ChartRequest request, Mark mark) {
    int index = request.table().rowIndex(mark.source().id().row());
    return index >= 0 && Rows.isCatchAll(request.table(), index);
  }

  private static Statement.Apart apart(ChartRequest request, Mark one, Mark other) {
    return new Statement.Apart(table(request, one), one.source().id(), other.source().id());
  }

  /** The table that a figure is from. */
  private static ResultTable table(ChartRequest request, Mark mark) {
    return request.tables().stream()
        .filter(each -> each.id().equals(mark.source().id().table()))
        .findFirst()
        .orElse(request.table());
  }

  /**
   * How the line that carries the message changed from the last edition but one to the last one, if
   * that change is significant. Only neighbours are tested, and what happened before is no news.
   */
  private Optional<List<Inline>> change(ChartRequest request, ChartSpec.Lines lines) {
    return lines.series().stream()
        .filter(series -> series.emphasis() == ChartSpec.Emphasis.STRONG)
        .findFirst()
        .flatMap(series -> lastChange(request, lines, series));
  }

  private Optional<List<Inline>> lastChange(
      ChartRequest request, ChartSpec.Lines lines, ChartSpec.Lines.Series series) {
    int last = lines.editions().size() - 1;
    Optional<Mark> before = last > 0 ? series.points().get(last - 1) : Optional.empty();
    Optional<Mark> after = last > 0 ? series.points().get(last) : Optional.empty();
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    boolean some =
        !series.points().stream().flatMap(Optional::stream).allMatch(ChartTitles::isSmall);
    Statement.Apart changed =
        new Statement.Apart(request.table(), before.get().source().id(), after.get().source().id());
    boolean evident =
        !before.get().text().equals(after.get().text())
            && changed.holds(context.figures()::printed);
    return evident
        ? Optional.of(
            context.say(
                "title.change",
                Map.of(
                    "label", ofLine(request, lines, series),
                    "first", figure(before.get()),
                    "from", marked(lines.editions().get(last - 1).label(), before.get(), some),
                    "last", figure(after.get()),
                    "to", marked(lines.editions().get(last).label(), after.get(), some)),
                changed))
        : Optional.empty();
  }

  /** What the shares of a line are of, or the question whose means it shows. */
  private String ofLine(
      ChartRequest request, ChartSpec.Lines lines, ChartSpec.Lines.Series series) {
    return ChartMarks.areMeans(lines) ? label(request) : context.display().quote(series.label());
  }

  private static double value(Mark mark) {
    return mark.value().orElseThrow();
  }

  private static Inline figure(Mark mark) {
    return new Inline.Quoted(mark.figure());
  }

  private List<Inline> histogramTitle(ChartRequest request, ChartSpec.Histogram histogram) {
    Optional<Mark> net =
        histogram.nets().stream()
            .map(ChartSpec.Bracket::net)
            .filter(ChartTitles::isTold)
            .max(Comparator.comparingDouble(mark -> mark.value().orElse(-1)));
    if (net.isPresent()) {
      return say("title.net", "label", net.get().label(), net.get());
    }
    Optional<Mark> mean = histogram.mean().filter(ChartTitles::isTold);
    if (mean.isPresent()) {
      return say("title.mean", "label", label(request), mean.get());
    }
    if (request.question() instanceof NumericQuestion numeric) {
      return numberTitle(request, numeric);
    }
    return List.of(new Inline.Text(label(request)));
  }

  /** Whether a title may tell a figure: not one on too small a base. */
  private static boolean isTold(Mark mark) {
    return !mark.source().flags().contains(Flag.LOW_BASE);
  }

  private List<Inline> say(String key, String place, String label, Mark mark) {
    return context.phrases().say(key, Map.of(place, label, "figure", figure(mark)));
  }

  private String label(ChartRequest request) {
    return subject.label(request);
  }
}
