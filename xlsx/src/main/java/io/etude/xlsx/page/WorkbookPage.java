package io.etude.xlsx.page;

import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.RunningTexts;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.SheetLayout;
import io.etude.xlsx.style.Stylebook;
import java.util.List;
import java.util.OptionalDouble;

/** A worksheet of the workbook. */
public interface WorkbookPage extends SheetLayout {

  /**
   * A line of the contents.
   *
   * @param block the id of a table or chart
   * @param title its title
   * @param base how many people or answers it is about; empty where that is not said
   * @param type the type of its question in words; empty where that is not said
   */
  record Entry(String block, List<Inline> title, OptionalDouble base, String type) {

    /** An entry without base and type. */
    Entry(String block, List<Inline> title) {
      this(block, title, OptionalDouble.empty(), "");
    }
  }

  /** Its title in the contents. */
  String title();

  /** The tables and charts on it that the contents list one by one. */
  default List<Entry> listed() {
    return List.of();
  }

  /** Lays it out on a sheet that keeps its rows. */
  default Sheet lay() {
    Sheet sheet = new Sheet(name());
    lay(sheet);
    return sheet;
  }

  /** Begins a sheet with its title and the way back to the contents; row 2 is the next free one. */
  static void begin(WorkbookPage page, WorkbookContext context, Sheet sheet) {
    Stylebook styles = context.styles();
    sheet.tab(styles.brand().grey());
    sheet.text(0, 0, page.title(), styles.title());
    sheet.height(0, 24);
    String contents = context.blocks().contents();
    sheet.sheetLink(1, 0, context.word("xlsx.back"), contents, styles.link());
  }

  /** Says beside the way back, on each printed page, how letters are read, if there are some. */
  static void legend(
      List<StatTable> tables, WorkbookContext context, Sheet sheet, RunningTexts texts) {
    List<StatTable> lettered = tables.stream().filter(WorkbookPage::hasLetters).limit(1).toList();
    key(lettered.isEmpty() ? tables : lettered, context).stream()
        .findFirst()
        .map(CellValue.Text::new)
        .ifPresent(line -> texts.putBesideStub(sheet, 1, line, context.styles().note()));
  }

  private static boolean hasLetters(StatTable table) {
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < table.columns().size(); column++) {
        if (!table.cell(row, column).letters().isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** What explains many tables, each sentence once. */
  static List<String> key(List<StatTable> tables, WorkbookContext context) {
    return tables.stream()
        .flatMap(table -> table.key().stream())
        .map(context::plain)
        .distinct()
        .toList();
  }
}
