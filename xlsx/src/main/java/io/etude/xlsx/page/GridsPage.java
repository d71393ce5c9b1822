package io.etude.xlsx.page;

import io.etude.codebook.GridQuestion;
import io.etude.codebook.Question;
import io.etude.codebook.category.Net;
import io.etude.document.table.StatTable;
import io.etude.document.table.StatTable.Measure;
import io.etude.results.TableId;
import io.etude.xlsx.context.WorkbookContext;
import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.PageBreaks;
import io.etude.xlsx.sheet.Paper;
import io.etude.xlsx.sheet.RunningTexts;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.TextWidth;
import io.etude.xlsx.style.Stylebook;
import io.etude.xlsx.table.BookBanner;
import io.etude.xlsx.table.GridSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The grids of the study in short, items by all segments: their nets with a side, positive and
 * negative, and their means, a block each.
 */
public final class GridsPage implements WorkbookPage {

  private static final double MAX_STUB = 44;

  /** The row of means in a table. */
  private static final String MEAN = "mean";

  private final WorkbookContext context;
  private final String name;
  private final Map<GridQuestion, List<StatTable>> grids;
  private final BookBanner banner;

  /** Items that stay with the heading over them, and at the end of a block. */
  private static final int KEPT_ROWS = 3;

  private GridsPage(
      WorkbookContext context, String name, Map<GridQuestion, List<StatTable>> grids) {
    this.context = context;
    this.name = name;
    this.grids = grids;
    List<StatTable> all = grids.values().stream().flatMap(List::stream).toList();
    this.banner = new BookBanner(context, all, List.of(Measure.SHARE));
  }

  /**
   * The tables of the items of each grid that has something to show in short: grids in the order of
   * the codebook, items in that of the report. Of several tables of an item, the one with the most
   * columns is meant: the article has extracts of others.
   */
  public static Map<GridQuestion, List<StatTable>> grids(
      WorkbookContext context, List<StatTable> tables) {
    Map<GridQuestion, List<StatTable>> grids = new LinkedHashMap<>();
    for (Question question : context.report().results().study().questions()) {
      if (question instanceof GridQuestion grid) {
        List<StatTable> items = items(grid, order(context, grid), tables);
        if (!items.isEmpty() && !blocks(grid, items).isEmpty()) {
          grids.put(grid, items);
        }
      }
    }
    return grids;
  }

  /** The ids of the items in the order of the report. */
  private static List<String> order(WorkbookContext context, GridQuestion grid) {
    Set<String> order =
        new LinkedHashSet<>(context.report().itemOrders().getOrDefault(grid.id(), List.of()));
    grid.items().forEach(item -> order.add(item.id()));
    return List.copyOf(order);
  }

  private static List<StatTable> items(
      GridQuestion grid, List<String> order, List<StatTable> tables) {
    Map<TableId, StatTable> items = new LinkedHashMap<>();
    for (StatTable table : tables) {
      TableId id = table.subject().table();
      if (id.question().equals(grid.id()) && table.subject().item().isPresent()) {
        items.merge(id, table, (one, other) -> columns(other) > columns(one) ? other : one);
      }
    }
    return items.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> order.indexOf(entry.getKey().item().orElse(""))))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static int columns(StatTable table) {
    return table.columns().size();
  }

  /** The page of grids of which there is at least one. */
  public static GridsPage of(
      WorkbookContext context, String name, Map<GridQuestion, List<StatTable>> grids) {
    return new GridsPage(context, name, grids);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return context.word("xlsx.grids");
  }

  /** The ids of the rows that are shown: nets with a side, and the mean. */
  private static List<String> blocks(GridQuestion grid, List<StatTable> items) {
    List<String> rows = new ArrayList<>();
    grid.nets().stream().filter(net -> net.side().isPresent()).map(Net::id).forEach(rows::add);
    rows.add(MEAN);
    rows.removeIf(
        id ->
            items.stream()
                .noneMatch(item -> item.rows().stream().anyMatch(row -> row.id().equals(id))));
    return rows;
  }

  @Override
  public void lay(Sheet sheet) {
    WorkbookPage.begin(this, context, sheet);
    Stylebook styles = context.styles();
    sheet.tab(styles.brand().positive().dark());
    sheet.defaultHeight(12.75);
    double stub = 26;
    for (List<StatTable> items : grids.values()) {
      for (StatTable item : items) {
        stub = Math.max(stub, TextWidth.of(item.subject().item().orElse("")) + 3);
      }
    }
    sheet.width(0, Math.min(stub, MAX_STUB));
    int head = banner.lay(sheet, 2);
    int row = head;
    sheet.freeze(head, 1);
    Paper.Fit fit = Paper.ofColumns(sheet, banner.segments());
    sheet.scale(fit.scale());
    sheet.pageColumns(fit.breaks());
    RunningTexts texts = RunningTexts.of(sheet, fit);
    List<StatTable> all = grids.values().stream().flatMap(List::stream).toList();
    WorkbookPage.legend(all, context, sheet, texts);
    PageBreaks pages = new PageBreaks(sheet, fit.scale(), head);
    double line = sheet.defaultHeight();
    for (Map.Entry<GridQuestion, List<StatTable>> grid : grids.entrySet()) {
      GridSummary summary = new GridSummary(context, banner, grid.getValue());
      List<String> blocks = blocks(grid.getKey(), grid.getValue());
      for (String block : blocks) {
        int headings = block.equals(blocks.get(0)) ? 2 : 1;
        double height = (headings + grid.getValue().size()) * line;
        boolean last = block.equals(blocks.get(blocks.size() - 1));
        pages.place(row, height, last ? line : 0, (headings + KEPT_ROWS) * line);
        if (headings == 2) {
          CellValue heading = new CellValue.Text(context.text(grid.getKey().label()));
          texts.put(sheet, row++, heading, styles.sheetHeading());
        }
        row = summary.lay(sheet, row, block);
        pages.end(row, KEPT_ROWS);
      }
      row++;
    }
    if (!Paper.hasOnePage(sheet)) {
      sheet.repeatRowsTo(head - 1);
    }
  }
}
