package io.etude.xlsx.page;

import io.etude.document.text.Inline;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Stylebook;
import java.util.List;

/** A worksheet that can be laid out, any number of times, with equal sheets as the result. */
public interface WorkbookPage {

  /** A line of the contents: the id of a table or chart, and its title. */
  record Entry(String block, List<Inline> title) {}

  /** The worksheet's name. */
  String name();

  /** Its title in the contents. */
  String title();

  /** The tables and charts on it that the contents list one by one. */
  default List<Entry> listed() {
    return List.of();
  }

  /** Lays it out. */
  Sheet lay();

  /** Begins a sheet with its title and the way back to the contents; row 2 is the next free one. */
  static Sheet begin(WorkbookPage page, WorkbookContext context) {
    Stylebook styles = context.styles();
    Sheet sheet = new Sheet(page.name());
    sheet.tab(styles.brand().grey());
    sheet.text(0, 0, page.title(), styles.title());
    sheet.height(0, 24);
    String contents = context.blocks().contents();
    sheet.sheetLink(1, 0, context.word("xlsx.back"), contents, styles.link());
    return sheet;
  }
}
