package io.etude.report.summary;

import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.document.table.CellDrawing;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import io.etude.report.prose.Notes;
import io.etude.report.prose.PooledEditions;
import io.etude.report.prose.Rows;
import io.etude.report.table.Tables;
import io.etude.results.ResultTable;
import io.etude.study.Weighting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How to read the results in summary: a key of two lines for every page, of what is in sight alone,
 * and what concerns all of the tables, which is said once.
 */
final class SummaryKey {

  /** Stars, whose number counts, and the sign of a figure that is withheld. */
  private static final Pattern SIGNS = Pattern.compile("\\*+|\\[c]");

  private final Context context;
  private final List<StatTable> tables;
  private final boolean grouped;
  private final Map<String, List<Inline>> signs;
  private final List<ResultTable> totals;
  private boolean shaded;
  private boolean shadedMeans;
  private boolean differ;

  SummaryKey(Context context, List<StatTable> printed, List<StatTable> tables, boolean grouped) {
    this.context = context;
    this.tables = tables;
    this.grouped = grouped;
    signs = new LinkedHashMap<>(new Tables(context).signs(grouped));
    signs.put(Figure.Absence.NOT_ASKED.sign(), say("summary.key.none"));
    totals =
        printed.stream()
            .flatMap(table -> context.results().table(table.subject().table()).stream())
            .toList();
    tables.forEach(this::see);
  }

  private void see(StatTable table) {
    for (int r = 0; r < table.rows().size(); r++) {
      for (int c = 1; c < table.columns().size(); c++) {
        if (table.drawing(r, c).orElse(null) instanceof CellDrawing.Shade shade) {
          boolean mean = table.cell(r, c).kind() == Figure.Kind.NUMBER;
          shadedMeans |= mean && shade.step() != 0;
          shaded |= !mean && shade.step() != 0;
          differ |= !shade.words().isEmpty();
        }
      }
    }
  }

  /** The signs that a table prints. */
  private static Set<String> signs(StatTable table) {
    Set<String> signs = new HashSet<>();
    StringBuilder printed = new StringBuilder(Inline.plain(table.subtitle()));
    for (int c = 0; c < table.columns().size(); c++) {
      printed.append(' ').append(table.base(c));
    }
    for (int r = 0; r < table.rows().size(); r++) {
      printed.append(' ').append(Inline.plain(table.about(r)));
      for (int c = 0; c < table.columns().size(); c++) {
        Figure figure = table.cell(r, c);
        printed.append(' ').append(figure.text()).append(figure.mark().sign());
        if (c > 0 && figure.text().equals(Figure.Absence.NOT_ASKED.sign())) {
          signs.add(figure.text());
        }
        if (table.drawing(r, c).orElse(null) instanceof CellDrawing.Parts parts) {
          parts.figures().forEach(side -> printed.append(' ').append(side.figure().text()));
          parts.parts().forEach(part -> printed.append(' ').append(part.text()));
        }
      }
    }
    SIGNS.matcher(printed).results().map(MatchResult::group).forEach(signs::add);
    return signs;
  }

  /** What grounds and triangles mean in all tables, and the signs of one: a sentence each. */
  List<List<Inline>> key(StatTable table) {
    List<List<Inline>> sentences = new ArrayList<>();
    sentences.add(say("summary.key.shares"));
    if (shaded) {
      sentences.add(say(shadedMeans ? "summary.key.shades.means" : "summary.key.shades"));
    } else if (shadedMeans) {
      sentences.add(say("summary.key.means"));
    }
    if (differ) {
      sentences.add(context.phrases().say("summary.key.standing", new Notes(context).levels()));
    }
    Map<String, List<Inline>> all = new LinkedHashMap<>(signs);
    all.keySet().retainAll(signs(table));
    sentences.addAll(all.values());
    return sentences;
  }

  /** Weights, comparisons, columns that are not shown, bases, order, rounding, the source. */
  List<Inline> notes() {
    List<List<Inline>> sentences = new ArrayList<>();
    if (!(context.study().weighting() instanceof Weighting.None)) {
      sentences.add(say("summary.guide.weighted"));
    }
    PooledEditions pooled = new PooledEditions(context);
    pooled.noteOnTotals(totals).ifPresent(sentences::add);
    if (pooled.noteOnTotals(totals).isEmpty() && totals.stream().anyMatch(pooled::is)) {
      sentences.add(say("summary.guide.pooled"));
    }
    if (any(table -> table.rows().stream().anyMatch(row -> row.kind() == StatRow.Kind.NET))) {
      sentences.add(say("summary.guide.nets"));
    }
    order(sentences);
    if (differ) {
      compared(sentences);
    }
    sentences.addAll(new Tables(context).omissions(grouped));
    if (grouped && any(table -> table.columns().size() > 1)) {
      bases(sentences);
    }
    sentences.add(say("summary.guide.rounding"));
    if (totals.stream().anyMatch(t -> !Rows.exclusive(t) && Notes.isOverAll(t))) {
      sentences.add(say("summary.guide.several"));
    }
    if (context.study().conventions().disclosure().isEmpty() && any(SummaryKey::hasBalance)) {
      sentences.add(say("summary.guide.balances"));
    }
    context.source().ifPresent(sentences::add);
    return Inline.joined(sentences);
  }

  /** What is said of the order of items: that of their balance, if their sides are known. */
  private void order(List<List<Inline>> sentences) {
    List<StatTable> items = tables.stream().filter(table -> table.sumsUp().size() > 1).toList();
    if (!items.isEmpty()) {
      boolean all = items.stream().allMatch(SummaryKey::hasBalance);
      boolean some = items.stream().anyMatch(SummaryKey::hasBalance);
      String key = all ? "balance" : some ? "order" : "share";
      sentences.add(say("summary.guide." + key));
    }
  }

  private static boolean hasBalance(StatTable table) {
    return !table.rows().isEmpty()
        && table.drawing(0, 0).orElse(null) instanceof CellDrawing.Parts parts
        && !parts.figures().isEmpty();
  }

  /** Where not every group of a segment is compared with every other. */
  private void compared(List<List<Inline>> sentences) {
    if (hasSegment(segment -> segment.kind() == Segment.Kind.EDITIONS)) {
      sentences.add(say("summary.guide.editions"));
    }
    if (hasSegment(segment -> segment.source() instanceof SegmentSource.Nested)) {
      sentences.add(say("summary.guide.nested"));
    }
  }

  /** Whether a group of such a segment is shown. */
  private boolean hasSegment(Predicate<Segment> wanted) {
    Set<String> shown =
        tables.stream()
            .flatMap(
                table ->
                    table.columns().stream()
                        .filter(column -> column.segment() >= 0)
                        .map(column -> table.segments().get(column.segment())))
            .flatMap(segment -> segment.source().segment().stream())
            .collect(Collectors.toSet());
    return context.study().segments().stream()
        .filter(wanted)
        .anyMatch(segment -> shown.contains(segment.id()));
  }

  /** Whose bases those of the headings are. */
  private void bases(List<List<Inline>> sentences) {
    boolean ranges =
        any(
            table ->
                IntStream.range(0, table.columns().size())
                    .anyMatch(c -> table.base(c).contains(GroupBases.TO)));
    String below = context.display().percent(GroupBases.TOLERANCE, 0);
    sentences.add(
        context
            .phrases()
            .say(ranges ? "summary.guide.ranges" : "summary.guide.bases", Map.of("part", below)));
    if (totals.stream().anyMatch(total -> Bases.isOfResponses(total.question()))) {
      sentences.add(say("summary.guide.answers"));
    }
  }

  private boolean any(Predicate<StatTable> wanted) {
    return tables.stream().anyMatch(wanted);
  }

  private List<Inline> say(String key) {
    return context.phrases().say(key);
  }
}
