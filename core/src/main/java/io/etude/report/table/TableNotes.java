package io.etude.report.table;

import io.etude.codebook.Base;
import io.etude.codebook.OpenQuestion;
import io.etude.codebook.Segment;
import io.etude.codebook.SegmentSource;
import io.etude.document.text.Inline;
import io.etude.figure.Figure;
import io.etude.report.prose.Bases;
import io.etude.report.prose.Context;
import io.etude.report.prose.GroupComparisons;
import io.etude.report.prose.InNoRow;
import io.etude.report.prose.NetRows;
import io.etude.report.prose.Notes;
import io.etude.report.prose.PooledEditions;
import io.etude.report.prose.Rows;
import io.etude.report.prose.ScoreNote;
import io.etude.results.Flag;
import io.etude.results.ResultColumn;
import io.etude.results.ResultRow;
import io.etude.results.ResultTable;
import io.etude.study.Weighting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What explains tables: notes that concern one, a key that is the same for many, and the guide that
 * stands before all of them.
 */
public final class TableNotes {

  private final Context context;

  public TableNotes(Context context) {
    this.context = context;
  }

  /** Base, several answers, nets, scores, rows not compared, columns left out: one paragraph. */
  public List<List<Inline>> of(List<ResultTable> banner, Optional<List<Inline>> omitted) {
    List<List<Inline>> sentences = new ArrayList<>();
    Bases bases = new Bases(context);
    sentences.add(List.of(new Inline.Text(bases.text(banner.subList(0, 1), true))));
    bases.routing(banner).ifPresent(asked -> sentences.add(List.of(new Inline.Text(asked))));
    if (banner.get(0).question() instanceof OpenQuestion) {
      sentences.add(say("note.open"));
    }
    if (!Rows.exclusive(banner.get(0))) {
      sentences.add(new Notes(context).multiple(banner.get(0)));
    }
    InNoRow.note(context, banner.get(0), grouped(banner)).ifPresent(sentences::add);
    NetRows.note(context, banner.get(0)).ifPresent(sentences::add);
    ScoreNote.of(context, banner.get(0)).ifPresent(sentences::add);
    // the key is said once a page, for all of its tables
    sentences.addAll(new GroupComparisons(context).notCompared(banner));
    omitted.ifPresent(sentences::add);
    return List.of(Inline.joined(sentences));
  }

  /** Letters, low bases, withheld figures, rounding, source: a sentence each. */
  public List<List<Inline>> key(List<ResultTable> banner) {
    List<List<Inline>> sentences = new ArrayList<>();
    if (lettered(banner)) {
      sentences.add(context.phrases().say("key.letters", new Notes(context).levels()));
    }
    if (banner.stream().anyMatch(Rows::hasSeveralEditions)) {
      sentences.add(say("key.editions"));
    }
    nested(banner).ifPresent(sentences::add);
    new PooledEditions(context).noteOnTotals(banner).ifPresent(sentences::add);
    sentences.addAll(flags(banner));
    if (Rows.exclusive(banner.get(0)) && banner.stream().anyMatch(this::roundedOff)) {
      sentences.add(say("note.rounding"));
    }
    context.source().ifPresent(sentences::add);
    return sentences;
  }

  /** How to read the tables of a report: one paragraph. */
  public List<Inline> guide(List<ResultTable> tables) {
    List<List<Inline>> sentences = new ArrayList<>();
    sentences.add(List.of(new Inline.Strong(say("guide.title"))));
    sentences.add(say("guide.shares"));
    if (tables.stream().flatMap(t -> t.rows().stream()).anyMatch(TableNotes::isNet)) {
      sentences.add(say("guide.nets"));
    }
    if (!(context.study().weighting() instanceof Weighting.None)) {
      sentences.add(say("guide.weighted"));
    }
    if (lettered(tables)) {
      sentences.add(context.phrases().say("note.letters", new Notes(context).levels()));
    }
    nested(tables).ifPresent(sentences::add);
    sentences.addAll(new GroupComparisons(context).notCompared(tables));
    sentences.addAll(flags(tables));
    sentences.add(say("note.rounding"));
    context.source().ifPresent(sentences::add);
    return Inline.joined(sentences);
  }

  /** Which groups of a segment within another one the letters compare; empty if there is none. */
  private Optional<List<Inline>> nested(List<ResultTable> tables) {
    List<ResultTable> nested =
        tables.stream()
            .filter(
                table ->
                    table.segment().map(Segment::source).stream()
                        .anyMatch(SegmentSource.Nested.class::isInstance))
            .toList();
    return lettered(nested) ? Optional.of(say("key.nested")) : Optional.empty();
  }

  /** What the marks of low bases and of hidden figures mean: a sentence each. */
  public List<List<Inline>> flags(List<ResultTable> tables) {
    return List.copyOf(signs(tables).values());
  }

  /** The same by the sign that is printed. */
  Map<String, List<Inline>> signs(List<ResultTable> tables) {
    Notes of = new Notes(context);
    Map<String, List<Inline>> signs = new LinkedHashMap<>();
    if (anyColumn(tables, TableNotes::hasSmallBase)) {
      signs.put(
          Figure.Mark.SMALL_BASE.sign(), context.phrases().say("note.smallBase", of.thresholds()));
    }
    of.lowBase(tables.stream().flatMap(table -> table.columns().stream()))
        .ifPresent(low -> signs.put(Figure.Mark.LOW_BASE.sign(), low));
    if (suppressed(tables)) {
      signs.put(Figure.Absence.SUPPRESSED.sign(), say("key.suppressed"));
    }
    return signs;
  }

  private static boolean grouped(List<ResultTable> banner) {
    return banner.size() > 1 || banner.get(0).segment().isPresent();
  }

  private List<Inline> say(String key) {
    return context.phrases().say(key);
  }

  private static boolean isNet(ResultRow row) {
    return row.kind() == ResultRow.Kind.NET;
  }

  private static boolean lettered(List<ResultTable> tables) {
    return anyColumn(
        tables,
        column ->
            column.cells().stream().anyMatch(cell -> !cell.higherThan().isEmpty())
                || column.summaries().stream().anyMatch(s -> !s.higherThan().isEmpty()));
  }

  private static boolean suppressed(List<ResultTable> tables) {
    return anyColumn(
        tables,
        column ->
            column.flags().contains(Flag.SUPPRESSED)
                || column.summaries().stream().anyMatch(s -> s.flags().contains(Flag.SUPPRESSED)));
  }

  private static boolean hasSmallBase(ResultColumn column) {
    return column.flags().contains(Flag.SMALL_BASE)
        || column.summaries().stream().anyMatch(s -> s.flags().contains(Flag.SMALL_BASE));
  }

  private static boolean anyColumn(List<ResultTable> tables, Predicate<ResultColumn> wanted) {
    return tables.stream().flatMap(t -> t.columns().stream()).anyMatch(wanted);
  }

  /** Whether printed shares of a column don't add up to 100, or to the printed share of a net. */
  private boolean roundedOff(ResultTable table) {
    return table.columns().stream().anyMatch(column -> roundedOff(table, column));
  }

  private boolean roundedOff(ResultTable table, ResultColumn column) {
    List<String> all = new ArrayList<>();
    for (var row : table.rows()) {
      if (row.members().isEmpty()) {
        all.add(row.id());
      }
    }
    Optional<BigDecimal> outside =
        InNoRow.share(table, column).map(context.display()::roundedPercent);
    Optional<BigDecimal> sum =
        sum(table, column, all).map(bands -> bands.add(outside.orElse(BigDecimal.ZERO)));
    boolean whole = (table.base() == Base.VALID || table.base() == Base.CHOSEN) && !all.isEmpty();
    if (whole && sum.isPresent() && sum.get().compareTo(BigDecimal.valueOf(100)) != 0) {
      return true;
    }
    for (int net : Rows.nets(table)) {
      Optional<BigDecimal> members = sum(table, column, table.rows().get(net).members());
      Optional<BigDecimal> printed = printed(column, net);
      if (members.isPresent()
          && printed.isPresent()
          && members.get().compareTo(printed.get()) != 0) {
        return true;
      }
    }
    return false;
  }

  private Optional<BigDecimal> sum(ResultTable table, ResultColumn column, List<String> rows) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String row : rows) {
      int index = table.rowIndex(row);
      Optional<BigDecimal> printed = index < 0 ? Optional.empty() : printed(column, index);
      if (printed.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(printed.get());
    }
    return Optional.of(sum);
  }

  private Optional<BigDecimal> printed(ResultColumn column, int row) {
    return column.cells().get(row).share().map(s -> context.display().roundedPercent(s.value()));
  }
}
