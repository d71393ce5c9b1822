package io.etude.pdf.layout.summary.head;

import io.etude.document.SummaryBanner;
import io.etude.document.SummaryTable;

/**
 * What summary tables must have in common to share one heading.
 *
 * @param banner the groups
 * @param total the heading of the total
 */
public record SummaryHead(SummaryBanner banner, String total) {

  /** That of a table. */
  public static SummaryHead of(SummaryTable table) {
    return new SummaryHead(table.banner(), table.totals().get(0).label());
  }

  /** Whether a table is a grid: a bar of all answers and some figures a row. */
  public static boolean isGrid(SummaryTable table) {
    return table.form() == SummaryTable.Form.ITEMS;
  }
}
