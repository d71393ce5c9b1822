package io.etude.examples.workbook;

import io.etude.examples.workbook.Parts.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.w3c.dom.Element;

/**
 * The rules for what lies over cells: it hides none, has words for those who don't see it, and a
 * chart draws cells.
 */
final class DrawingCheck {

  private final String part;
  private final Parts parts;
  private final Map<String, SheetCheck> sheets;
  private final Consumer<String> faults;

  DrawingCheck(String part, Parts parts, Map<String, SheetCheck> sheets, Consumer<String> faults) {
    this.part = part;
    this.parts = parts;
    this.sheets = sheets;
    this.faults = faults;
  }

  void check(SheetCheck sheet) {
    List<CellRangeAddress> areas = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Element anchor : Parts.all(parts.root(part), "twoCellAnchor")) {
      Element from = Parts.all(anchor, "from").get(0);
      Element to = Parts.all(anchor, "to").get(0);
      CellRangeAddress area =
          new CellRangeAddress(
              number(from, "row"), number(to, "row") - 1, number(from, "col"), number(to, "col"));
      List<String> hidden = sheet.filled(area);
      if (!hidden.isEmpty()) {
        faults.accept("a drawing lies over " + hidden);
      }
      if (areas.stream().anyMatch(area::intersects)) {
        faults.accept("two drawings lie over each other");
      }
      areas.add(area);
      Element properties = Parts.all(anchor, "cNvPr").get(0);
      if (properties.getAttribute("descr").isBlank()) {
        faults.accept("a drawing has no alternative text");
      }
      if (!ids.add(properties.getAttribute("id"))) {
        faults.accept("two drawings have the id " + properties.getAttribute("id"));
      }
    }
    for (Relation relation : parts.relations(part)) {
      if (relation.type().equals("chart") && parts.has(relation.target())) {
        chart(parts.root(relation.target()));
      }
    }
  }

  private static int number(Element parent, String name) {
    return Integer.parseInt(Parts.all(parent, name).get(0).getTextContent());
  }

  private void chart(Element chart) {
    Set<String> axes = new HashSet<>();
    for (Element axis : concat(Parts.all(chart, "catAx"), Parts.all(chart, "valAx"))) {
      if (!axes.add(Parts.value(axis, "axId"))) {
        faults.accept("two axes have one id");
      }
    }
    for (Element crossed : Parts.all(chart, "crossAx")) {
      if (!axes.contains(crossed.getAttribute("val"))) {
        faults.accept("an axis crosses one that is not there");
      }
    }
    Set<String> orders = new HashSet<>();
    for (Element series : Parts.all(chart, "ser")) {
      if (!orders.add(Parts.value(series, "order"))) {
        faults.accept("two series have the same place");
      }
      labels(series);
    }
    for (Element reference : concat(Parts.all(chart, "numRef"), Parts.all(chart, "strRef"))) {
      reference(reference);
    }
  }

  private static List<Element> concat(List<Element> one, List<Element> other) {
    List<Element> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private void labels(Element series) {
    int last = -1;
    for (Element label : Parts.all(series, "dLbl")) {
      int index = Integer.parseInt(Parts.value(label, "idx"));
      if (index <= last) {
        faults.accept("labels of points are out of order");
      }
      last = index;
    }
  }

  /** What a chart has stored of the cells that it draws is what these hold. */
  private void reference(Element reference) {
    String formula = Parts.all(reference, "f").get(0).getTextContent();
    int mark = formula.lastIndexOf('!');
    SheetCheck sheet = sheets.get(WorkbookCheck.unquoted(formula.substring(0, mark)));
    if (sheet == null) {
      faults.accept("a chart draws " + formula);
      return;
    }
    boolean numbers = reference.getLocalName().equals("numRef");
    Map<Integer, String> stored = new LinkedHashMap<>();
    for (Element point : Parts.all(reference, "pt")) {
      stored.put(
          Integer.parseInt(point.getAttribute("idx")),
          Parts.all(point, "v").get(0).getTextContent());
    }
    CellRangeAddress area = CellRangeAddress.valueOf(formula.substring(mark + 1).replace("$", ""));
    int index = 0;
    for (int row = area.getFirstRow(); row <= area.getLastRow(); row++) {
      for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
        String cell = new CellReference(row, column).formatAsString();
        String held = sheet.content(cell);
        String kept = stored.getOrDefault(index++, "");
        if (numbers && held.matches("\\D+")) {
          held = ""; // a shorthand where a figure is withheld
        }
        boolean number = numbers && !held.isEmpty() && !kept.isEmpty();
        if (number
            ? Math.abs(Double.parseDouble(held) - Double.parseDouble(kept)) > 1e-12
            : !same(held, kept)) {
          faults.accept("a chart keeps \"" + kept + "\" for " + cell + ", which holds " + held);
        }
      }
    }
  }

  /** Cells are protected against being read as escapes, charts have no such thing. */
  private static boolean same(String held, String kept) {
    return held.equals(kept);
  }
}
