package io.etude.pdf.layout.summary;

import io.etude.document.SummaryBanner;
import io.etude.document.SummaryTable;

/**
 * What summary tables must have in common to share one heading.
 *
 * @param banner the groups
 * @param total the heading of the total
 */
record SummaryHead(SummaryBanner banner, String total) {

  static SummaryHead of(SummaryTable table) {
    return new SummaryHead(table.banner(), table.totals().get(0).label());
  }

  /** Whether a table is a grid: a bar of all answers and some figures a row. */
  static boolean isGrid(SummaryTable table) {
    return table.form() == SummaryTable.Form.ITEMS;
  }

  /** Whether the shares of a segment's groups are dots in a table. */
  static boolean isDotted(SummaryTable table, int segment) {
    return table.groupForm(segment) == SummaryTable.GroupForm.STRIPS;
  }

  /** Whether the groups of a segment are marks in a row: dots of shares, or means. */
  static boolean isMarked(SummaryTable table, int row, int segment) {
    SummaryTable.Row.Kind kind = table.rows().get(row).kind();
    return kind == SummaryTable.Row.Kind.STATISTIC
        || kind != SummaryTable.Row.Kind.BASE && isDotted(table, segment);
  }
}
