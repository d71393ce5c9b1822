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

  /** Whether the groups of a table are dots. */
  static boolean isDotted(SummaryTable table) {
    return table.groupForm() == SummaryTable.GroupForm.STRIPS && !table.banner().groups().isEmpty();
  }
}
