package io.etude.xlsx.page;

import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Paper;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import java.util.ArrayList;
import java.util.List;

/** The list of the sheets that follow it, each with a link. */
public record ContentsPage(WorkbookContext context, String name, List<WorkbookPage> pages)
    implements WorkbookPage {

  public ContentsPage {
    pages = List.copyOf(pages);
  }

  @Override
  public String title() {
    return context.word("contents");
  }

  @Override
  public void lay(Sheet sheet) {
    sheet.tab(context.styles().brand().grey());
    Stylebook styles = context.styles();
    sheet.width(0, 26);
    sheet.width(1, 80);
    sheet.text(0, 0, title(), styles.title());
    int row = 1;
    if (context.accessible()) {
      sheet.text(row++, 0, context.word("xlsx.oneTable"), styles.subtitle());
    } else {
      sheet.height(0, 24);
    }
    int top = row;
    boolean facts =
        pages.stream().flatMap(page -> page.listed().stream()).anyMatch(e -> !e.type().isEmpty());
    List<String> headers = new ArrayList<>();
    headers.add(context.word("xlsx.sheet"));
    headers.add(context.word("xlsx.title"));
    if (facts) {
      headers.add(context.word("base"));
      headers.add(context.word("xlsx.type"));
      sheet.width(2, Math.max(14, TextWidth.of(context.word("base")) * 1.1 + 4));
      sheet.width(3, 20);
    }
    for (int column = 0; column < headers.size(); column++) {
      Style header = column == 2 ? styles.headerFigure() : styles.header();
      sheet.text(row, column, headers.get(column), column == 3 ? header.indent(1) : header);
    }
    row++;
    for (WorkbookPage page : pages) {
      sheet.sheetLink(row, 0, page.name(), page.name(), styles.listLink().wrapped());
      sheet.text(row, 1, page.title(), styles.stub());
      for (int column = 2; column < headers.size(); column++) {
        sheet.blank(row, column, styles.stub());
      }
      row++;
      for (Entry entry : page.listed()) {
        listed(sheet, row++, entry, facts);
      }
    }
    sheet.freeze(top + 1, 0);
    sheet.repeatRowsTo(top);
    sheet.add(
        new Overlay.NamedTable(
            "Contents", new Area(top, 0, row - 1, headers.size() - 1), headers, title()));
    if (!context.accessible()) { // its type is larger than what paper is reckoned with
      Paper.onOnePage(sheet);
    }
  }

  private void listed(Sheet sheet, int row, Entry entry, boolean facts) {
    Stylebook styles = context.styles();
    Style link = styles.listLink().align(Style.Align.LEFT).indent(2);
    String number = context.blocks().reference(entry.block()).orElse(entry.block());
    context.link(sheet, row, 0, number, entry.block(), link);
    sheet.text(row, 1, context.plain(entry.title()), styles.stub().indent(2));
    if (facts) {
      if (entry.base().isPresent()) {
        sheet.number(row, 2, entry.base().getAsDouble(), styles.count());
      } else {
        sheet.blank(row, 2, styles.stub());
      }
      sheet.text(row, 3, entry.type(), styles.stub().indent(1));
    }
  }
}
