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
import java.util.Optional;

/** Writes the rows of a {@link Sheet} as {@code sheetData}, straight into the package. */
final class SheetXml {

  private final Writer out;
  private final StylePool pool;
  private final List<String> letters = new ArrayList<>();

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
    if (sheet.cells().columns(row) > 0 || sheet.height(row).isPresent()) {
      try {
        row(sheet, row);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void row(Sheet sheet, int row) throws IOException {
    String number = Integer.toString(row + 1);
    out.write("<row r=\"" + number + "\"");
    if (sheet.height(row).isPresent()) {
      out.write(" ht=\"" + sheet.height(row).getAsDouble() + "\" customHeight=\"1\"");
    }
    if (sheet.level(row) > 0) {
      out.write(" outlineLevel=\"" + sheet.level(row) + "\"");
    }
    out.write(">");
    for (int column = 0; column < sheet.cells().columns(row); column++) {
      Optional<Sheet.Slot> slot = sheet.cells().at(row, column);
      if (slot.isPresent()) {
        cell(number, column, slot.get());
      }
    }
    out.write("</row>");
  }

  private void cell(String row, int column, Sheet.Slot slot) throws IOException {
    out.write("<c r=\"");
    out.write(letters(column));
    out.write(row);
    out.write("\" s=\"");
    out.write(Integer.toString(pool.index(slot.style())));
    out.write('"');
    CellValue value = slot.value();
    if (value instanceof CellValue.Text text && slot.style().entry().isInput()) {
      // POI would keep an inline text beside the one that is typed over it
      out.write(" t=\"str\"><v>" + CellXml.escaped(text.text()) + "</v></c>");
    } else if (value instanceof CellValue.Text text) {
      out.write(" t=\"inlineStr\"><is>");
      out.write(CellXml.element(text.text()));
      out.write("</is></c>");
    } else if (value instanceof CellValue.Rich rich) {
      out.write(" t=\"inlineStr\"><is>");
      for (CellValue.Run run : rich.runs()) {
        run(run);
      }
      out.write("</is></c>");
    } else if (value instanceof CellValue.Number number) {
      out.write("><v>" + Xml.number(number.number()) + "</v></c>");
    } else if (value instanceof CellValue.Formula formula) {
      out.write("><f>" + CellXml.escaped(formula.formula()) + "</f>");
      out.write("<v>" + Xml.number(formula.result()) + "</v></c>");
    } else {
      out.write("/>");
    }
  }

  /** The letters of a column; there are few columns and many cells. */
  private String letters(int column) {
    while (letters.size() <= column) {
      letters.add(Area.columnLetters(letters.size()));
    }
    return letters.get(column);
  }

  private void run(CellValue.Run run) throws IOException {
    Face face = run.face();
    out.write("<r><rPr>");
    out.write(StylePool.marks(face));
    if (run.rise() == CellValue.Rise.RAISED) {
      out.write("<vertAlign val=\"superscript\"/>");
    }
    out.write("<sz val=\"" + Xml.number(face.size()) + "\"/>");
    out.write("<color rgb=\"FF" + Xml.hex(face.colour()) + "\"/>");
    out.write("<rFont val=\"" + CellXml.escaped(pool.family()) + "\"/></rPr>");
    out.write(CellXml.element(run.text()));
    out.write("</r>");
  }
}
