package io.etude.report;

import io.etude.analysis.Cell;
import io.etude.analysis.FigureRef;
import io.etude.analysis.ResultColumn;
import io.etude.analysis.ResultTable;
import io.etude.analysis.Summary;
import io.etude.document.Inline;
import io.etude.narrative.Display;

/** Figures of tables at hand, without looking a reference up. */
final class Figures {

  private Figures() {}

  /** The share in a row of a column. */
  static FigureRef share(ResultTable table, int row, ResultColumn column) {
    Cell cell = column.cells().get(row);
    String rowId = table.rows().get(row).id();
    return new FigureRef(
        reference(table, rowId, column),
        table.id(),
        rowId,
        column.id(),
        FigureRef.Kind.SHARE,
        cell.share(),
        column.base(),
        cell.flags());
  }

  /** A summary of a column. */
  static FigureRef summary(ResultTable table, Summary summary, ResultColumn column) {
    FigureRef.Kind kind =
        summary.stat() == Summary.Stat.NPS ? FigureRef.Kind.SCORE : FigureRef.Kind.NUMBER;
    return new FigureRef(
        reference(table, summary.stat().code(), column),
        table.id(),
        summary.stat().code(),
        column.id(),
        kind,
        summary.estimate(),
        column.base(),
        summary.flags());
  }

  /** The figure as running text. */
  static Inline inline(FigureRef figure, Display display) {
    return new Inline.Figure(display.figure(figure), figure);
  }

  private static String reference(ResultTable table, String row, ResultColumn column) {
    String place = table.question().id() + table.item().map(i -> "." + i.id()).orElse("");
    String at =
        column.id().equals(ResultColumn.TOTAL) || table.segment().isEmpty()
            ? ""
            : "@" + table.segment().get().id() + "." + column.id();
    return place + "." + row + at;
  }
}
