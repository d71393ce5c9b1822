package io.etude.pdf.layout.table;

import io.etude.document.Block;
import io.etude.document.table.StatColumn;
import io.etude.document.table.StatRow;
import io.etude.document.table.StatTable;
import io.etude.figure.Figure;
import io.etude.figure.Figure.Kind;
import io.etude.figure.Figure.Mark;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.Tag;
import io.etude.pdf.layout.box.LayoutContext;
import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.TagPosition;
import io.etude.pdf.testing.SampleTables;
import io.etude.pdf.testing.WideTables;
import io.etude.pdf.text.Fonts;
import io.etude.pdf.theme.Theme;
import io.etude.results.TableId;
import io.etude.results.inference.Estimate;
import io.etude.results.inference.Higher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables made of labels, and their panels as they are set for an annex. */
final class TableItems {

  private TableItems() {}

  /** A table of an annex that is alone in its report. */
  static LayoutContext context(Theme theme, Block... blocks) {
    return context(theme, List.of(blocks));
  }

  static LayoutContext context(Theme theme, List<Block> blocks) {
    var report = WideTables.annex(blocks);
    return new LayoutContext(report, theme, Fonts.of(report.brand()));
  }

  /** The panels of a table that is alone in an annex. */
  static List<TableItem> annex(LayoutContext context, Block.Table table, Tag parent) {
    List<TablePanel> panels = new Banners(context).panels(table, context.annex);
    return items(context, panels, TableItem.Place.ANNEX, parent);
  }

  static List<TableItem> items(
      LayoutContext context, List<TablePanel> panels, TableItem.Place place, Tag parent) {
    List<TagPosition> positions =
        panels.stream().map(panel -> TagPosition.of(parent).child(Tag.Role.TABLE)).toList();
    return TablePanels.items(context, panels, positions, place);
  }

  /** The only panel of a table. */
  static TableItem item(StatTable table) {
    return item(table, TableItem.Place.ANNEX);
  }

  static TableItem item(StatTable table, TableItem.Place place) {
    Block.Table block = new Block.Table(table);
    LayoutContext context = context(Theme.magazine(), block);
    List<TablePanel> panels = new Banners(context).panels(block, context.annex);
    List<TableItem> items = items(context, panels, place, Tag.document());
    if (items.size() != 1) {
      throw new AssertionError(items.size() + " panels");
    }
    return items.get(0);
  }

  static List<Item.Glyphs> glyphs(Canvas canvas) {
    return canvas.items().stream()
        .filter(Item.Glyphs.class::isInstance)
        .map(Item.Glyphs.class::cast)
        .toList();
  }

  static String text(List<Item.Glyphs> runs) {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }

  static StatRow row(String label, StatRow.Kind kind, int level) {
    return new StatRow(label, label, kind, level, false);
  }

  static StatRow answer(String label) {
    return row(label, StatRow.Kind.CATEGORY, 0);
  }

  static StatColumn column(String label, String letter, int segment) {
    return new StatColumn(label, label, letter, segment, Mark.NONE);
  }

  static Figure cell(String text, String... letters) {
    List<Higher> higher = new ArrayList<>();
    for (String letter : letters) {
      Estimate difference = new Estimate(0.1, 0.02, 300, Optional.empty());
      higher.add(new Higher(letter.toLowerCase(), letter, 0.05, difference, 0.01));
    }
    return Figure.of(Kind.PERCENT, 0.1, text).higherThan(higher).build();
  }

  /** A table without segments, "10" in all its cells. */
  static StatTable.Builder table(List<StatRow> rows) {
    return StatTable.of("t", new StatTable.Subject(TableId.of("q"), "Question", Optional.empty()))
        .title(SampleTables.text("Titre"))
        .columns(List.of(column("Total", "", -1)))
        .rows(rows)
        .cells((r, c, measure) -> cell("10"));
  }
}
