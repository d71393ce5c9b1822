package io.etude.xlsx.write;

import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.CellValue;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.SheetLayout;
import io.etude.xlsx.style.Face;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Writes the rows of a {@link Sheet} as {@code sheetData}, straight into the package. */
final class SheetXml {

  private final Writer out;
  private final StylePool pool;
  private final List<String> letters = new ArrayList<>();

  /** The row that is being written. */
  private final StringBuilder xml = new StringBuilder(1 << 12);

  SheetXml(Writer out, StylePool pool) {
    this.out = out;
    this.pool = pool;
  }

  void write(SheetLayout layout) throws IOException {
    out.write("<sheetData>");
    try {
      Sheet sheet = new Sheet(layout.name(), this::finished);
      layout.lay(sheet);
      sheet.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.write("</sheetData>");
  }

  private void finished(Sheet sheet, int row) {
    int columns = sheet.cells().columns(row);
    OptionalDouble height = sheet.height(row);
    if (columns == 0 && height.isEmpty()) {
      return;
    }
    String number = Integer.toString(row + 1);
    xml.setLength(0);
    xml.append("<row r=\"").append(number).append('"');
    if (height.isPresent()) {
      xml.append(" ht=\"").append(height.getAsDouble()).append("\" customHeight=\"1\"");
    }
    if (sheet.level(row) > 0) {
      xml.append(" outlineLevel=\"").append(sheet.level(row)).append('"');
    }
    xml.append('>');
    for (int column = 0; column < columns; column++) {
      int at = column;
      sheet.cells().at(row, column).ifPresent(slot -> cell(number, at, slot));
    }
    xml.append("</row>");
    try {
      out.append(xml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void cell(String row, int column, Sheet.Slot slot) {
    xml.append("<c r=\"").append(letters(column)).append(row);
    xml.append("\" s=\"").append(pool.index(slot.style())).append('"');
    CellValue value = slot.value();
    if (value instanceof CellValue.Text text && slot.style().entry().isInput()) {
      // POI would keep an inline text beside the one that is typed over it
      xml.append(" t=\"str\"><v>").append(CellXml.escaped(text.text())).append("</v></c>");
    } else if (value instanceof CellValue.Text text) {
      xml.append(" t=\"inlineStr\"><is>").append(CellXml.element(text.text())).append("</is></c>");
    } else if (value instanceof CellValue.Rich rich) {
      xml.append(" t=\"inlineStr\"><is>");
      rich.runs().forEach(this::run);
      xml.append("</is></c>");
    } else if (value instanceof CellValue.Number number) {
      xml.append("><v>").append(Xml.number(number.number())).append("</v></c>");
    } else if (value instanceof CellValue.Formula formula) {
      xml.append("><f>").append(CellXml.escaped(formula.formula())).append("</f><v>");
      xml.append(Xml.number(formula.result())).append("</v></c>");
    } else {
      xml.append("/>");
    }
  }

  /** The letters of a column; there are few columns and many cells. */
  private String letters(int column) {
    while (letters.size() <= column) {
      letters.add(Area.columnLetters(letters.size()));
    }
    return letters.get(column);
  }

  private void run(CellValue.Run run) {
    Face face = run.face();
    boolean raised = run.rise() == CellValue.Rise.RAISED;
    Xml font = new Xml().open("r").open("rPr").raw(StylePool.marks(face));
    font.raw(raised ? "<vertAlign val=\"superscript\"/>" : "").val("sz", face.size());
    font.empty("color rgb=?", "FF" + Xml.hex(face.colour())).val("rFont", pool.family());
    xml.append(font.close("rPr").raw(CellXml.element(run.text())).close("r"));
  }
}
