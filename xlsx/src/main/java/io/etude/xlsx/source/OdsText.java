package io.etude.xlsx.source;

import io.etude.xlsx.sheet.CellDigest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
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

  /** What one of two attributes says. */
  private static final String STRUCK = "text-line-through";

  /** More repetitions than people type are the empty rest of a sheet. */
  private static final int MAX_REPEATED = 1_000;

  private final Map<String, Grid> grids = new LinkedHashMap<>();
  private final Map<String, NamedCell> names = new LinkedHashMap<>();

  /** What styles say of bold, italic and struck words. */
  private final Map<String, Map<String, Boolean>> styles = new HashMap<>();

  OdsText(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry content = zip.getEntry("content.xml");
      if (content != null) {
        try (InputStream in = zip.getInputStream(content)) {
          content(XMLHelper.newXMLInputFactory().createXMLStreamReader(in));
        }
      }
    } catch (ZipException | XMLStreamException e) {
      throw XlsxText.notAWorkbook(file, e);
    }
    if (grids.isEmpty()) {
      throw XlsxText.notAWorkbook(file, null);
    }
  }

  private void content(XMLStreamReader xml) throws XMLStreamException {
    String sheet = "";
    String style = "";
    TreeMap<Integer, TreeMap<Integer, TypedText>> rows = new TreeMap<>();
    TreeMap<Integer, TreeMap<Integer, String>> notes = new TreeMap<>();
    int row = 0;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "style" -> style = attribute(xml, "name");
        case "text-properties" -> styles.put(style, faces(xml));
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
          TreeMap<Integer, TypedText> cells = row(xml, pinned);
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

  /** The cells of the row that has just begun, and its notes; reads on to its end. */
  private TreeMap<Integer, TypedText> row(XMLStreamReader xml, TreeMap<Integer, String> notes)
      throws XMLStreamException {
    TreeMap<Integer, TypedText> cells = new TreeMap<>();
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
      TypedText text = cell(xml, note);
      if (!note.isEmpty()) {
        notes.put(column, note.toString());
      }
      for (int i = 0;
          !text.digest().equals(CellDigest.EMPTY) && i < Math.min(repeated, MAX_REPEATED);
          i++) {
        cells.put(column + i, text);
      }
      column += repeated;
    }
  }

  private static Map<String, Boolean> faces(XMLStreamReader xml) {
    Map<String, Boolean> faces = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      String value = xml.getAttributeValue(i);
      switch (name) {
        case "font-weight" -> faces.put(name, !value.equals("normal") && value.compareTo("5") > 0);
        case "font-style" -> faces.put(name, !value.equals("normal"));
        case "text-line-through-style", "text-line-through-type" ->
            faces.put(STRUCK, !value.equals("none"));
        default -> {}
      }
    }
    return faces;
  }

  /** The font that some styles give, the inner ones after the outer ones. */
  private TypedText.Font font(Collection<String> names) {
    Map<String, Boolean> faces = new HashMap<>();
    names.forEach(name -> faces.putAll(styles.getOrDefault(name, Map.of())));
    return new TypedText.Font(
        faces.getOrDefault("font-weight", false),
        faces.getOrDefault("font-style", false),
        faces.getOrDefault(STRUCK, false));
  }

  /** The paragraphs of the cell that has just begun, a line each; reads on to its end. */
  private TypedText cell(XMLStreamReader xml, StringBuilder note) throws XMLStreamException {
    String element = xml.getLocalName();
    String formula = attribute(xml, "formula");
    String number = attribute(xml, "value");
    Deque<String> open = new ArrayDeque<>(List.of(attribute(xml, "style-name")));
    List<TypedText.Piece> pieces = new ArrayList<>();
    boolean pinned = false;
    int paragraphs = 0;
    int begun = 0;
    while (true) {
      int event = xml.next();
      String piece = "";
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "annotation" -> pinned = true;
          case "p" -> {
            paragraphs++;
            piece = (pinned ? note.isEmpty() : begun++ == 0) ? "" : "\n";
          }
          case "span" -> open.addLast(attribute(xml, "style-name"));
          case "s" -> piece = " ".repeat(Math.min(count(attribute(xml, "c")), MAX_REPEATED));
          case "tab" -> piece = "\t";
          case "line-break" -> piece = "\n";
          default -> {}
        }
      } else if (event == XMLStreamConstants.CHARACTERS && paragraphs > 0) {
        piece = xml.getText(); // what is outside: blanks, and who pinned a note, and when
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        switch (xml.getLocalName()) {
          case "p" -> paragraphs--;
          case "span" -> open.removeLast();
          case "annotation" -> pinned = false;
          default -> {
            if (xml.getLocalName().equals(element)) {
              return typed(pieces, formula, number);
            }
          }
        }
      }
      if (pinned) {
        note.append(piece);
      } else if (!piece.isEmpty()) {
        pieces.add(new TypedText.Piece(piece, font(open)));
      }
    }
  }

  private static TypedText typed(List<TypedText.Piece> pieces, String formula, String number) {
    String text = TypedText.joined(pieces);
    if (formula.contains("Err:") || ERROR.matcher(text).matches()) {
      return TypedText.plain(Grid.ERROR, CellDigest.of(Grid.ERROR));
    }
    String digest = CellDigest.of(text);
    if (!formula.isEmpty()) {
      digest = CellDigest.FORMULA;
    } else if (!number.isEmpty()) {
      digest = CellDigest.of(Double.parseDouble(number));
    }
    return TypedText.of(pieces, digest);
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
  public void close() {}
}
