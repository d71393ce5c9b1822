package io.etude.xlsx;

import io.etude.codebook.Label;
import io.etude.document.Block;
import io.etude.document.Report;
import io.etude.document.table.StatCell;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.language.Decimals;
import io.etude.language.Display;
import io.etude.results.FigureRef;
import java.util.List;
import java.util.Optional;

/**
 * What every page needs: the report, the styles, the words, the options.
 *
 * @param report what is rendered
 * @param look its styles
 * @param formulas whether percentages are formulas over counts
 * @param notes the numbered notes
 * @param outline where blocks and tables stand
 */
record WorkbookContext(
    Report report, Stylebook styles, boolean formulas, NoteList notes, BlockIndex outline) {

  /** How the report's language prints numbers. */
  Display display() {
    return Display.of(report.language());
  }

  String word(String key) {
    return report.terms().get(key);
  }

  String text(Label label) {
    return label.in(report.language());
  }

  /** The text with figures as printed and references by number. */
  String plain(List<Inline> inlines) {
    return RichText.plain(inlines, this);
  }

  /** A label within another's: "Status: agents". */
  String path(String outer, String inner) {
    return word("xlsx.path").replace("{0}", outer).replace("{1}", inner);
  }

  boolean accessible() {
    return styles.isAccessible();
  }

  /** Puts a link to a table or a chart into a cell, or the text alone where it has no sheet. */
  void link(Sheet sheet, int row, int column, String text, String block, Style style) {
    Optional<String> target = outline.sheetOfBlock(block);
    Optional<String> anchor = outline.anchor(block);
    if (target.isEmpty()) {
      sheet.text(row, column, text, style.face(styles.face()));
    } else if (accessible() || anchor.isEmpty()) {
      sheet.sheetLink(row, column, text, target.get(), style);
    } else {
      sheet.nameLink(row, column, text, anchor.get(), style);
    }
  }

  /** Names the cell where a table or a chart begins. */
  void anchor(Sheet sheet, int row, String block) {
    outline.anchor(block).ifPresent(name -> sheet.named(new Sheet.Name(name, row, 0)));
  }

  /** Heading of a chart: "Figure 3. What it says". */
  String heading(Block.Chart chart) {
    return outline.number(chart) + plain(chart.title());
  }

  /** Heading of a table: "Table 3. What it is about". */
  String heading(StatTable table) {
    return outline.number(table) + plain(table.title());
  }

  /** Begins a sheet with its title and the way back to the contents; row 3 is the next free one. */
  Sheet begin(WorkbookPage page) {
    Sheet sheet = new Sheet(page.name());
    sheet.tab(styles.brand().grey());
    sheet.text(0, 0, page.title(), styles.title());
    sheet.height(0, 24);
    sheet.sheetLink(1, 0, word("xlsx.back"), outline.contents(), styles.link());
    return sheet;
  }

  /** The number format of a kind of figure, with the decimals of the report. */
  String format(FigureRef.Kind kind) {
    return format(kind, Decimals.of(report.results()).forKind(kind));
  }

  /** The number format of a kind of figure with that many decimals. */
  String format(FigureRef.Kind kind, int decimals) {
    return switch (kind) {
      case SHARE -> styles.format(StatCell.Kind.PERCENT, decimals);
      case NUMBER -> styles.format(StatCell.Kind.NUMBER, decimals);
      case SCORE -> styles.format(StatCell.Kind.POINTS, 0);
    };
  }

  /** A figure in the unit of its format: a net promoter score in points. */
  static double scaled(FigureRef.Kind kind, double value) {
    return kind == FigureRef.Kind.SCORE ? value * 100 : value;
  }
}
