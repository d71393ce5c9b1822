package io.etude.pdf.testing;

import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.table.StatTable;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Mark;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.table.Banners;
import io.etude.pdf.layout.table.PanelShape;
import io.etude.pdf.layout.table.TablePanel;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a table from the pages it was set on: by its elements which row and cell a text is in, and
 * by its place which column it is in.
 */
public final class TableReader {

  /**
   * A row as it was set.
   *
   * @param label its stub
   * @param indent how far the stub is from the table's left edge
   * @param cells its cells, by the columns of the panel that their texts are within
   * @param figures the first run of each cell
   */
  public record Row(String label, double indent, List<String> cells, List<Item.Glyphs> figures) {}

  /**
   * A panel as it was set.
   *
   * @param shape where its columns are
   * @param left its left edge
   * @param heads for each column the texts of its heading
   * @param spanners each heading over columns, with the middle of its place
   * @param rows the rows of its body
   */
  public record Panel(
      PanelShape shape,
      double left,
      List<String> heads,
      Map<String, Double> spanners,
      List<Row> rows) {

    public Row row(String label) {
      return rows.stream().filter(row -> row.label().equals(label)).findFirst().orElseThrow();
    }
  }

  private final PanelShape shape;
  private final double left;
  private final List<Item.Glyphs> runs;

  private TableReader(PanelShape shape, double left, List<Item.Glyphs> runs) {
    this.shape = shape;
    this.left = left;
    this.runs = runs;
  }

  /** The panels of a table that is alone in an annex. */
  public static List<Panel> read(StatTable table, Theme theme) {
    Block.Table block = new Block.Table(table);
    Report report = WideTables.annex(List.of(block));
    LayoutContext context = new LayoutContext(report, theme, Fonts.of(report.brand()));
    List<TablePanel> shapes = new Banners(context).panels(block, context.annex);
    Map<Tag, List<Item.Glyphs>> tables = new LinkedHashMap<>();
    for (Item.Glyphs run : LaidPages.of(report, theme).glyphs()) {
      if (run.mark() instanceof Mark.Slot slot) {
        slot.tag()
            .enclosing(Tag.Role.TABLE)
            .ifPresent(tag -> tables.computeIfAbsent(tag, t -> new ArrayList<>()).add(run));
      }
    }
    List<Panel> panels = new ArrayList<>();
    for (List<Item.Glyphs> runs : tables.values()) {
      PanelShape shape = shapes.get(panels.size()).shape();
      panels.add(new TableReader(shape, shape.grid().left(), runs).panel());
    }
    return panels;
  }

  private static Tag tag(Item.Glyphs run) {
    return ((Mark.Slot) run.mark()).tag();
  }

  private boolean isIn(Item.Glyphs run, Tag.Role role) {
    return tag(run).enclosing(role).isPresent();
  }

  /** Whether a text is in the row of the columns' own headings. */
  private static boolean isInLastHeadRow(Item.Glyphs run) {
    List<Object> rows = tag(run).enclosing(Tag.Role.THEAD).orElseThrow().kids();
    return tag(run).enclosing(Tag.Role.TR).orElseThrow() == rows.get(rows.size() - 1);
  }

  private Panel panel() {
    List<StringBuilder> heads = texts();
    Map<Tag, List<Item.Glyphs>> over = new LinkedHashMap<>();
    Map<Tag, List<Item.Glyphs>> rows = new LinkedHashMap<>();
    for (Item.Glyphs run : runs) {
      if (isIn(run, Tag.Role.TBODY)) {
        Tag row = tag(run).enclosing(Tag.Role.TR).orElseThrow();
        rows.computeIfAbsent(row, t -> new ArrayList<>()).add(run);
      } else if (isIn(run, Tag.Role.THEAD)) {
        if (isInLastHeadRow(run)) {
          heads.get(column(run)).append(run.text());
        } else {
          over.computeIfAbsent(tag(run), t -> new ArrayList<>()).add(run);
        }
      }
    }
    Map<String, Double> spanners = new LinkedHashMap<>();
    over.values().forEach(line -> spanners.put(text(line), middle(line) - left));
    return new Panel(
        shape,
        left,
        heads.stream().map(head -> head.toString().strip()).toList(),
        spanners,
        rows.values().stream().map(this::row).toList());
  }

  private List<StringBuilder> texts() {
    return shape.columns().stream().map(c -> new StringBuilder()).toList();
  }

  private static String text(List<Item.Glyphs> line) {
    StringBuilder text = new StringBuilder();
    line.forEach(run -> text.append(run.text()));
    return text.toString().strip();
  }

  private static double middle(List<Item.Glyphs> line) {
    double from = line.stream().mapToDouble(Item.Glyphs::x).min().orElseThrow();
    double to = line.stream().mapToDouble(run -> run.x() + inkWidth(run)).max().orElseThrow();
    return (from + to) / 2;
  }

  private Row row(List<Item.Glyphs> line) {
    List<Item.Glyphs> stub = line.stream().filter(run -> tag(run).role() == Tag.Role.TH).toList();
    List<StringBuilder> cells = texts();
    Map<Integer, Item.Glyphs> figures = new LinkedHashMap<>();
    Map<Integer, Tag> tags = new LinkedHashMap<>();
    for (Item.Glyphs run : line) {
      if (tag(run).role() == Tag.Role.TD) {
        int column = column(run);
        Tag before = tags.putIfAbsent(column, tag(run));
        if (before != null && before != tag(run)) {
          throw new AssertionError("two cells in one column: " + run.text());
        }
        figures.putIfAbsent(column, run);
        cells.get(column).append(run.text());
      }
    }
    return new Row(
        text(stub),
        stub.stream().mapToDouble(Item.Glyphs::x).min().orElseThrow() - left,
        cells.stream().map(StringBuilder::toString).toList(),
        List.copyOf(figures.values()));
  }

  /** The width of a run without the space that leads to the next line of its label. */
  private static double inkWidth(Item.Glyphs run) {
    double space = run.text().endsWith(" ") ? run.advances()[run.advances().length - 1] : 0;
    return run.width() - space;
  }

  /** The column that a text is within. */
  private int column(Item.Glyphs run) {
    double from = run.x() - left;
    double to = from + inkWidth(run);
    for (int i = 0; i < shape.columns().size(); i++) {
      if (from >= shape.left(i) - 0.01 && to <= shape.right(i) + 0.01) {
        return i;
      }
    }
    throw new AssertionError("\"" + run.text() + "\" is within no column");
  }
}
