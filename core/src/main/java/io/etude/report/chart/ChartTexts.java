package io.etude.report.chart;

import io.etude.Label;
import io.etude.codebook.MultipleQuestion;
import io.etude.codebook.NumericQuestion;
import io.etude.document.chart.ChartSpec;
import io.etude.document.chart.ChartSpec.Mark;
import io.etude.document.chart.GroupRows;
import io.etude.document.text.Inline;
import io.etude.report.chart.group.ChartGroups;
import io.etude.report.chart.group.GroupNotes;
import io.etude.report.chart.request.ChartMarks;
import io.etude.report.chart.request.ChartRequest;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import io.etude.report.prose.GridOrder;
import io.etude.report.prose.GroupComparisons;
import io.etude.report.prose.InNoRow;
import io.etude.report.prose.Labels;
import io.etude.report.prose.Notes;
import io.etude.report.prose.PooledEditions;
import io.etude.report.prose.Rows;
import io.etude.report.prose.ScoreNote;
import io.etude.results.FigureRef;
import io.etude.results.Flag;
import io.etude.results.ResultTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The words around a chart, written from the data: title, subtitle, notes. */
public final class ChartTexts {

  private final Context context;
  private final ChartSubject subject;
  private final Notes notes;
  private final CalloutNotes callouts;

  public ChartTexts(Context context) {
    this.context = context;
    subject = new ChartSubject(context);
    notes = new Notes(context);
    callouts = new CalloutNotes(context);
  }

  /** The finding. */
  public List<Inline> title(ChartRequest request, ChartSpec spec) {
    return new ChartTitles(context).title(request, spec);
  }

  /** The question's label, with that of the item where the chart shows but one of a grid. */
  public String label(ChartRequest request) {
    return subject.label(request);
  }

  /** What is measured, and the unit; of what, if the title doesn't say that. */
  public List<Inline> subtitle(ChartRequest request, ChartSpec spec, List<Inline> title) {
    return subject.subtitle(request, spec, title);
  }

  /**
   * What a mark means, question wording, base, flags, where the table is, source: one paragraph.
   */
  public List<List<Inline>> notes(
      ChartRequest request, ChartSpec spec, Optional<List<Inline>> marked, List<String> tables) {
    List<List<Inline>> sentences = new ArrayList<>();
    marked.ifPresent(sentences::add);
    Label wording = subject.wording(request);
    if (!wording.isEmpty()) {
      sentences.add(
          List.of(new Inline.Text(context.display().quote(wording.in(context.language())))));
    }
    Bases bases = new Bases(context);
    sentences.add(
        List.of(new Inline.Text(bases.text(request.tables(), ChartMarks.haveNumbers(spec)))));
    bases.routing(request.tables()).ifPresent(who -> sentences.add(List.of(new Inline.Text(who))));
    new PooledEditions(context).note(request.tables()).ifPresent(sentences::add);
    GroupNotes groups = new GroupNotes(context);
    ChartGroups.only(request, spec)
        .ifPresent(column -> sentences.add(callouts.base(request.tables(), column)));
    groups.inGroups(request, spec).ifPresent(sentences::add);
    if (spec instanceof ChartSpec.Lines lines) {
      groups.ofEditions(request, lines).ifPresent(sentences::add);
    }
    if (!Rows.exclusive(request.table())) {
      sentences.add(notes.multiple(request.table()));
    }
    apartNote(request, spec).ifPresent(sentences::add);
    if (!ChartMarks.areMeans(spec)) {
      InNoRow.note(context, request.table(), request.segment().isPresent())
          .ifPresent(sentences::add);
    }
    if (ChartMarks.haveNumbers(spec)) {
      ScoreNote.of(context, request.table()).ifPresent(sentences::add);
    }
    new TopRows(context).note(request, spec).ifPresent(sentences::add);
    // one item is not turned: the chart names its own answers
    if (request.segment().isEmpty()
        && request.tables().size() > 1
        && spec instanceof ChartSpec.Diverging
        && GridCharts.turnsItems(context, request.tables())) {
      sentences.add(context.phrases().say("note.reversed"));
    }
    new GridCharts(context).countedAnswers(request, spec).ifPresent(sentences::add);
    lastItems(request, spec).ifPresent(sentences::add);
    if (spec instanceof ChartSpec.Bars bars && !bars.callouts().isEmpty()) {
      sentences.addAll(callouts.of(bars));
    }
    if (ChartMarks.hasRoundedTotals(spec, context.display())) {
      sentences.add(context.phrases().say("note.rounding.totals"));
    }
    intervalNote(spec).ifPresent(sentences::add);
    List<String> cut = DrawnIntervals.cut(spec);
    if (!cut.isEmpty()) {
      sentences.add(
          context.phrases().say("note.interval.cut", Map.of("names", context.display().list(cut))));
    }
    if (spec instanceof ChartSpec.Lines lines && isInterrupted(lines)) {
      sentences.add(context.phrases().say("note.interrupted"));
    }
    if (spec instanceof ChartSpec.Dots dots
        && dots.rows().stream().anyMatch(row -> row.gap() != ChartSpec.Significance.NONE)) {
      sentences.add(
          context.phrases().say(gapKey(request, dots), Map.of("level", notes.smallLevel())));
    }
    if (spec instanceof ChartSpec.Dots dots) {
      sentences.addAll(new GroupComparisons(context).notes(dots));
    }
    sentences.addAll(groups.cautions(request, spec));
    withoutFigures(request, spec).ifPresent(sentences::add);
    if (ChartMarks.of(spec).stream().anyMatch(ChartTexts::isSuppressed)) {
      sentences.add(context.phrases().say("key.suppressed"));
    }
    if (!tables.isEmpty()) {
      sentences.add(
          context
              .phrases()
              .say("note.table", Map.of("reference", callouts.reference(tables, spec))));
    }
    context.source().ifPresent(sentences::add);
    return List.of(Inline.joined(sentences));
  }

  /** The sentence that says which names are in bold: those of the rows, as they are drawn. */
  private static String gapKey(ChartRequest request, ChartSpec.Dots dots) {
    if (GroupRows.of(dots) != dots) {
      return "note.gap.groups";
    }
    return request.isGridByGroups() ? "note.gap.items" : "note.gap";
  }

  /** Whether a line passes over editions without a figure: it is dotted there. */
  private static boolean isInterrupted(ChartSpec.Lines lines) {
    for (ChartSpec.Lines.Series series : lines.series()) {
      List<Integer> known =
          IntStream.range(0, series.points().size())
              .filter(i -> series.points().get(i).flatMap(ChartTexts::known).isPresent())
              .boxed()
              .toList();
      if (!known.isEmpty() && known.get(known.size() - 1) - known.get(0) >= known.size()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Mark> known(Mark mark) {
    return Optional.of(mark).filter(each -> each.value().isPresent());
  }

  /** The answers that a chart of groups or editions has no row or line of. */
  private Optional<List<Inline>> withoutFigures(ChartRequest request, ChartSpec spec) {
    boolean byAnswer =
        (spec instanceof ChartSpec.Dots || spec instanceof ChartSpec.Lines)
            && !ChartMarks.areMeans(spec);
    if (!byAnswer) {
      return Optional.empty();
    }
    List<String> missing =
        request.isGridByGroups() ? itemsWithout(request, spec) : answersWithout(request, spec);
    String key = hides(request) ? "note.withoutFigures.suppressed" : "note.withoutFigures";
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(context.phrases().say(key, Map.of("rows", context.display().list(missing))));
  }

  /** Whether disclosure control hides a figure of the tables of a chart. */
  private static boolean hides(ChartRequest request) {
    return request.tables().stream()
        .flatMap(table -> table.columns().stream())
        .anyMatch(column -> column.flags().contains(Flag.SUPPRESSED));
  }

  private List<String> answersWithout(ChartRequest request, ChartSpec spec) {
    ResultTable table = request.table();
    Set<String> drawn = new HashSet<>();
    ChartMarks.of(spec).forEach(mark -> drawn.add(mark.source().id().row()));
    return Rows.answers(table).stream()
        .map(row -> table.rows().get(row))
        .filter(row -> !drawn.contains(row.id()))
        .map(row -> context.text(row.label()))
        .toList();
  }

  private List<String> itemsWithout(ChartRequest request, ChartSpec spec) {
    Set<String> drawn = new HashSet<>();
    ChartMarks.of(spec).forEach(mark -> drawn.add(mark.source().id().table().place()));
    return request.tables().stream()
        .filter(table -> !drawn.contains(table.id().place()))
        .map(new Labels(context)::item)
        .toList();
  }

  /** The items that are last because what the others are ordered by isn't published. */
  private Optional<List<Inline>> lastItems(ChartRequest request, ChartSpec spec) {
    boolean ordered = spec instanceof ChartSpec.Diverging || spec instanceof ChartSpec.Stacked;
    if (!ordered || request.segment().isPresent() || request.tables().size() == 1) {
      return Optional.empty();
    }
    GridOrder order = request.order(context);
    boolean turned =
        spec instanceof ChartSpec.Diverging && GridCharts.turnsItems(context, request.tables());
    GridCharts grids = new GridCharts(context);
    List<String> last =
        order.withoutKey().stream().map(table -> grids.itemLabel(table, turned)).toList();
    String key = order.isByBalance() ? "note.last.balance" : "note.last.share";
    return last.isEmpty() || !order.isKnown()
        ? Optional.empty()
        : Optional.of(context.phrases().say(key, Map.of("rows", context.display().list(last))));
  }

  /** What stands in the place of a chart of which no figure may be published. */
  public List<Inline> instead(ChartRequest request) {
    List<List<Inline>> sentences = new ArrayList<>();
    sentences.add(
        request.segment().isEmpty()
            ? context.phrases().say("chart.withheld", Map.of("label", label(request)))
            : context
                .phrases()
                .say(
                    "chart.withheld.segment",
                    Map.of("label", label(request), "segment", subject.segment(request))));
    boolean means = request.question() instanceof NumericQuestion;
    sentences.addAll(new GroupNotes(context).ofNone(request, means));
    return Inline.joined(sentences);
  }

  /** Whether a sign is printed for a figure that would give someone away. */
  static boolean isSuppressed(Mark mark) {
    return mark.value().isEmpty() && mark.source().flags().contains(Flag.SUPPRESSED);
  }

  /** What thin lines over marks and ribbons about lines are. */
  private Optional<List<Inline>> intervalNote(ChartSpec spec) {
    if (!intervals(spec)) {
      return Optional.empty();
    }
    String level = context.display().percent(context.study().conventions().confidence(), 0);
    String key =
        spec instanceof ChartSpec.Lines
            ? "note.interval.lines"
            : DrawnIntervals.mayBeBehindDots(spec) ? "note.interval.dots" : "note.interval.bars";
    return Optional.of(context.phrases().say(key, Map.of("level", level)));
  }

  private static boolean intervals(ChartSpec spec) {
    return spec.intervals() == ChartSpec.Intervals.SHOWN;
  }

  /** Don't-know of all items of a grid, from the least to the most. */
  private List<Inline> apartRange(List<ResultTable> tables, int row) {
    List<ResultTable> sorted =
        tables.stream()
            .sorted(Comparator.comparingDouble(table -> Rows.share(table, row)))
            .toList();
    ResultTable least = sorted.get(0);
    ResultTable most = sorted.get(sorted.size() - 1);
    FigureRef low = FigureRef.share(least, row, least.total());
    FigureRef high = FigureRef.share(most, row, most.total());
    String label = context.text(least.rows().get(row).label());
    return context.figures().of(low).text().equals(context.figures().of(high).text())
        ? context
            .phrases()
            .say("note.apart.overall", Map.of("label", label, "figure", context.figure(high)))
        : context
            .phrases()
            .say(
                "note.apart.items",
                Map.of("label", label, "low", context.figure(low), "high", context.figure(high)));
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
      if (request.tables().stream().allMatch(t -> Rows.share(t, row) >= 0)) {
        parts.add(
            request.isGridByGroups()
                ? apartRange(request.tables(), row)
                : context
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
