package io.etude.xlsx;

import io.etude.document.Block;
import io.etude.document.text.Inline;
import java.util.List;

/** The list of the sheets that follow it, each with a link. */
record ContentsPage(Setting setting, String name, List<Page> pages) implements Page {

  ContentsPage {
    pages = List.copyOf(pages);
  }

  @Override
  public String title() {
    return setting.word("contents");
  }

  @Override
  public Sheet lay() {
    Sheet sheet = new Sheet(name);
    sheet.tab(setting.look().brand().grey());
    Stylebook look = setting.look();
    sheet.width(0, 34);
    sheet.width(1, 90);
    sheet.text(0, 0, title(), look.title());
    int row = 1;
    if (setting.accessible()) {
      sheet.text(row++, 0, setting.word("xlsx.oneTable"), look.subtitle());
    } else {
      sheet.height(0, 24);
    }
    int top = row;
    String first = setting.word("xlsx.sheet");
    String second = setting.word("xlsx.title");
    sheet.text(row, 0, first, look.header());
    sheet.text(row++, 1, second, look.header());
    for (Page page : pages) {
      sheet.sheetLink(
          row,
          0,
          page.name(),
          page.name(),
          look.link().rule(Style.Rule.BELOW, look.brand().rule()).wrapped());
      sheet.text(row++, 1, page.title(), look.stub());
      for (Block block : page.listed()) {
        listed(sheet, row++, block);
      }
    }
    sheet.freeze(top + 1, 0);
    sheet.repeatRowsTo(top);
    if (setting.accessible()) {
      sheet.table(
          new Sheet.Listed(
              "Contents", new Area(top, 0, row - 1, 1), List.of(first, second), title()));
    }
    return sheet;
  }

  private void listed(Sheet sheet, int row, Block block) {
    Stylebook look = setting.look();
    String id;
    List<Inline> title;
    if (block instanceof Block.Table table) {
      id = table.id();
      title = table.table().title();
    } else {
      id = ((Block.Chart) block).id();
      title = ((Block.Chart) block).title();
    }
    Style link =
        look.link().rule(Style.Rule.BELOW, look.brand().rule()).align(Style.Align.LEFT).indent(2);
    setting.link(sheet, row, 0, setting.outline().reference(id).orElse(id), id, link);
    sheet.text(row, 1, setting.plain(title), look.stub().indent(2));
  }
}
