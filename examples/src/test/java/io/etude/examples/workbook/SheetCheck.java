package io.etude.examples.workbook;

import io.etude.examples.workbook.Parts.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.w3c.dom.Element;

/** The rules for one worksheet. */
final class SheetCheck {

  private final String name;
  private final String part;
  private final Parts parts;
  private final List<String> faults;
  private final Map<String, Element> cells = new LinkedHashMap<>();

  SheetCheck(String name, String part, Parts parts, List<String> faults) {
    this.name = name;
    this.part = part;
    this.parts = parts;
    this.faults = faults;
    for (Element cell : Parts.all(root(), "c")) {
      cells.put(cell.getAttribute("r"), cell);
    }
  }

  String part() {
    return part;
  }

  Element root() {
    return parts.root(part);
  }

  private void fault(String text) {
    faults.add(name + ": " + text);
  }

  /** The text of a cell, its number, or nothing. */
  String content(String cell) {
    Element element = cells.get(cell);
    if (element == null) {
      return "";
    }
    if (element.getAttribute("t").equals("inlineStr")) {
      StringBuilder text = new StringBuilder();
      Parts.all(element, "t").forEach(t -> text.append(t.getTextContent()));
      return text.toString();
    }
    List<Element> values = Parts.all(element, "v");
    return values.isEmpty() ? "" : values.get(0).getTextContent();
  }

  void table(String table, AreaReference area, List<Element> columns) {
    CellReference first = area.getFirstCell();
    if (area.getLastCell().getRow() <= first.getRow()) {
      fault("table " + table + " has no row");
    }
    Set<String> headings = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = new CellReference(first.getRow(), first.getCol() + i).formatAsString();
      String heading = columns.get(i).getAttribute("name");
      Element header = cells.get(cell);
      boolean text = header != null && header.getAttribute("t").equals("inlineStr");
      if (!text || !content(cell).equals(heading) || !Parts.all(header, "f").isEmpty()) {
        fault("table " + table + ": heading " + cell + " is not \"" + heading + '"');
      }
      if (heading.isBlank() || !headings.add(heading.toLowerCase(java.util.Locale.ROOT))) {
        fault("table " + table + " has two columns \"" + heading + '"');
      }
    }
    if (columns.size() != area.getLastCell().getCol() - first.getCol() + 1) {
      fault("table " + table + " has " + columns.size() + " columns for " + area);
    }
  }

  void check(Map<String, SheetCheck> sheets, Map<String, String> names) {
    order();
    limits();
    links(sheets, names);
    rules();
    for (Relation relation : parts.relations(part)) {
      if (relation.type().equals("drawing") && parts.has(relation.target())) {
        new DrawingCheck(relation.target(), parts, sheets, this::fault).check(this);
      }
    }
  }

  /** Rows and cells ascend, lie within the dimension, and have styles that exist. */
  private void order() {
    CellRangeAddress dimension =
        CellRangeAddress.valueOf(Parts.all(root(), "dimension").get(0).getAttribute("ref"));
    int styles =
        Integer.parseInt(
            Parts.all(parts.root("xl/styles.xml"), "cellXfs").get(0).getAttribute("count"));
    int lastRow = -1;
    int lastColumn = -1;
    for (Map.Entry<String, Element> cell : cells.entrySet()) {
      CellReference at = new CellReference(cell.getKey());
      boolean ascends = at.getRow() > lastRow || at.getRow() == lastRow && at.getCol() > lastColumn;
      Element row = (Element) cell.getValue().getParentNode();
      if (!ascends || !row.getAttribute("r").equals(Integer.toString(at.getRow() + 1))) {
        fault("cell " + cell.getKey() + " is out of order");
      }
      if (!dimension.isInRange(at.getRow(), at.getCol())) {
        fault("cell " + cell.getKey() + " is outside the dimension");
      }
      if (Integer.parseInt(cell.getValue().getAttribute("s")) >= styles) {
        fault("cell " + cell.getKey() + " has no such style");
      }
      if (!Parts.all(cell.getValue(), "f").isEmpty() && content(cell.getKey()).isEmpty()) {
        fault("formula " + cell.getKey() + " has no stored result");
      }
      lastRow = at.getRow();
      lastColumn = at.getCol();
    }
    // headings in view may be merged: nobody sorts them
    int inView =
        Parts.all(root(), "pane").stream()
            .map(pane -> pane.getAttribute("ySplit"))
            .filter(rows -> !rows.isEmpty())
            .mapToInt(rows -> (int) Double.parseDouble(rows))
            .findFirst()
            .orElse(0);
    for (Element merged : Parts.all(root(), "mergeCell")) {
      if (CellRangeAddress.valueOf(merged.getAttribute("ref")).getLastRow() >= inView) {
        fault("has merged cells");
      }
    }
  }

  private void limits() {
    for (Element row : Parts.all(root(), "row")) {
      String height = row.getAttribute("ht");
      if (!height.isEmpty() && Double.parseDouble(height) > 409) {
        fault("row " + row.getAttribute("r") + " is higher than 409 points");
      }
    }
    for (Element column : Parts.all(root(), "col")) {
      if (Double.parseDouble(column.getAttribute("width")) > 255) {
        fault("column " + column.getAttribute("min") + " is wider than 255");
      }
    }
    for (String furniture : List.of("oddHeader", "oddFooter")) {
      Parts.all(root(), furniture).stream()
          .filter(f -> f.getTextContent().length() > 255)
          .forEach(f -> fault(furniture + " is longer than 255"));
    }
    for (String cell : cells.keySet()) {
      if (content(cell).length() > 32_767) {
        fault("cell " + cell + " is too long");
      }
    }
    List<Element> breaks = Parts.all(root(), "brk");
    if (breaks.size() > 1_026) {
      fault("has " + breaks.size() + " page breaks");
    }
    boolean fits =
        Parts.all(root(), "pageSetUpPr").stream()
            .anyMatch(p -> p.getAttribute("fitToPage").matches("1|true"));
    if (fits && !breaks.isEmpty()) {
      fault("has page breaks that Excel ignores, since it is fitted to a page");
    }
  }

  private void links(Map<String, SheetCheck> sheets, Map<String, String> names) {
    Map<String, Relation> relations = new LinkedHashMap<>();
    parts.relations(part).forEach(r -> relations.put(r.id(), r));
    for (Element link : Parts.all(root(), "hyperlink")) {
      String location = link.getAttribute("location");
      String id = link.getAttribute("r:id");
      if (content(link.getAttribute("ref")).isBlank()) {
        fault("link " + link.getAttribute("ref") + " has no text");
      }
      if (!id.isEmpty()) {
        if (!relations.containsKey(id) || relations.get(id).target().length() > 2_079) {
          fault("link " + link.getAttribute("ref") + " leads nowhere");
        }
        continue;
      }
      int mark = location.lastIndexOf('!');
      boolean known =
          mark < 0
              ? names.containsKey(location)
              : sheets.containsKey(WorkbookCheck.unquoted(location.substring(0, mark)));
      if (!known) {
        fault("link " + link.getAttribute("ref") + " leads to " + location);
      }
    }
  }

  private void rules() {
    int formats = Parts.all(parts.root("xl/styles.xml"), "dxf").size();
    Set<String> priorities = new HashSet<>();
    for (Element rule : Parts.all(root(), "cfRule")) {
      String format = rule.getAttribute("dxfId"); // bars have none
      if (!format.isEmpty() && Integer.parseInt(format) >= formats) {
        fault("a rule has no such format");
      }
      if (!priorities.add(rule.getAttribute("priority"))) {
        fault("two rules have priority " + rule.getAttribute("priority"));
      }
    }
    for (Element hint : Parts.all(root(), "dataValidation")) {
      if (hint.getAttribute("prompt").length() > 255
          || hint.getAttribute("error").length() > 225
          || hint.getAttribute("promptTitle").length() > 32
          || hint.getAttribute("errorTitle").length() > 32) {
        fault("a hint is too long");
      }
    }
  }

  /** Cells that hold something, within an area. */
  List<String> filled(CellRangeAddress area) {
    List<String> filled = new ArrayList<>();
    for (String cell : cells.keySet()) {
      CellReference at = new CellReference(cell);
      if (area.isInRange(at.getRow(), at.getCol()) && !content(cell).isEmpty()) {
        filled.add(cell);
      }
    }
    return filled;
  }
}
