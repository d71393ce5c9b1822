package io.etude.xlsx.page;

import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
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
  public Sheet lay() {
    Sheet sheet = new Sheet(name);
    sheet.tab(context.styles().brand().grey());
    Stylebook styles = context.styles();
    sheet.width(0, 34);
    sheet.width(1, 90);
    sheet.text(0, 0, title(), styles.title());
    int row = 1;
    if (context.accessible()) {
      sheet.text(row++, 0, context.word("xlsx.oneTable"), styles.subtitle());
    } else {
      sheet.height(0, 24);
    }
    int top = row;
    String first = context.word("xlsx.sheet");
    String second = context.word("xlsx.title");
    sheet.text(row, 0, first, styles.header());
    sheet.text(row++, 1, second, styles.header());
    for (WorkbookPage page : pages) {
      sheet.sheetLink(row, 0, page.name(), page.name(), styles.listLink().wrapped());
      sheet.text(row++, 1, page.title(), styles.stub());
      for (Entry entry : page.listed()) {
        listed(sheet, row++, entry);
      }
    }
    sheet.freeze(top + 1, 0);
    sheet.repeatRowsTo(top);
    if (context.accessible()) {
      sheet.add(
          new Overlay.NamedTable(
              "Contents", new Area(top, 0, row - 1, 1), List.of(first, second), title()));
    }
    return sheet;
  }

  private void listed(Sheet sheet, int row, Entry entry) {
    Stylebook styles = context.styles();
    Style link = styles.listLink().align(Style.Align.LEFT).indent(2);
    String number = context.blocks().reference(entry.block()).orElse(entry.block());
    context.link(sheet, row, 0, number, entry.block(), link);
    sheet.text(row, 1, context.plain(entry.title()), styles.stub().indent(2));
  }
}
