package io.etude.pdf.layout.summary;

import io.etude.document.ChartSpec;
import io.etude.document.SummaryBanner;
import io.etude.document.SummaryTable;
import java.util.List;

/**
 * What summary tables must have in common to share one heading.
 *
 * @param form what the rows are
 * @param groupForm how groups are shown
 * @param banner the groups
 * @param measure what the figures of the groups are
 * @param scale the answers of stacked bars
 * @param totals the columns of the total
 */
record SummaryHead(
    SummaryTable.Form form,
    SummaryTable.GroupForm groupForm,
    SummaryBanner banner,
    String measure,
    List<ChartSpec.Part> scale,
    List<SummaryTable.Total> totals) {

  static SummaryHead of(SummaryTable table) {
    boolean items = table.form() == SummaryTable.Form.ITEMS;
    if (!items) {
      // questions of two answers have their key beside their name
      return new SummaryHead(
          SummaryTable.Form.ANSWERS,
          table.groupForm(),
          table.banner(),
          "",
          List.of(),
          table.totals());
    }
    return new SummaryHead(
        table.form(),
        table.groupForm(),
        table.banner(),
        table.measure(),
        table.scale(),
        table.totals());
  }

  /** Whether groups are dots on an axis. */
  boolean strips() {
    return groupForm == SummaryTable.GroupForm.STRIPS && !banner.groups().isEmpty();
  }

  /** Whether a question's name is beside its rows, not above them. */
  boolean beside() {
    return form == SummaryTable.Form.ANSWERS;
  }
}
