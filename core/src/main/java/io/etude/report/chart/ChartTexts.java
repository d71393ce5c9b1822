package io.etude.report.chart;

import io.etude.Label;
import io.etude.analysis.plan.SelfCrossing;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.codebook.RatingQuestion;
import io.etude.codebook.SingleQuestion;
import io.etude.document.ChartSpec;
import io.etude.document.ChartSpec.Mark;
import io.etude.document.text.Inline;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import io.etude.report.prose.GridOrder;
import io.etude.report.prose.Labels;
import io.etude.report.prose.Lead;
import io.etude.report.prose.Notes;
import io.etude.report.prose.Rows;
import io.etude.report.prose.Statement;
import io.etude.report.prose.TypicalNumber;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words around a chart, written from the data: title, subtitle, notes. */
public final class ChartTexts {

  private final Context context;
  private final Notes notes;
  private final CalloutNotes callouts;

  public ChartTexts(Context context) {
    this.context = context;
    notes = new Notes(context);
    callouts = new CalloutNotes(context);
  }

  /** The finding. */
  public List<Inline> title(ChartRequest request, ChartSpec spec) {
    if (spec instanceof ChartSpec.Bars) {
      return barsTitle(request);
    }
    if (spec instanceof ChartSpec.Histogram histogram) {
      return histogramTitle(request, histogram);
    }
    boolean grid = spec instanceof ChartSpec.Diverging || spec instanceof ChartSpec.Stacked;
    if (grid && request.tables().size() > 1) {
      return ends(request);
    }
    Optional<List<Inline>> message = Optional.empty();
    if (spec instanceof ChartSpec.Dots dots) {
      message = widestGap(request, dots);
    } else if (spec instanceof ChartSpec.Lines lines) {
      message = change(request, lines);
    }
    return message.orElseGet(() -> List.of(new Inline.Text(label(request))));
  }

  /** The answer that was given most, if one was; don't-know counts as one. */
  private List<Inline> barsTitle(ChartRequest request) {
    ResultTable table = request.table();
    if (!Rows.publishable(table.total())) {
      return List.of(new Inline.Text(label(request)));
    }
    if (request.question() instanceof NumericQuestion numeric) {
      return numberTitle(request, numeric);
    }
    Optional<Integer> net = largestNet(request);
    if (net.isPresent()) {
      return answer("title.net", table, net.get());
    }
    if (new SelfCrossing(context.study()).makesGroups(request.question())) {
      return List.of(new Inline.Text(label(request)));
    }
    List<Integer> rows = new ArrayList<>(Rows.answers(table));
    rows.addAll(Rows.apart(table));
    List<Integer> sorted = Rows.byShare(table, rows);
    boolean known = sorted.stream().allMatch(row -> Rows.share(table, row) >= 0);
    if (!known || sorted.isEmpty()) {
      return List.of(new Inline.Text(label(request)));
    }
    Lead lead = Lead.of(context, table);
    List<Integer> first = lead.rows();
    boolean allTied = lead.kind() == Lead.Kind.TIED && first.size() == sorted.size();
    if (lead.kind() == Lead.Kind.UNKNOWN || first.size() > 2 || allTied) {
      return List.of(new Inline.Text(label(request)));
    }
    if (lead.kind() != Lead.Kind.CLEAR) {
      return together(table, lead);
    }
    boolean ordered = context.scales().ordered(request.question());
    return answer(
        ordered ? "title.most" : "title.bars",
        table,
        first.get(0),
        new Statement.MostGiven(table, first.get(0)));
  }

  /** Two answers that come first. */
  private List<Inline> together(ResultTable table, Lead lead) {
    List<Integer> rows = lead.rows();
    Map<String, Object> values = new HashMap<>();
    values.put("first", context.value(text(table, rows.get(0))));
    values.put("second", context.value(text(table, rows.get(1))));
    values.put("figure", context.figure(FigureRef.share(table, rows.get(0), table.total())));
    values.put("other", context.figure(FigureRef.share(table, rows.get(1), table.total())));
    return lead.kind() == Lead.Kind.TIED
        ? context.say("title.tied", values, new Statement.FirstTogether(table, rows))
        : context.say("title.close", values, new Statement.NoClearLead(table, rows));
  }

  /**
   * The net that says most of a question with one answer, if one does: beside "Agree (total)" the
   * share of "Agree" alone would mislead.
   */
  private Optional<Integer> largestNet(ChartRequest request) {
    ResultTable table = request.table();
    List<Integer> nets = Rows.byShare(table, Rows.nets(table));
    boolean one =
        !nets.isEmpty()
            && request.question() instanceof SingleQuestion
            && nets.stream().allMatch(net -> Rows.publishable(table.total(), net))
            && (nets.size() == 1 || !Rows.tied(context, table, nets.get(0), nets.get(1)));
    return one ? Optional.of(nets.get(0)) : Optional.empty();
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
    values.put("unit", context.text(question.unit()));
    String unit = question.unit().isEmpty() ? "" : ".unit";
    return context.phrases().say("title." + number.key() + unit, values);
  }

  /** The first and the last item, where all are known and no other shares the place. */
  private List<Inline> ends(ChartRequest request) {
    GridOrder order = GridOrder.of(context.scales(), request.tables());
    Optional<ResultTable> first = order.first();
    Optional<ResultTable> last = order.last();
    if (first.isEmpty() && last.isEmpty() || order.isByCode()) {
      return context.heading(request.question().label());
    }
    String end = first.isEmpty() ? "last" : last.isEmpty() ? "first" : "ends";
    Map<String, Object> values = new HashMap<>();
    if (!order.isByBalance()) {
      values.put("answer", context.text(request.table().rows().get(order.row()).label()));
    }
    first.ifPresent(table -> end(values, "first", table, order));
    last.ifPresent(table -> end(values, "last", table, order));
    String form = order.leads(context) ? "" : ".close";
    return context.say(
        (order.isByBalance() ? "title." : "title.answer.") + end + form,
        values,
        order.statements(context.scales()));
  }

  private void end(Map<String, Object> values, String place, ResultTable table, GridOrder order) {
    values.put(place, context.text(table.item().orElseThrow().label()));
    if (!order.isByBalance()) {
      FigureRef figure = FigureRef.share(table, order.row(), table.total());
      values.put(place + "Figure", context.figure(figure));
    }
  }

  /** The widest of the significant gaps between groups. */
  private Optional<List<Inline>> widestGap(ChartRequest request, ChartSpec.Dots dots) {
    record Gap(ChartSpec.Dots.Row row, int low, int high, double width) {}
    List<Gap> gaps = new ArrayList<>();
    for (ChartSpec.Dots.Row row : dots.rows()) {
      List<Integer> known =
          IntStream.range(0, row.points().size())
              .boxed()
              .filter(i -> row.points().get(i).value().isPresent())
              .sorted(Comparator.comparingDouble(i -> value(row.points().get(i))))
              .toList();
      if (row.gap() != ChartSpec.Significance.NONE && known.size() > 1) {
        int low = known.get(0);
        int high = known.get(known.size() - 1);
        double width = value(row.points().get(high)) - value(row.points().get(low));
        gaps.add(new Gap(row, low, high, width));
      }
    }
    return gaps.stream()
        .max(Comparator.comparingDouble(Gap::width))
        .map(
            gap ->
                context
                    .phrases()
                    .say(
                        "title.gap",
                        Map.of(
                            "label", subject(request, dots, gap.row().label()),
                            "high", figure(gap.row().points().get(gap.high())),
                            "highest", dots.series().get(gap.high()).label(),
                            "low", figure(gap.row().points().get(gap.low())),
                            "lowest", dots.series().get(gap.low()).label())));
  }

  /** How the line that carries the message went from its first to its last figure. */
  private Optional<List<Inline>> change(ChartRequest request, ChartSpec.Lines lines) {
    return lines.series().stream()
        .filter(series -> series.emphasis() == ChartSpec.Emphasis.STRONG)
        .findFirst()
        .flatMap(
            series -> {
              List<Mark> known = series.points().stream().flatMap(Optional::stream).toList();
              return known.size() < 2
                  ? Optional.empty()
                  : Optional.of(
                      context
                          .phrases()
                          .say(
                              "title.change",
                              Map.of(
                                  "label", subject(request, lines, series.label()),
                                  "first", figure(known.get(0)),
                                  "last", figure(known.get(known.size() - 1)))));
            });
  }

  /** What has those figures: an answer, or the question itself if they are its means. */
  private String subject(ChartRequest request, ChartSpec spec, String row) {
    return areMeans(spec) ? label(request) : row;
  }

  /** Whether groups or editions are set against each other by their means. */
  private static boolean areMeans(ChartSpec spec) {
    List<Mark> marks = ChartMarks.of(spec);
    return (spec instanceof ChartSpec.Dots || spec instanceof ChartSpec.Lines)
        && !marks.isEmpty()
        && marks.stream().allMatch(mark -> mark.figure().kind() == FigureRef.Kind.NUMBER);
  }

  private static double value(Mark mark) {
    return mark.value().orElseThrow();
  }

  private static Inline figure(Mark mark) {
    return new Inline.Figure(mark.text(), mark.figure());
  }

  private List<Inline> histogramTitle(ChartRequest request, ChartSpec.Histogram histogram) {
    if (!histogram.nets().isEmpty()) {
      Mark net =
          histogram.nets().stream()
              .map(ChartSpec.Bracket::net)
              .max(Comparator.comparingDouble(mark -> mark.value().orElse(-1)))
              .orElseThrow();
      return say("title.net", "label", net.label(), net);
    }
    if (histogram.mean().isPresent()) {
      return say("title.mean", "label", label(request), histogram.mean().get());
    }
    if (request.question() instanceof NumericQuestion numeric) {
      return numberTitle(request, numeric);
    }
    return List.of(new Inline.Text(label(request)));
  }

  private List<Inline> say(String key, String place, String label, Mark mark) {
    return context.phrases().say(key, Map.of(place, label, "figure", figure(mark)));
  }

  /** The question's label, with that of the item where the chart shows but one of a grid. */
  public String label(ChartRequest request) {
    return request.tables().size() == 1
        ? Inline.plain(new Labels(context).heading(request.table()))
        : context.capital(context.text(request.question().label()));
  }

  /** What is measured, and the unit; of what, if the title doesn't say that. */
  public List<Inline> subtitle(ChartRequest request, ChartSpec spec, List<Inline> title) {
    String bare = Inline.plain(title).equals(label(request)) ? ".bare" : "";
    String key = "subtitle.share";
    String unit = "";
    if (request.question() instanceof NumericQuestion numeric && !numeric.unit().isEmpty()) {
      key = "subtitle.share.unit";
      unit = context.text(numeric.unit());
    } else if (spec instanceof ChartSpec.Histogram
        && request.question() instanceof RatingQuestion) {
      key = "subtitle.rating";
    } else if (areMeans(spec) && request.question() instanceof RatingQuestion) {
      key = "subtitle.means";
    } else if (spec instanceof ChartSpec.Diverging || spec instanceof ChartSpec.Stacked) {
      return gridSubtitle(request, bare);
    } else if (request.question() instanceof MultipleQuestion) {
      key = Rows.exclusive(request.table()) ? "subtitle.responses" : "subtitle.multiple";
    }
    Map<String, Object> values = new HashMap<>(Map.of("label", label(request), "unit", unit));
    if (request.question() instanceof RatingQuestion rating) {
      values.put("from", context.display().integer(rating.from()));
      values.put("to", context.display().integer(rating.to()));
    }
    List<Inline> subtitle = context.phrases().say(key + bare, values);
    return request.segment().isEmpty()
        ? subtitle
        : context
            .phrases()
            .say("subtitle.segment", Map.of("subtitle", subtitle, "segment", segment(request)));
  }

  private List<Inline> gridSubtitle(ChartRequest request, String bare) {
    String label = label(request);
    GridOrder order = GridOrder.of(context.scales(), request.tables());
    if (request.tables().size() == 1) {
      return context.phrases().say("subtitle.share" + bare, Map.of("label", label));
    }
    return order.isByBalance()
        ? context.phrases().say("subtitle.diverging" + bare, Map.of("label", label))
        : context
            .phrases()
            .say(
                "subtitle.answer" + bare,
                Map.of(
                    "label",
                    label,
                    "answer",
                    context.text(request.table().rows().get(order.row()).label())));
  }

  private String segment(ChartRequest request) {
    return context.text(request.segment().map(s -> s.label()).orElse(Label.EMPTY));
  }

  /**
   * What a mark means, question wording, base, flags, where the table is, source: one paragraph.
   */
  public List<List<Inline>> notes(
      ChartRequest request,
      ChartSpec spec,
      Optional<List<Inline>> marked,
      Optional<String> tableId) {
    List<List<Inline>> sentences = new ArrayList<>();
    marked.ifPresent(sentences::add);
    Label wording = request.question().info().text();
    if (!wording.isEmpty()) {
      sentences.add(
          List.of(new Inline.Text(context.display().quote(wording.in(context.language())))));
    }
    sentences.add(List.of(new Inline.Text(new Bases(context).text(request.tables()))));
    if (!Rows.exclusive(request.table())) {
      sentences.add(notes.multiple(request.table()));
    }
    apartNote(request, spec).ifPresent(sentences::add);
    if (spec instanceof ChartSpec.Diverging && GridCharts.turnsItems(context, request.tables())) {
      sentences.add(context.phrases().say("note.reversed"));
    }
    if (spec instanceof ChartSpec.Bars bars && !bars.callouts().isEmpty()) {
      sentences.addAll(callouts.of(bars));
    }
    intervalNote(spec).ifPresent(sentences::add);
    if (spec instanceof ChartSpec.Dots dots
        && dots.rows().stream().anyMatch(row -> row.gap() != ChartSpec.Significance.NONE)) {
      sentences.add(context.phrases().say("note.gap", Map.of("level", notes.smallLevel())));
    }
    notes.smallBase(shown(request).toList()).ifPresent(sentences::add);
    notes.lowGroups(shown(request).toList()).ifPresent(sentences::add);
    hiddenGroups(request).ifPresent(sentences::add);
    if (ChartMarks.of(spec).stream().anyMatch(ChartTexts::isSuppressed)) {
      sentences.add(context.phrases().say("key.suppressed"));
    }
    tableId.ifPresent(
        id ->
            sentences.add(
                context
                    .phrases()
                    .say("note.table", Map.of("reference", callouts.reference(id, spec)))));
    context.source().ifPresent(sentences::add);
    return List.of(Inline.joined(sentences));
  }

  /** Whether a sign is printed for a figure that would give someone away. */
  private static boolean isSuppressed(Mark mark) {
    return mark.value().isEmpty() && mark.figure().flags().contains(Flag.SUPPRESSED);
  }

  /** The groups that would be in the chart, were it not for disclosure control. */
  private Optional<List<Inline>> hiddenGroups(ChartRequest request) {
    if (request.segment().isEmpty()) {
      return Optional.empty();
    }
    Labels labels = new Labels(context);
    List<String> hidden = ChartGroups.hidden(request.table()).stream().map(labels::column).toList();
    return hidden.isEmpty()
        ? Optional.empty()
        : Optional.of(
            context
                .phrases()
                .say("note.omitted.suppressed", Map.of("columns", String.join(", ", hidden))));
  }

  /** What thin lines over marks and ribbons about lines are. */
  private Optional<List<Inline>> intervalNote(ChartSpec spec) {
    if (!intervals(spec)) {
      return Optional.empty();
    }
    String level = context.display().percent(context.study().conventions().confidence(), 0);
    String key = spec instanceof ChartSpec.Lines ? "note.interval.lines" : "note.interval.bars";
    return Optional.of(context.phrases().say(key, Map.of("level", level)));
  }

  private static boolean intervals(ChartSpec spec) {
    return spec.intervals() == ChartSpec.Intervals.SHOWN;
  }

  private static Stream<ResultColumn> shown(ChartRequest request) {
    return request.segment().isEmpty()
        ? request.tables().stream().map(ResultTable::total)
        : request.tables().stream().flatMap(t -> t.columns().stream().skip(1));
  }

  /** Don't-know and "none of these", where the chart has no mark for them. */
  private Optional<List<Inline>> apartNote(ChartRequest request, ChartSpec spec) {
    boolean withoutMark =
        spec instanceof ChartSpec.Histogram
            || spec instanceof ChartSpec.Dots
            || spec instanceof ChartSpec.Lines
            || spec instanceof ChartSpec.Bars && request.question() instanceof MultipleQuestion;
    ResultTable table = request.table();
    List<Integer> rows = withoutMark ? Rows.apart(table) : List.of();
    String key = request.segment().isEmpty() ? "note.apart" : "note.apart.overall";
    List<List<Inline>> parts = new ArrayList<>();
    for (int row : rows) {
      if (Rows.publishable(table.total(), row)) {
        parts.add(
            context
                .phrases()
                .say(
                    key,
                    Map.of(
                        "label", context.text(table.rows().get(row).label()),
                        "figure", context.figure(FigureRef.share(table, row, table.total())))));
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(Inline.joined(parts));
  }
}
