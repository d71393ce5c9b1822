package io.etude.xlsx.table;

import io.etude.document.table.StatCell;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.results.Higher;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Shorthand;
import io.etude.xlsx.style.Stylebook;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as the accessible profile shows it: one header row, every cell filled, words for marks.
 */
public final class AccessibleTable {

  private final WorkbookContext context;
  private final Stylebook styles;
  private final StatTable table;
  private final List<BannerColumn> columns;
  private final boolean counts;
  private final Measure beside;

  public AccessibleTable(WorkbookContext context, StatTable table) {
    this.context = context;
    this.styles = context.styles();
    this.table = table;
    List<Measure> measures = context.options().of(table);
    this.beside = measures.get(0);
    this.counts = beside != Measure.SHARE;
    this.columns = BannerColumn.of(table, measures).stream().map(this::withoutUnusedMark).toList();
  }

  /** A column that is not higher than any other needs no column for that. */
  private BannerColumn withoutUnusedMark(BannerColumn column) {
    boolean higher =
        IntStream.range(0, table.rows().size())
            .anyMatch(row -> !table.cell(row, column.index()).higherThan().isEmpty());
    return higher ? column : column.withoutMark();
  }

  /** Whether it has cells without a figure. */
  public boolean notApplicable() {
    Set<StatCell.Absence> none =
        EnumSet.of(StatCell.Absence.NOT_APPLICABLE, StatCell.Absence.NOT_ASKED);
    none.retainAll(Legend.absences(table));
    return counts || !none.isEmpty() || columns.stream().anyMatch(column -> column.hasMark());
  }

  /** Lays the table with its header in row {@code top}. */
  public void lay(Sheet sheet, int top, String name) {
    TableObject grid = new TableObject(sheet, top, styles);
    grid.column(context.word("xlsx.category"), 40);
    for (BannerColumn column : columns) {
      String heading = heading(column);
      if (counts) {
        grid.column(heading + " (" + Counts.heading(beside, context) + ")", 14);
      }
      grid.column(heading + (counts ? " (%)" : ""), 16);
      if (column.hasMark()) {
        grid.textColumn(context.path(heading, context.word("xlsx.higherThan")), 24);
      }
    }
    Counts numbers = new Counts(table, context.formulas(), top + 1);
    TableRows.bases(table).forEach(row -> base(grid, row));
    TableRows.body(table).forEach(row -> row(grid, row, numbers));
    grid.finish(name, context.plain(table.title()));
  }

  private String heading(BannerColumn column) {
    List<String> parts = new ArrayList<>();
    for (int level : BannerHeading.LEVELS) {
      table.spanner(level, column.index()).ifPresent(spanner -> parts.add(spanner.label()));
    }
    parts.add(column.printed().label());
    String heading = parts.stream().reduce(context::path).orElse("");
    String mark = styles.sign(column.printed().mark());
    return mark.isEmpty() ? heading : heading + " " + mark;
  }

  private void base(TableObject grid, int index) {
    grid.row(table.rows().get(index).label());
    for (BannerColumn column : columns) {
      grid.cell(table.cell(index, column.index()));
      if (counts) {
        grid.text(Shorthand.NOT_APPLICABLE);
      }
      if (column.hasMark()) {
        grid.prose(Shorthand.NOT_APPLICABLE);
      }
    }
  }

  private void row(TableObject grid, int index, Counts numbers) {
    StatTable.Row row = table.rows().get(index);
    grid.row(row.label());
    for (BannerColumn column : columns) {
      StatCell cell = table.cell(index, column.index());
      int countColumn = grid.next();
      if (counts && TableRows.isAnswer(row)) {
        grid.cell(numbers.of(index, column.index(), beside));
      } else if (counts) {
        grid.text(Shorthand.NOT_APPLICABLE);
      }
      if (counts && TableRows.isAnswer(row) && cell.number().isPresent()) {
        grid.value(
            numbers.share(index, column.index(), grid.row(), countColumn),
            styles.figure().format(styles.formats().of(cell)));
      } else {
        grid.cell(cell);
      }
      if (column.hasMark()) {
        String lower = lower(column, cell.higherThan());
        grid.prose(lower.isEmpty() ? context.word("xlsx.none") : lower);
      }
    }
  }

  /** The lower columns by name: letters would be lost without the banner. */
  private String lower(BannerColumn column, List<Higher> higherThan) {
    return higherThan.stream()
        .flatMap(
            higher ->
                columns.stream()
                    .filter(other -> other.printed().segment() == column.printed().segment())
                    .filter(other -> other.printed().id().equals(higher.column())))
        .map(this::nameInSegment)
        .collect(Collectors.joining(", "));
  }

  /** A column's label, within its outer category where the segment is nested. */
  private String nameInSegment(BannerColumn column) {
    String label = column.printed().label();
    return table
        .spanner(1, column.index())
        .map(outer -> context.path(outer.label(), label))
        .orElse(label);
  }
}
