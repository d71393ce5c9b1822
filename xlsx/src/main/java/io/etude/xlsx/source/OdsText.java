package io.etude.xlsx.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;

/** The text of an OpenDocument spreadsheet, as LibreOffice saves it. */
final class OdsText implements SpreadsheetText {

  private static final Pattern ADDRESS =
      Pattern.compile("\\$?(?:'((?:[^']|'')*+)'|([^.]*))\\.\\$?([A-Z]+)\\$?(\\d+).*");

  private static final Pattern ERROR =
      Pattern.compile("#(REF|N/A|NAME|VALUE|DIV/0|NUM|NULL)[!?]?|Err:\\d+");

  /** More repetitions than people type are the empty rest of a sheet. */
  private static final int MAX_REPEATED = 1_000;

  private final Map<String, Grid> grids = new LinkedHashMap<>();
  private final Map<String, NamedCell> names = new LinkedHashMap<>();
  private final Map<String, String> properties = new LinkedHashMap<>();

  OdsText(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      read(zip, "content.xml", this::content);
      read(zip, "meta.xml", this::meta);
    } catch (ZipException | XMLStreamException e) {
      throw XlsxText.notAWorkbook(file, e);
    }
    if (grids.isEmpty()) {
      throw XlsxText.notAWorkbook(file, null);
    }
  }

  /** Reads a part of the file. */
  private interface Part {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }

  private static void read(ZipFile zip, String name, Part part)
      throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(name);
    if (entry != null) {
      try (InputStream in = zip.getInputStream(entry)) {
        part.read(XMLHelper.newXMLInputFactory().createXMLStreamReader(in));
      }
    }
  }

  private void meta(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("user-defined")) {
        String name = attribute(xml, "name");
        properties.put(name, xml.getElementText());
      }
    }
  }

  private void content(XMLStreamReader xml) throws XMLStreamException {
    String sheet = "";
    TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    TreeMap<Integer, TreeMap<Integer, String>> notes = new TreeMap<>();
    int row = 0;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "table" -> {
          sheet = attribute(xml, "name");
          rows = new TreeMap<>();
          notes = new TreeMap<>();
          grids.put(sheet, new Grid(rows, notes));
          row = 0;
        }
        case "table-row" -> {
          int repeated = count(attribute(xml, "number-rows-repeated"));
          TreeMap<Integer, String> pinned = new TreeMap<>();
          TreeMap<Integer, String> cells = row(xml, pinned);
          if (!pinned.isEmpty()) {
            notes.put(row, pinned);
          }
          for (int i = 0; !cells.isEmpty() && i < Math.min(repeated, MAX_REPEATED); i++) {
            rows.put(row + i, new TreeMap<>(cells));
          }
          row += repeated;
        }
        case "named-range" -> name(attribute(xml, "name"), attribute(xml, "cell-range-address"));
        default -> {}
      }
    }
  }

  private void name(String name, String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (parts.matches()) {
      String sheet = parts.group(1) == null ? parts.group(2) : parts.group(1).replace("''", "'");
      int column = CellReference.convertColStringToIndex(parts.group(3));
      names.put(name, new NamedCell(sheet, Integer.parseInt(parts.group(4)) - 1, column));
    }
  }

  /** The texts of the row that has just begun, and its notes; reads on to its end. */
  private static TreeMap<Integer, String> row(XMLStreamReader xml, TreeMap<Integer, String> notes)
      throws XMLStreamException {
    TreeMap<Integer, String> cells = new TreeMap<>();
    int column = 0;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
        return cells;
      }
      if (event != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().endsWith("table-cell")) {
        continue;
      }
      int repeated = count(attribute(xml, "number-columns-repeated"));
      StringBuilder note = new StringBuilder();
      String text = cell(xml, note);
      if (!note.isEmpty()) {
        notes.put(column, note.toString());
      }
      for (int i = 0; !text.isEmpty() && i < Math.min(repeated, MAX_REPEATED); i++) {
        cells.put(column + i, text);
      }
      column += repeated;
    }
  }

  /** The paragraphs of the cell that has just begun, a line each; reads on to its end. */
  private static String cell(XMLStreamReader xml, StringBuilder note) throws XMLStreamException {
    String element = xml.getLocalName();
    boolean error = attribute(xml, "formula").contains("Err:");
    StringBuilder own = new StringBuilder();
    StringBuilder text = own;
    int paragraphs = 0;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "annotation" -> text = note;
          case "p" -> {
            paragraphs++;
            text.append(text.isEmpty() ? "" : "\n");
          }
          case "s" -> text.append(" ".repeat(Math.min(count(attribute(xml, "c")), MAX_REPEATED)));
          case "tab" -> text.append('\t');
          case "line-break" -> text.append('\n');
          default -> {}
        }
      } else if (event == XMLStreamConstants.CHARACTERS && paragraphs > 0) {
        text.append(xml.getText()); // what is outside: blanks, and who pinned a note, and when
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("p")) {
          paragraphs--;
        } else if (xml.getLocalName().equals("annotation")) {
          text = own;
        } else if (xml.getLocalName().equals(element)) {
          return error || ERROR.matcher(own).matches() ? Grid.ERROR : own.toString();
        }
      }
    }
  }

  private static int count(String number) {
    return number.isEmpty() ? 1 : Integer.parseInt(number);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  @Override
  public List<String> sheets() {
    return List.copyOf(grids.keySet());
  }

  @Override
  public Optional<NamedCell> named(String name) {
    return Optional.ofNullable(names.get(name)).filter(cell -> grids.containsKey(cell.sheet()));
  }

  @Override
  public Grid grid(String sheet, int rows) {
    return grids.get(sheet);
  }

  @Override
  public String property(String name) {
    return properties.getOrDefault(name, "");
  }

  @Override
  public void close() {}
}
