package io.etude.examples.workbook;

import io.etude.examples.workbook.Parts.Relation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.main.ThemeDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.w3c.dom.Element;

/**
 * Whether a workbook opens without repair: every part by the schemas of ECMA-376, and the rules
 * that Excel has beyond them. Gathers what is wrong.
 */
final class WorkbookCheck {

  /** The schema of SpreadsheetML forgets that attribute, which Excel itself writes. */
  private static final String PRESERVED =
      "space@http://www.w3.org/XML/1998/namespace in element t@";

  /** Number formats of one's own and fonts that Excel takes of all its languages. */
  private static final Map<String, Integer> MAX_STYLES = Map.of("numFmt", 200, "font", 512);

  private final Parts parts;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, SheetCheck> sheets = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  private WorkbookCheck(byte[] file) throws IOException {
    this.parts = new Parts(file);
  }

  /** What is wrong; empty for a sound workbook. */
  static List<String> faults(byte[] file) throws IOException {
    WorkbookCheck check = new WorkbookCheck(file);
    check.schemas();
    check.relations();
    check.workbook();
    check.styles();
    check.tables();
    for (SheetCheck sheet : check.sheets.values()) {
      sheet.check(check.sheets, check.names);
    }
    check.faults.addAll(PrintedNumbers.tooWide(file));
    return check.faults;
  }

  private void fault(String text) {
    faults.add(text);
  }

  private void schemas() {
    for (String part : parts.names()) {
      if (part.matches("xl/.*\\.xml|docProps/app\\.xml") && !part.contains("_rels")) {
        validate(part);
      }
    }
  }

  private void validate(String part) {
    try (ByteArrayInputStream in = new ByteArrayInputStream(parts.bytes(part))) {
      List<XmlError> errors = new ArrayList<>();
      XmlOptions options = new XmlOptions().setLoadLineNumbers().setErrorListener(errors);
      XmlObject parsed =
          switch (parts.root(part).getLocalName()) {
            case "workbook" -> WorkbookDocument.Factory.parse(in, options);
            case "worksheet" -> WorksheetDocument.Factory.parse(in, options);
            case "styleSheet" -> StyleSheetDocument.Factory.parse(in, options);
            case "sst" -> SstDocument.Factory.parse(in, options);
            case "table" -> TableDocument.Factory.parse(in, options);
            case "chartSpace" -> ChartSpaceDocument.Factory.parse(in, options);
            case "wsDr" -> WsDrDocument.Factory.parse(in, options);
            case "Properties" -> PropertiesDocument.Factory.parse(in, options);
            case "comments" -> CommentsDocument.Factory.parse(in, options);
            case "theme" -> ThemeDocument.Factory.parse(in, options);
            default -> throw new AssertionError("no schema for " + part);
          };
      if (!parsed.validate(options)) {
        errors.stream()
            .map(error -> part + ": " + error)
            .filter(error -> !error.contains(PRESERVED))
            .distinct()
            .forEach(this::fault);
      }
    } catch (XmlException | IOException e) {
      fault(part + ": " + e.getMessage());
    }
  }

  /** Every part has a type and is led to; every relationship leads to a part. */
  private void relations() {
    Set<String> typed = new HashSet<>();
    Set<String> endings = new HashSet<>();
    Element types = parts.root("[Content_Types].xml");
    Parts.all(types, "Override").forEach(o -> typed.add(o.getAttribute("PartName").substring(1)));
    Parts.all(types, "Default").forEach(d -> endings.add(d.getAttribute("Extension")));
    Set<String> reached = new HashSet<>(Set.of("[Content_Types].xml"));
    List<String> from = new ArrayList<>(parts.names());
    from.add("");
    for (String part : from) {
      Set<String> ids = new HashSet<>();
      for (Relation relation : parts.relations(part)) {
        if (!ids.add(relation.id())) {
          fault(part + " has two relationships " + relation.id());
        }
        if (!relation.outside() && !parts.has(relation.target())) {
          fault(part + " leads to " + relation.target() + ", which is missing");
        }
        reached.add(relation.target());
      }
    }
    for (String part : parts.names()) {
      boolean relationships = part.endsWith(".rels");
      if (!relationships && !reached.contains(part)) {
        fault("nothing leads to " + part);
      }
      if (!typed.contains(part) && !endings.contains(part.replaceFirst(".*\\.", ""))) {
        fault(part + " has no content type");
      }
    }
    typed.stream().filter(name -> !parts.has(name)).forEach(name -> fault("no part " + name));
  }

  private void workbook() {
    String part = "xl/workbook.xml";
    Map<String, String> targets = new LinkedHashMap<>();
    parts.relations(part).forEach(r -> targets.put(r.id(), r.target()));
    Set<String> taken = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Element sheet : Parts.all(parts.root(part), "sheet")) {
      String name = sheet.getAttribute("name");
      if (name.length() > 30 || name.matches(".*[\\[\\]:*?/\\\\].*|'.*|.*'|(?i)history|")) {
        fault("sheet name \"" + name + "\"");
      }
      if (!taken.add(name.toLowerCase(Locale.ROOT)) || !ids.add(sheet.getAttribute("sheetId"))) {
        fault("two sheets \"" + name + "\"");
      }
      String target = targets.get(sheet.getAttribute("r:id"));
      sheets.put(name, new SheetCheck(name, target, parts, faults));
    }
    definedNames(part);
    long selected =
        sheets.values().stream()
            .flatMap(s -> Parts.all(s.root(), "sheetView").stream())
            .filter(view -> view.getAttribute("tabSelected").matches("1|true"))
            .count();
    if (selected != 1) {
      fault(selected + " sheets are selected");
    }
  }

  private void definedNames(String part) {
    List<String> order = new ArrayList<>(sheets.keySet());
    Set<String> scoped = new HashSet<>();
    for (Element element : Parts.all(parts.root(part), "definedName")) {
      String name = element.getAttribute("name");
      String scope = element.getAttribute("localSheetId");
      String text = element.getTextContent();
      if (!scoped.add(scope + "|" + name.toLowerCase(Locale.ROOT))) {
        fault("two names " + name);
      }
      boolean builtIn = name.startsWith("_xlnm.");
      if (!builtIn && !name.matches("[\\p{L}_][\\p{L}\\p{N}_.]{0,254}")
          || name.matches("(?i)[a-z]{1,3}\\d+|r|c|r\\d+c\\d+")) {
        fault("name " + name + " is not allowed");
      }
      for (String area : text.split(",(?=')|,(?=[^']+!)")) {
        int mark = area.lastIndexOf('!');
        String sheet = unquoted(area.substring(0, mark));
        if (!sheets.containsKey(sheet)) {
          fault("name " + name + " refers to " + area);
        } else if (builtIn && !order.get(Integer.parseInt(scope)).equals(sheet)) {
          fault("name " + name + " of sheet " + scope + " refers to " + area);
        }
        if (!area.substring(mark + 1).matches("\\$?[A-Z]*\\$?\\d*(:\\$?[A-Z]*\\$?\\d*)?")) {
          fault("name " + name + ": " + area);
        }
      }
      if (!builtIn) {
        names.put(name, text);
        int mark = text.lastIndexOf('!');
        SheetCheck sheet = sheets.get(unquoted(text.substring(0, mark)));
        if (sheet != null && sheet.content(text.substring(mark + 1).replace("$", "")).isBlank()) {
          fault("name " + name + " refers to an empty cell");
        }
      }
    }
  }

  static String unquoted(String sheet) {
    return sheet.startsWith("'")
        ? sheet.substring(1, sheet.length() - 1).replace("''", "'")
        : sheet;
  }

  private void styles() {
    Element styles = parts.root("xl/styles.xml");
    for (String list : List.of("fonts", "fills", "borders", "cellXfs", "cellStyleXfs", "dxfs")) {
      List<Element> found = Parts.all(styles, list);
      if (!found.isEmpty() && !found.get(0).getAttribute("count").isEmpty()) {
        int children = 0;
        for (var node = found.get(0).getFirstChild(); node != null; node = node.getNextSibling()) {
          children += node instanceof Element ? 1 : 0;
        }
        if (children != Integer.parseInt(found.get(0).getAttribute("count"))) {
          fault("styles: " + list + " says a wrong count");
        }
      }
    }
    for (Map.Entry<String, Integer> limit : MAX_STYLES.entrySet()) {
      int found = Parts.all(styles, limit.getKey()).size();
      if (found > limit.getValue()) {
        fault("styles: " + found + " of " + limit.getKey() + ", more than " + limit.getValue());
      }
    }
    for (Element format : Parts.all(styles, "numFmt")) {
      if (format.getAttribute("formatCode").length() > 255) {
        fault("styles: number format longer than 255");
      }
    }
  }

  private void tables() {
    Set<String> taken = new HashSet<>();
    names.keySet().forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
    Set<String> ids = new HashSet<>();
    for (SheetCheck sheet : sheets.values()) {
      List<CellRangeAddress> areas = new ArrayList<>();
      for (Relation relation : parts.relations(sheet.part())) {
        if (relation.type().equals("table") && parts.has(relation.target())) {
          Element table = parts.root(relation.target());
          String name = table.getAttribute("displayName");
          if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_.]{0,254}")) {
            fault("table name " + name + " is not allowed");
          }
          if (!taken.add(name.toLowerCase(Locale.ROOT))) {
            fault("two tables or names " + name);
          }
          if (!ids.add(table.getAttribute("id"))) {
            fault("two tables with id " + table.getAttribute("id"));
          }
          AreaReference area =
              new AreaReference(table.getAttribute("ref"), SpreadsheetVersion.EXCEL2007);
          for (Element filter : Parts.all(table, "autoFilter")) {
            if (!filter.getAttribute("ref").equals(table.getAttribute("ref"))) {
              fault("table " + name + " filters " + filter.getAttribute("ref"));
            }
          }
          sheet.table(name, area, Parts.all(table, "tableColumn"));
          CellRangeAddress range = CellRangeAddress.valueOf(table.getAttribute("ref"));
          if (areas.stream().anyMatch(range::intersects)) {
            fault("table " + name + " overlaps another");
          }
          areas.add(range);
        }
      }
    }
  }
}
