package io.etude.xlsx.source;

import io.etude.DataException;
import io.etude.internal.LibraryLog;
import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.CellDigest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.Comments;

/** The text of an Excel workbook, sheet by sheet: large sheets of no interest are not read. */
final class XlsxText implements SpreadsheetText {

  static {
    LibraryLog.find();
  }

  private static final String THREADS =
      "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";

  private final String file;
  private final OPCPackage opened;
  private final XSSFReader reader;
  private final List<List<Run>> shared = new ArrayList<>();

  /** The font of each style of cells. */
  private final List<TypedText.Font> fonts = new ArrayList<>();

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
      try (InputStream workbook = reader.getWorkbookData();
          InputStream styles = reader.getStylesData();
          InputStream strings = reader.getSharedStringsData()) {
        readNames(workbook);
        readFonts(styles);
        readShared(strings);
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

  /** A piece of text with its font, if it is not the cell's. */
  private record Run(String text, Optional<TypedText.Font> font) {}

  private static XMLStreamReader xml(InputStream part) throws XMLStreamException {
    return XMLHelper.newXMLInputFactory().createXMLStreamReader(part);
  }

  private void readShared(InputStream strings) throws XMLStreamException {
    XMLStreamReader xml = strings == null ? null : xml(strings);
    while (xml != null && xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        shared.add(content(xml, "si").runs());
      }
    }
  }

  private void readFonts(InputStream styles) throws XMLStreamException {
    List<TypedText.Font> all = new ArrayList<>();
    String list = "";
    XMLStreamReader xml = styles == null ? null : xml(styles);
    while (xml != null && xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "fonts", "fills", "cellStyleXfs", "cellXfs", "dxfs" -> list = xml.getLocalName();
          case "font" -> {
            if (list.equals("fonts")) {
              all.add(font(xml, "font"));
            }
          }
          case "xf" -> {
            String id = xml.getAttributeValue(null, "fontId");
            if (list.equals("cellXfs")) {
              fonts.add(at(all, id));
            }
          }
          default -> {}
        }
      }
    }
  }

  private static TypedText.Font at(List<TypedText.Font> fonts, String index) {
    int at = index == null ? 0 : Integer.parseInt(index);
    return at >= 0 && at < fonts.size() ? fonts.get(at) : TypedText.Font.PLAIN;
  }

  /** The font that has just begun; reads on to its end. */
  private static TypedText.Font font(XMLStreamReader xml, String element)
      throws XMLStreamException {
    Set<String> faces = new HashSet<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals(element)) {
      String value = xml.isStartElement() ? xml.getAttributeValue(null, "val") : "0";
      if (value == null || value.equals("1") || value.equals("true")) {
        faces.add(xml.getLocalName());
      }
    }
    return new TypedText.Font(faces.contains("b"), faces.contains("i"), faces.contains("strike"));
  }

  private void readNames(InputStream workbook) throws XMLStreamException {
    XMLStreamReader xml = xml(workbook);
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
            return new Grid(texts(xml(data), sheet, rows), notes(iterator));
          }
        }
      }
      return new Grid(new TreeMap<>(), new TreeMap<>());
    } catch (OpenXML4JException | POIXMLException | XMLStreamException e) {
      throw new IOException("sheet " + sheet + " can't be read", e);
    }
  }

  private static TreeMap<Integer, TreeMap<Integer, String>> notes(XSSFReader.SheetIterator iterator)
      throws IOException, OpenXML4JException, XMLStreamException {
    TreeMap<Integer, TreeMap<Integer, String>> notes = new TreeMap<>();
    Comments comments = iterator.getSheetComments();
    if (comments != null) {
      comments
          .getCellAddresses()
          .forEachRemaining(
              at -> note(notes, at, comments.findCellComment(at).getString().getString()));
    }
    for (PackageRelationship threads : iterator.getSheetPart().getRelationshipsByType(THREADS)) {
      try (InputStream part = iterator.getSheetPart().getRelatedPart(threads).getInputStream()) {
        threads(xml(part))
            .forEach((at, texts) -> note(notes, new CellAddress(at), String.join("\n", texts)));
      }
    }
    return notes;
  }

  private static void note(
      TreeMap<Integer, TreeMap<Integer, String>> notes, CellAddress at, String text) {
    notes.computeIfAbsent(at.getRow(), added -> new TreeMap<>()).put(at.getColumn(), text);
  }

  /** What is said in the threads of each cell; older programs are shown a note instead. */
  private static Map<String, List<String>> threads(XMLStreamReader xml) throws XMLStreamException {
    Map<String, List<String>> threads = new LinkedHashMap<>();
    String cell = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("threadedComment")) {
          cell = xml.getAttributeValue(null, "ref");
        } else if (xml.getLocalName().equals("text")) {
          threads.computeIfAbsent(cell, added -> new ArrayList<>()).add(xml.getElementText());
        }
      }
    }
    return threads;
  }

  private TreeMap<Integer, TreeMap<Integer, TypedText>> texts(
      XMLStreamReader xml, String sheet, int most) throws XMLStreamException {
    TreeMap<Integer, TreeMap<Integer, TypedText>> rows = new TreeMap<>();
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
        TypedText text = cell(xml, place);
        if (!text.digest().equals(CellDigest.EMPTY)) {
          rows.computeIfAbsent(row, added -> new TreeMap<>()).put(column, text);
        }
      }
    }
    return rows;
  }

  /** The cell that has just begun; reads on to its end. */
  private TypedText cell(XMLStreamReader xml, String place) throws XMLStreamException {
    String type = String.valueOf(xml.getAttributeValue(null, "t"));
    TypedText.Font font = at(fonts, xml.getAttributeValue(null, "s"));
    Content content = content(xml, "c");
    String value = content.value();
    if (type.equals("e")) {
      return TypedText.plain(Grid.ERROR, CellDigest.of(Grid.ERROR));
    }
    if (type.equals("b")) {
      value = value.equals("1") ? "TRUE" : "FALSE";
    }
    if (type.equals("s") || value.isEmpty()) {
      // POI puts a text that is typed over an inline one beside it
      List<Run> runs = type.equals("s") ? shared(value, place) : content.runs();
      List<TypedText.Piece> pieces =
          runs.stream()
              .map(run -> new TypedText.Piece(run.text(), run.font().orElse(font)))
              .toList();
      String digest = content.formula() ? CellDigest.FORMULA : CellDigest.of(joined(runs));
      return TypedText.of(pieces, digest);
    }
    String text = ExcelText.unescaped(value);
    String digest = type.equals("null") || type.equals("n") ? number(text) : CellDigest.of(text);
    return TypedText.of(
        List.of(new TypedText.Piece(text, font)), content.formula() ? CellDigest.FORMULA : digest);
  }

  private static String joined(List<Run> runs) {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  private static String number(String text) {
    try {
      return CellDigest.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return CellDigest.of(text);
    }
  }

  /** What is within an element of cells or shared texts. */
  private record Content(List<Run> runs, String value, boolean formula) {}

  /** The content of the element that has just begun; reads on to its end. */
  private static Content content(XMLStreamReader xml, String element) throws XMLStreamException {
    List<Run> runs = new ArrayList<>();
    Optional<TypedText.Font> font = Optional.empty();
    String value = "";
    boolean phonetic = false;
    boolean formula = false;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "rPh" -> phonetic = true;
          case "r" -> font = Optional.empty();
          case "rPr" -> font = Optional.of(font(xml, "rPr"));
          case "t" -> {
            Run run = new Run(ExcelText.unescaped(xml.getElementText()), font);
            if (!phonetic) {
              runs.add(run);
            }
          }
          case "f" -> formula = true;
          case "v" -> value = xml.getElementText();
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          phonetic = false;
        } else if (xml.getLocalName().equals(element)) {
          return new Content(runs, value, formula);
        }
      }
    }
  }

  private List<Run> shared(String index, String place) {
    try {
      return shared.get(Integer.parseInt(index));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new DataException(
          place + " names shared text " + index + ", which the workbook does not have", e);
    }
  }

  @Override
  public void close() {
    opened.revert();
  }
}
