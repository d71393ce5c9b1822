package io.etude.report.table;

import io.etude.document.text.Inline;
import io.etude.language.BaseWords;
import io.etude.report.prose.Context;
import io.etude.report.prose.Labels;
import io.etude.report.prose.Notes;
import io.etude.results.ResultColumn;
import io.etude.results.ResultTable;
import io.etude.study.Conventions;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Which columns a set of tables leaves out: those that withhold all their figures in every table
 * that has them, so that tables with the same banner have the same columns.
 */
public final class WithheldColumns {

  private final Context context;
  private final Set<Place> omitted;

  /** A column of a segment, whatever the question. */
  private record Place(String segment, String column) {
    static Place of(ResultTable table, ResultColumn column) {
      return new Place(table.segment().map(s -> s.id()).orElse(""), column.id());
    }
  }

  private WithheldColumns(Context context, Set<Place> omitted) {
    this.context = context;
    this.omitted = omitted;
  }

  /** What the tables that are printed together leave out. */
  public static WithheldColumns of(Context context, List<ResultTable> tables) {
    Set<Place> omitted = new HashSet<>();
    Conventions conventions = context.study().conventions();
    if (conventions.withheldColumns() == Conventions.WithheldColumns.NOTED) {
      Set<Place> shown = new HashSet<>();
      for (ResultTable table : tables) {
        for (ResultColumn column : table.columns()) {
          if (column.isWithheld()) {
            omitted.add(Place.of(table, column));
          }
          // an open question has but bases
          if (column.isTotal() || !column.isWithheld() || hasFigure(column)) {
            shown.add(Place.of(table, column));
          }
        }
      }
      omitted.removeAll(shown);
    }
    return new WithheldColumns(context, omitted);
  }

  /** Whether something other than the mark of a withheld figure would stand in the column. */
  private static boolean hasFigure(ResultColumn column) {
    return column.cells().stream().anyMatch(cell -> cell.share().isPresent())
        || column.summaries().stream().anyMatch(summary -> summary.estimate().isPresent());
  }

  private boolean omits(ResultTable table, ResultColumn column) {
    return omitted.contains(Place.of(table, column));
  }

  /** The table with the columns that are shown. */
  public ResultTable shown(ResultTable table) {
    return table.columns().stream().noneMatch(column -> omits(table, column))
        ? table
        : table.toBuilder()
            .columns(table.columns().stream().filter(column -> !omits(table, column)).toList())
            .build();
  }

  /** A sentence that names the columns that are left out, with their bases; empty for none. */
  public Optional<List<Inline>> note(List<ResultTable> banner) {
    List<String> names = new ArrayList<>();
    boolean oneSegment = banner.stream().filter(this::omitsAny).count() == 1;
    for (ResultTable table : banner) {
      for (ResultColumn column : table.columns()) {
        if (omits(table, column)) {
          String label = label(table, column, oneSegment);
          names.add(
              BaseWords.isOfResponses(table.question())
                  ? ofAnswers(label, table, column)
                  : name(label, List.of(column)));
        }
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(omittedNote(names, banner));
  }

  /**
   * The same for many tables: a column with the smallest and the largest of its bases, but those
   * that count answers.
   */
  Optional<List<Inline>> overallNote(List<ResultTable> tables) {
    Map<String, List<ResultColumn>> left = new LinkedHashMap<>();
    boolean oneSegment =
        tables.stream().filter(this::omitsAny).map(ResultTable::segment).distinct().count() == 1;
    for (ResultTable table : tables) {
      for (ResultColumn column : table.columns()) {
        if (omits(table, column)) {
          List<ResultColumn> columns =
              left.computeIfAbsent(label(table, column, oneSegment), label -> new ArrayList<>());
          if (!BaseWords.isOfResponses(table.question())) {
            columns.add(column);
          }
        }
      }
    }
    List<String> names = new ArrayList<>();
    left.forEach((label, columns) -> names.add(columns.isEmpty() ? label : name(label, columns)));
    return names.isEmpty() ? Optional.empty() : Optional.of(omittedNote(names, tables));
  }

  private List<Inline> omittedNote(List<String> names, List<ResultTable> tables) {
    Notes notes = new Notes(context);
    boolean byWeights =
        tables.stream()
            .filter(table -> !BaseWords.isOfResponses(table.question()))
            .flatMap(table -> table.columns().stream().filter(column -> omits(table, column)))
            .anyMatch(notes::isLowByWeights);
    return context
        .phrases()
        .say(
            Notes.omittedKey(byWeights),
            Map.of(
                "publish",
                context.display().number(context.study().conventions().publishBase(), 0),
                "columns",
                new Labels(context).joined(names)));
  }

  private boolean omitsAny(ResultTable table) {
    return table.columns().stream().anyMatch(column -> omits(table, column));
  }

  private String label(ResultTable table, ResultColumn column, boolean oneSegment) {
    List<String> parts = new ArrayList<>();
    if (!oneSegment) {
      table.segment().ifPresent(segment -> parts.add(context.text(segment.label())));
    }
    column.spanner().ifPresent(spanner -> parts.add(context.text(spanner)));
    parts.add(context.text(column.label()));
    return String.join(" – ", parts);
  }

  /**
   * A column with its base of answers; where it is not below the limit, respondents are too few.
   */
  private String ofAnswers(String label, ResultTable table, ResultColumn column) {
    long base = column.base().orElse(0);
    if (column.base().isEmpty() || base < context.study().conventions().publishBase()) {
      return name(label, List.of(column));
    }
    String units = context.bases().units(table.question(), context.display().integer(base), "");
    String few = context.phrases().text("base.answers.low", Map.of("units", units));
    return context.phrases().text("note.omitted.column", Map.of("label", label, "n", few));
  }

  /** A column with its base, or the range of its bases; with effective ones if those are low. */
  private String name(String label, List<ResultColumn> columns) {
    boolean weights = columns.stream().anyMatch(new Notes(context)::isLowByWeights);
    return context
        .phrases()
        .text(
            weights ? "note.omitted.effective" : "note.omitted.column",
            Map.of(
                "label", label,
                "n", range(columns, column -> column.base().orElse(0)),
                "effective", range(columns, column -> column.effectiveBase().orElse(0))));
  }

  private String range(List<ResultColumn> columns, ToDoubleFunction<ResultColumn> base) {
    DoubleSummaryStatistics bases = columns.stream().mapToDouble(base).summaryStatistics();
    return context
        .display()
        .range(
            context.bases().effective(bases.getMin()), context.bases().effective(bases.getMax()));
  }
}
