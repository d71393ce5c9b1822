package io.etude.xlsx.source;

import io.etude.DataException;
import io.etude.internal.LibraryLog;
import io.etude.xlsx.sheet.Area;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.Comments;
import org.apache.poi.xssf.model.SharedStrings;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.CTProperty;

/** The text of an Excel workbook, sheet by sheet: large sheets of no interest are not read. */
final class XlsxText implements SpreadsheetText {

  static {
    LibraryLog.find();
  }

  private final String file;
  private final OPCPackage opened;
  private final XSSFReader reader;
  private final SharedStrings shared;
  private final List<String> sheets = new ArrayList<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  XlsxText(Path file) throws IOException {
    this.file = String.valueOf(file.getFileName());
    try {
      opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
    } catch (OpenXML4JException | OpenXML4JRuntimeException | UnsupportedFileFormatException e) {
      throw notAWorkbook(file, e);
    }
    try {
      reader = new XSSFReader(opened);
      reader.setUseReadOnlySharedStringsTable(true);
      shared = reader.getSharedStringsTable();
      try (InputStream workbook = reader.getWorkbookData()) {
        readNames(workbook);
      }
    } catch (OpenXML4JException
        | OpenXML4JRuntimeException
        | POIXMLException
        | XMLStreamException e) {
      opened.revert();
      throw notAWorkbook(file, e);
    } catch (IOException | RuntimeException e) {
      opened.revert();
      throw e;
    }
  }

  static DataException notAWorkbook(Path file, Exception cause) {
    return new DataException(
        file.getFileName() + " is not an Excel workbook (.xlsx) or an OpenDocument sheet (.ods)",
        cause);
  }

  private void readNames(InputStream workbook) throws XMLStreamException {
    XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(workbook);
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("sheet")) {
        sheets.add(xml.getAttributeValue(null, "name"));
      } else if (xml.getLocalName().equals("definedName")) {
        boolean local = xml.getAttributeValue(null, "localSheetId") != null;
        String name = xml.getAttributeValue(null, "name");
        String formula = xml.getElementText();
        // a sheet that is copied gets names of its own
        if (!local || !names.containsKey(name)) {
          names.put(name, formula);
        }
      }
    }
  }

  @Override
  public List<String> sheets() {
    return sheets;
  }

  @Override
  public Optional<NamedCell> named(String name) {
    String formula = names.getOrDefault(name, "");
    if (formula.isEmpty() || formula.contains("#REF!")) {
      return Optional.empty();
    }
    try {
      CellReference cell = new CellReference(formula);
      return sheets.contains(cell.getSheetName())
          ? Optional.of(new NamedCell(cell.getSheetName(), cell.getRow(), cell.getCol()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the name is of something else now
    }
  }

  @Override
  public Grid grid(String sheet, int rows) throws IOException {
    try {
      XSSFReader.SheetIterator iterator = reader.getSheetIterator();
      while (iterator.hasNext()) {
        try (InputStream data = iterator.next()) {
          if (iterator.getSheetName().equals(sheet)) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(data);
            return new Grid(texts(xml, sheet, rows), notes(iterator));
          }
        }
      }
      return new Grid(new TreeMap<>(), new TreeMap<>());
    } catch (OpenXML4JException | POIXMLException | XMLStreamException e) {
      throw new IOException("sheet " + sheet + " can't be read", e);
    }
  }

  private static TreeMap<Integer, TreeMap<Integer, String>> notes(
      XSSFReader.SheetIterator iterator) {
    TreeMap<Integer, TreeMap<Integer, String>> notes = new TreeMap<>();
    Comments comments = iterator.getSheetComments();
    if (comments != null) {
      comments
          .getCellAddresses()
          .forEachRemaining(
              at ->
                  notes
                      .computeIfAbsent(at.getRow(), added -> new TreeMap<>())
                      .put(at.getColumn(), comments.findCellComment(at).getString().getString()));
    }
    return notes;
  }

  private TreeMap<Integer, TreeMap<Integer, String>> texts(
      XMLStreamReader xml, String sheet, int most) throws XMLStreamException {
    TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    int row = -1;
    int column = -1;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("row")) {
        String number = xml.getAttributeValue(null, "r");
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
        if (row >= most) {
          return rows;
        }
      } else if (xml.getLocalName().equals("c")) {
        String name = xml.getAttributeValue(null, "r");
        column = name == null ? column + 1 : new CellReference(name).getCol();
        String place = file + ": " + sheet + "!" + Area.cellName(row, column);
        String text = text(xml, xml.getAttributeValue(null, "t"), place);
        if (!text.isEmpty()) {
          rows.computeIfAbsent(row, added -> new TreeMap<>()).put(column, text);
        }
      }
    }
    return rows;
  }

  /** The text of the cell that has just begun; reads on to its end. */
  private String text(XMLStreamReader xml, String type, String place) throws XMLStreamException {
    StringBuilder inline = new StringBuilder();
    String value = "";
    boolean phonetic = false;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "rPh" -> phonetic = true;
          case "t" -> inline.append(phonetic ? "" : ExcelText.unescaped(xml.getElementText()));
          case "v" -> value = xml.getElementText();
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          phonetic = false;
        } else if (xml.getLocalName().equals("c")) {
          break;
        }
      }
    }
    if ("s".equals(type)) {
      return shared(value, place);
    }
    if ("e".equals(type)) {
      return Grid.ERROR;
    }
    if ("b".equals(type)) {
      return value.equals("1") ? "TRUE" : "FALSE";
    }
    // POI puts a text that is typed over an inline one beside it
    return value.isEmpty() ? inline.toString() : ExcelText.unescaped(value);
  }

  private String shared(String index, String place) {
    try {
      return shared.getItemAt(Integer.parseInt(index)).getString();
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw new DataException(
          place + " names shared text " + index + ", which the workbook does not have", e);
    }
  }

  @Override
  public String property(String name) throws IOException {
    try {
      CTProperty property = new POIXMLProperties(opened).getCustomProperties().getProperty(name);
      return property == null || !property.isSetLpwstr() ? "" : property.getLpwstr();
    } catch (OpenXML4JException | org.apache.xmlbeans.XmlException e) {
      return "";
    }
  }

  @Override
  public void close() {
    opened.revert();
  }
}
