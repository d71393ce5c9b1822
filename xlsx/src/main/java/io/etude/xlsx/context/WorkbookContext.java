package io.etude.xlsx.context;

import io.etude.Label;
import io.etude.document.Chart;
import io.etude.document.Report;
import io.etude.document.table.StatTable;
import io.etude.document.text.Inline;
import io.etude.language.Display;
import io.etude.results.FigureRef;
import io.etude.study.Conventions;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Style;
import io.etude.xlsx.style.Stylebook;
import java.util.List;
import java.util.Optional;

/**
 * What all pages need: the report, the styles, the words, the options.
 *
 * @param report what is rendered
 * @param look its styles
 * @param options what the cells of tables show
 * @param notes the numbered notes
 * @param blocks which sheet each table and chart is on, and its number
 */
public record WorkbookContext(
    Report report, Stylebook styles, TableOptions options, NoteList notes, BlockIndex blocks) {

  /** How the report's language prints numbers. */
  public Display display() {
    return Display.of(report.language());
  }

  /** A word or a sentence in the report's language; values replace <code>{0}</code> and so on. */
  public String word(String key, String... values) {
    String text = report.terms().get(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i]);
    }
    return text;
  }

  public String text(Label label) {
    return label.in(report.language());
  }

  /** The text with figures as printed and references by number. */
  public String plain(List<Inline> inlines) {
    return RichText.plain(inlines, this);
  }

  /** A label within another's: "Status: agents". */
  public String path(String outer, String inner) {
    return word("xlsx.path", outer, inner);
  }

  /** The study's conventions. */
  public Conventions conventions() {
    return report.results().study().conventions();
  }

  /** Whether percentages are formulas over counts. */
  public boolean formulas() {
    return options.formulas();
  }

  public boolean accessible() {
    return styles.isAccessible();
  }

  /** Puts a link to a table or a chart into a cell, or the text alone where it has no sheet. */
  public void link(Sheet sheet, int row, int column, String text, String block, Style style) {
    Optional<String> target = blocks.sheetOfBlock(block);
    Optional<String> anchor = blocks.anchor(block);
    if (target.isEmpty()) {
      sheet.text(row, column, text, style.face(styles.face()));
    } else if (accessible() || anchor.isEmpty()) {
      sheet.sheetLink(row, column, text, target.get(), style);
    } else {
      sheet.nameLink(row, column, text, anchor.get(), style);
    }
  }

  /** Names the cell where a table or a chart begins. */
  public void anchor(Sheet sheet, int row, int column, String block) {
    blocks.anchor(block).ifPresent(name -> sheet.add(new Overlay.CellName(name, row, column)));
  }

  /** Heading of a chart: "Figure 3. Its title". */
  public String heading(Chart chart) {
    return blocks.number(chart) + plain(chart.title());
  }

  /** Heading of a table: "Table 3. Its title". */
  public String heading(StatTable table) {
    return blocks.number(table) + plain(table.title());
  }

  /** The number of a table: "Table 3", or nothing. */
  public String reference(StatTable table) {
    return blocks.reference(table.id()).orElse("");
  }

  /** "Table 3", or "Tables 3 to 5" where a reference leads to several; empty without a number. */
  Optional<String> reference(Inline.Reference reference) {
    Optional<String> last = reference.last().flatMap(blocks::referenceOfWhole);
    if (last.isEmpty()) {
      return blocks.reference(reference.block());
    }
    Optional<String> first = blocks.referenceOfWhole(reference.block());
    return first.equals(last)
        ? first
        : first.map(
            one ->
                word("tables") + " " + display().range(withoutWord(one), withoutWord(last.get())));
  }

  private static String withoutWord(String reference) {
    return reference.replaceFirst("^\\D+", "");
  }

  /** The number format of figures that are printed with the decimals of this one. */
  public String formatOfAll(FigureRef figure) {
    int decimals = report.decimals().forFigure(figure);
    return styles.formats().of(figure.kind(), decimals);
  }

  /** The number format of a kind of figure, with the decimals of the report. */
  public String format(FigureRef.Kind kind) {
    return styles.formats().of(kind, report.decimals().forKind(kind));
  }
}
