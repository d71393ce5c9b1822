package io.etude.xlsx.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of XML as it stands: there are programs that write what POI never does. */
final class RawFile {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private RawFile() {}

  /**
   * A workbook.
   *
   * @param sheets the content of {@code sheetData} by the sheet's name
   * @param extras further elements of the workbook by what they follow: {@code before} the sheets
   *     or {@code after} them; the items of {@code shared}; the styles, {@code styles}
   */
  static Path workbook(Path file, Map<String, String> sheets, Map<String, String> extras) {
    Map<String, String> parts = new LinkedHashMap<>();
    StringBuilder types = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    StringBuilder list = new StringBuilder();
    int number = 0;
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      number++;
      parts.put(
          "xl/sheet" + number + ".xml",
          element("worksheet", "<sheetData>" + sheet.getValue() + "</sheetData>"));
      types.append(type("/xl/sheet" + number + ".xml", "worksheet"));
      relations.append(relation("rId" + number, "worksheet", "sheet" + number + ".xml"));
      list.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
              .formatted(sheet.getKey(), number, number));
    }
    if (extras.containsKey("shared")) {
      parts.put("xl/sharedStrings.xml", element("sst", extras.get("shared")));
      types.append(type("/xl/sharedStrings.xml", "sharedStrings"));
      relations.append(relation("rIdShared", "sharedStrings", "sharedStrings.xml"));
    }
    if (extras.containsKey("styles")) {
      parts.put("xl/styles.xml", element("styleSheet", extras.get("styles")));
      types.append(type("/xl/styles.xml", "styles"));
      relations.append(relation("rIdStyles", "styles", "styles.xml"));
    }
    parts.put(
        "xl/workbook.xml",
        element(
            "workbook",
            extras.getOrDefault("before", "")
                + "<sheets>"
                + list
                + "</sheets>"
                + extras.getOrDefault("after", "")));
    types.append(type("/xl/workbook.xml", "sheet.main"));
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>%s</Types>"
            .formatted(PACKAGE, types));
    parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    parts.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
    return zip(file, parts);
  }

  private static String element(String name, String content) {
    return "<%s xmlns=\"%s\" xmlns:r=\"%s\">%s</%s>".formatted(name, MAIN, OFFICE, content, name);
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"%s\" ContentType=\"%s%s+xml\"/>"
        .formatted(part, SPREADSHEET, kind);
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, kind, target);
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, all);
  }

  /**
   * An OpenDocument sheet.
   *
   * @param content the tables, and what follows them
   */
  static Path ods(Path file, String content) {
    Map<String, String> parts = new LinkedHashMap<>();
    String names =
        " xmlns:office=\"o\" xmlns:table=\"ta\" xmlns:text=\"te\" xmlns:style=\"s\" xmlns:fo=\"f\""
            + " xmlns:dc=\"d\"";
    parts.put(
        "content.xml", "<office:spreadsheet" + names + ">" + content + "</office:spreadsheet>");
    return zip(file, parts);
  }

  /** The texts of a grid's cells. */
  static Map<Integer, Map<Integer, String>> texts(SpreadsheetText.Grid grid) {
    Map<Integer, Map<Integer, String>> texts = new TreeMap<>();
    grid.rows()
        .forEach(
            (row, cells) -> {
              Map<Integer, String> line = new TreeMap<>();
              cells.forEach((column, cell) -> line.put(column, cell.text()));
              texts.put(row, line);
            });
    return texts;
  }

  static Path zip(Path file, Map<String, String> parts) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
