package io.etude.xlsx.testing;

import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sheet as it was laid, as text: what its cells hold, and how they look. */
public final class SheetText {

  private SheetText() {}

  /** A line for each row: its cells between bars; numbers as they are, formulas with "=". */
  public static List<String> values(Sheet sheet) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < sheet.cells().rows(); row++) {
      List<String> texts = new ArrayList<>();
      for (int column = 0; column < sheet.cells().columns(row); column++) {
        texts.add(sheet.cells().at(row, column).map(slot -> value(slot.value())).orElse(""));
      }
      lines.add(String.join("|", texts).replaceAll("\\|*$", ""));
    }
    return lines;
  }

  private static String value(CellValue value) {
    if (value instanceof CellValue.Text text) {
      return text.text();
    }
    if (value instanceof CellValue.Formula formula) {
      return "=" + formula.formula();
    }
    if (value instanceof CellValue.Number number) {
      return Double.toString(number.number()).replaceFirst("\\.0$", "");
    }
    return value instanceof CellValue.Rich rich ? rich.plain() : "";
  }

  /**
   * A line for each row: a group of signs for each cell. H is the ground of headings, T a tint; b
   * bold, i italic; {@code [} a rule to the left; a dot nothing of these, a minus no cell.
   */
  public static List<String> looks(Sheet sheet) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < sheet.cells().rows(); row++) {
      List<String> signs = new ArrayList<>();
      for (int column = 0; column <= sheet.lastColumn(); column++) {
        Optional<Sheet.Slot> slot =
            column < sheet.cells().columns(row) ? sheet.cells().at(row, column) : Optional.empty();
        signs.add(slot.map(SheetText::look).orElse("-"));
      }
      lines.add(String.join(" ", signs).replaceAll("[ -]*$", ""));
    }
    return lines;
  }

  private static String look(Sheet.Slot slot) {
    Style style = slot.style();
    Style.Rule rule = style.border().rule();
    boolean left = rule == Style.Rule.LEFT || rule == Style.Rule.BELOW_AND_LEFT;
    boolean heading = style.face().colour() == 0xFFFFFF;
    String ground = style.fill().isEmpty() ? "" : heading ? "H" : "T";
    String signs =
        (left ? "[" : "")
            + ground
            + (style.face().weight() == Face.Weight.BOLD ? "b" : "")
            + (style.face().slant() == Face.Slant.ITALIC ? "i" : "");
    return signs.isEmpty() ? "." : signs;
  }

  /** The cell, which there must be. */
  public static Sheet.Slot slot(Sheet sheet, int row, int column) {
    return sheet.cells().at(row, column).orElseThrow();
  }

  /** The number of the first row that begins with a text. */
  public static int row(Sheet sheet, String stub) {
    List<String> lines = values(sheet);
    for (int row = 0; row < lines.size(); row++) {
      if (lines.get(row).split("\\|", -1)[0].equals(stub)) {
        return row;
      }
    }
    throw new AssertionError("no row \"" + stub + "\" in " + lines);
  }
}
