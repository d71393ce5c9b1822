package io.etude.pdf.layout.summary;

import io.etude.document.ChartSpec;
import io.etude.document.ColorRole;
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
    if (!hasColumns(table)) {
      // questions with bars of all answers have their key with their name
      return new SummaryHead(
          SummaryTable.Form.ANSWERS,
          table.groupForm(),
          table.banner(),
          "",
          List.of(),
          List.of(
              new SummaryTable.Total(
                  table.totals().get(0).label(), SummaryTable.Total.Kind.BAR, ColorRole.ORDINARY)));
    }
    return new SummaryHead(
        table.form(),
        table.groupForm(),
        table.banner(),
        table.measure(),
        table.scale(),
        table.totals());
  }

  /** Whether a table is a grid whose total and groups have columns of their own. */
  static boolean hasColumns(SummaryTable table) {
    return table.form() == SummaryTable.Form.ITEMS && !isStripGrid(table);
  }

  /** Whether a table is a grid of so many groups that they are dots. */
  static boolean isStripGrid(SummaryTable table) {
    return table.form() == SummaryTable.Form.ITEMS
        && table.groupForm() == SummaryTable.GroupForm.STRIPS;
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
