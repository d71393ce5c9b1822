package io.etude.xlsx.write;

import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.NumberFormats;
import io.etude.xlsx.style.Style;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cell styles and fonts of a workbook, each made once. */
final class StylePool {

  /** The number of the first format that Excel does not bring along. */
  private static final int FIRST_FORMAT = 164;

  private static final String PLAIN = "numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"";

  private final String family;

  /** Neighbouring cells often have one style, whose hash takes longer than the cell. */
  private Style last;

  private int lastIndex;
  private final Map<Style, Integer> indices = new HashMap<>();

  /** Entries of the workbook's lists, each with its place there. */
  private final Map<String, Integer> formats = new LinkedHashMap<>();

  private final Map<Face, Integer> fonts = new LinkedHashMap<>();
  private final Map<String, Integer> fills = new LinkedHashMap<>();
  private final Map<String, Integer> borders = new LinkedHashMap<>();
  private final Map<String, Integer> cells = new LinkedHashMap<>();

  private final Map<Style.Name, Integer> names = new LinkedHashMap<>();

  /** The named styles, each as its first cell has it. */
  private final List<String> named = new ArrayList<>();

  StylePool(String family, Style standard) {
    this.family = family;
    index(fonts, standard.face()); // the font that column widths are measured in
    index(fills, "<fill><patternFill patternType=\"none\"/></fill>");
    index(fills, "<fill><patternFill patternType=\"gray125\"/></fill>"); // Excel's own
    index(borders, border(new Style.Border(Style.Rule.NONE, 0)));
    index(cells, "<xf " + PLAIN + " xfId=\"0\"/>");
    index(names, Style.Name.NORMAL);
    named.add("<xf " + PLAIN + "/>");
  }

  private static <T> int index(Map<T, Integer> list, T entry) {
    return list.computeIfAbsent(entry, added -> list.size());
  }

  String family() {
    return family;
  }

  /** The style's index in the workbook. */
  int index(Style style) {
    if (style != last) {
      Integer known = indices.get(style);
      if (known == null) {
        known = make(style);
        indices.put(style, known);
      }
      lastIndex = known;
      last = style;
    }
    return lastIndex;
  }

  private int make(Style style) {
    String fill = "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF";
    boolean general = style.format().equals(NumberFormats.GENERAL);
    String attributes =
        new Xml()
            .empty(
                "xf",
                "numFmtId",
                general ? 0 : FIRST_FORMAT + index(formats, style.format()),
                "fontId",
                index(fonts, style.face()),
                "fillId",
                style.fill().isEmpty()
                    ? 0
                    : index(
                        fills,
                        fill + Xml.hex(style.fill().getAsInt()) + "\"/></patternFill></fill>"),
                "borderId",
                index(borders, border(style.border())),
                "applyFont",
                true,
                "applyNumberFormat",
                true,
                "applyAlignment",
                true,
                "applyFill",
                style.fill().isPresent() ? true : null,
                "applyBorder",
                style.border().rule() == Style.Rule.NONE ? null : true)
            .toString()
            .replace("/>", "");
    String content = alignment(style.alignment());
    if (style.entry().isInput()) {
      content += "<protection locked=\"0\"/>";
    }
    content = ">" + content + "</xf>";
    int name = index(names, style.name());
    if (name == named.size()) {
      named.add(attributes + content);
    }
    boolean quoted =
        style.entry() == Style.Entry.QUOTED || style.entry() == Style.Entry.QUOTED_INPUT;
    String use = " xfId=\"" + name + "\"";
    return index(cells, attributes + use + (quoted ? " quotePrefix=\"1\"" : "") + content);
  }

  private static String alignment(Style.Alignment alignment) {
    return new Xml()
        .empty(
            "alignment",
            "horizontal",
            switch (alignment.horizontal()) {
              case GENERAL -> null;
              case LEFT -> "left";
              case RIGHT -> "right";
              case CENTRE -> "center";
            },
            "vertical",
            alignment.vertical().name().toLowerCase(Locale.ROOT),
            "wrapText",
            alignment.wrap() == Style.Wrap.YES ? true : null,
            "shrinkToFit",
            alignment.wrap() == Style.Wrap.SHRINK ? true : null,
            "indent",
            alignment.indent() > 0 ? alignment.indent() : null)
        .toString();
  }

  private static String border(Style.Border border) {
    Style.Rule rule = border.rule();
    boolean box = rule == Style.Rule.BOX;
    boolean left = rule != Style.Rule.NONE && rule != Style.Rule.BELOW;
    boolean below = rule != Style.Rule.NONE && rule != Style.Rule.LEFT;
    Xml xml = new Xml().open("border");
    side(xml, "left", left, border.colour());
    side(xml, "right", box, border.colour());
    side(xml, "top", box, border.colour());
    side(xml, "bottom", below, border.colour());
    return xml.empty("diagonal").close("border").toString();
  }

  private static void side(Xml xml, String name, boolean drawn, int colour) {
    if (drawn) {
      xml.open(name, "style", "thin").empty("color", "rgb", "FF" + Xml.hex(colour)).close(name);
    } else {
      xml.empty(name);
    }
  }

  private String font(Face face) {
    Xml xml = new Xml().open("font").raw(marks(face));
    xml.val("sz", face.size()).empty("color", "rgb", "FF" + Xml.hex(face.colour()));
    xml.val("name", family);
    if (fonts.get(face) == 0) {
      xml.val("family", 2).val("scheme", "minor");
    }
    return xml.close("font").toString();
  }

  /** What a face has besides its size and colour. */
  static String marks(Face face) {
    return (face.weight() == Face.Weight.BOLD ? "<b/>" : "")
        + (face.slant() == Face.Slant.ITALIC ? "<i/>" : "")
        + (face.line() == Face.Line.UNDER ? "<u/>" : "");
  }

  /** The styles as a part of the workbook. */
  byte[] bytes() {
    Xml xml = Xml.document("styleSheet", "xmlns", WorkbookFrame.MAIN);
    if (!formats.isEmpty()) {
      xml.open("numFmts", "count", formats.size());
      formats.forEach(
          (format, index) ->
              xml.empty("numFmt", "numFmtId", FIRST_FORMAT + index, "formatCode", format));
      xml.close("numFmts");
    }
    list(xml, "fonts", fonts.keySet().stream().map(this::font).toList());
    list(xml, "fills", fills.keySet());
    list(xml, "borders", borders.keySet());
    list(xml, "cellStyleXfs", named);
    list(xml, "cellXfs", cells.keySet());
    xml.open("cellStyles", "count", names.size());
    names.forEach(
        (name, index) ->
            xml.empty(
                "cellStyle", "name", name.shown(), "xfId", index, "builtinId", builtIn(name)));
    return xml.close("cellStyles", "styleSheet").bytes();
  }

  private static void list(Xml xml, String name, Collection<String> entries) {
    xml.open(name, "count", entries.size()).raw(String.join("", entries)).close(name);
  }

  /** Excel's numbers of its own styles; null for others. */
  private static Integer builtIn(Style.Name name) {
    return switch (name) {
      case NORMAL -> 0;
      case TITLE -> 15;
      case HEADING_1 -> 16;
      case HEADING_2 -> 17;
      case HEADING_3 -> 18;
      case HYPERLINK -> 8;
      case INPUT -> 20;
      case NOTE -> 53;
      default -> null;
    };
  }
}
