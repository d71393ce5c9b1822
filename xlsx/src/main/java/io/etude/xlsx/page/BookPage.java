package io.etude.xlsx.page;

import io.etude.codebook.Question;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.PageBreaks;
import io.etude.xlsx.sheet.Paper;
import io.etude.xlsx.sheet.RunningTexts;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.table.BookBanner;
import io.etude.xlsx.table.BookTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The tables of all questions by all segments, one under the other. Headings and stub stay in view;
 * tables are finished one by one, so that a long book takes no more memory than a short one.
 */
public final class BookPage implements WorkbookPage {

  /** The width of notes and wordings beneath few columns, in digits. */
  private static final double MIN_WIDTH = 80;

  private static final double MIN_STUB = 24;
  private static final double MAX_STUB = 28;

  /** Notes on errors and intervals; more of them slow Excel down when it opens the workbook. */
  private static final int MAX_REMARKS = 2_000;

  private final WorkbookContext context;
  private final String name;
  private final List<StatTable> tables;
  private final BookBanner banner;

  public BookPage(
      WorkbookContext context, String name, List<StatTable> tables, List<Measure> measures) {
    this.context = context;
    this.name = name;
    this.tables = List.copyOf(tables);
    this.banner = new BookBanner(context, tables, measures);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return context.word("xlsx.book");
  }

  @Override
  public List<Entry> listed() {
    Map<String, String> types = new HashMap<>();
    for (Question question : context.report().results().study().questions()) {
      types.put(question.id(), QuestionTypes.word(question, context));
    }
    List<Entry> entries = new ArrayList<>();
    for (StatTable table : tables) {
      String type = types.getOrDefault(table.subject().table().question(), "");
      entries.add(new Entry(table.id(), table.title(), base(table), type));
    }
    return entries;
  }

  /** The unweighted base of the total. */
  private static OptionalDouble base(StatTable table) {
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.rows().get(row).kind() == StatRow.Kind.BASE) {
        return table.cell(row, 0).number();
      }
    }
    return OptionalDouble.empty();
  }

  @Override
  public void lay(Sheet sheet) {
    WorkbookPage.begin(this, context, sheet);
    Stylebook styles = context.styles();
    sheet.tab(styles.brand().positive().dark());
    sheet.defaultHeight(12.75);
    sheet.width(0, stub());
    int row = banner.lay(sheet, 2);
    sheet.freeze(row, 1);
    int head = row - 1;
    sheet.reach(MIN_WIDTH);
    Paper.Fit fit = Paper.ofColumns(sheet, banner.segments());
    sheet.scale(fit.scale());
    sheet.pageColumns(fit.breaks());
    RunningTexts texts = RunningTexts.of(sheet, fit);
    WorkbookPage.legend(tables, context, sheet, texts);
    PageBreaks pages = new PageBreaks(sheet, fit.scale(), row);
    int remarks = MAX_REMARKS;
    for (StatTable table : tables) {
      BookTable block = new BookTable(context, table, banner, texts);
      double blank = sheet.defaultHeight();
      pages.place(row, block.height(sheet) - blank, blank, block.keptHeight(sheet));
      BookTable.Extent extent = block.lay(sheet, row, remarks);
      row = extent.next();
      pages.end(row - 1, block.lastRows());
      remarks -= extent.remarks();
      sheet.finish(row - 1);
    }
    for (String line : WorkbookPage.key(tables, context)) {
      pages.place(row, sheet.defaultHeight(), 0, sheet.defaultHeight());
      texts.put(sheet, row++, new CellValue.Text(line), styles.note());
    }
    if (pages.areSeveral()) {
      sheet.repeatRowsTo(head);
    }
  }

  private double stub() {
    double width = MIN_STUB;
    for (StatTable table : tables) {
      for (StatRow row : table.rows()) {
        width = Math.max(width, TextWidth.of(row.label()) + 2 + row.level());
      }
      if (width >= MAX_STUB) {
        return MAX_STUB;
      }
    }
    return width;
  }
}
