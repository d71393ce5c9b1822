package io.etude.examples.web;

import io.etude.document.SummaryBanner;
import io.etude.document.SummaryCell;
import io.etude.document.SummaryTable;

/**
 * A summary table as text: the figures of the total and of the groups, with what is said of them.
 */
final class HtmlSummary {

  private final Elements html;
  private final HtmlText text;

  HtmlSummary(Elements html, HtmlText text) {
    this.html = html;
    this.text = text;
  }

  void write(SummaryTable table) {
    html.attribute("id", table.id());
    html.element(
        "caption",
        "",
        () -> {
          table.tables().forEach(this::anchor);
          text.write(table.title());
        });
    html.element("thead", "", () -> html.element("tr", "", () -> headings(table)));
    html.element("tbody", "", () -> rows(table));
  }

  /** References lead to the tables that the summary is made of. */
  private void anchor(String id) {
    html.element("a", "", () -> html.attribute("id", id));
  }

  private void headings(SummaryTable table) {
    html.element("td", "", () -> {});
    table.totals().forEach(total -> html.heading("col", total.label()));
    SummaryBanner banner = table.banner();
    banner
        .groups()
        .forEach(
            group ->
                html.heading(
                    "col",
                    banner.segments().get(group.segment())
                        + ", "
                        + group.label()
                        + " ("
                        + group.base()
                        + ")"));
  }

  private void rows(SummaryTable table) {
    for (int r = 0; r < table.rows().size(); r++) {
      int row = r;
      html.element(
          "tr",
          "",
          () -> {
            html.element(
                "th",
                "",
                () -> {
                  html.attribute("scope", "row");
                  text.write(table.rows().get(row).label());
                });
            for (int c = 0; c < table.columns(); c++) {
              SummaryCell cell = table.cell(row, c);
              html.element("td", "", () -> html.text(cell.spoken()));
            }
          });
    }
  }
}
