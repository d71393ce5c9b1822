package io.etude.xlsx.write;

import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.NumberFormats;
import io.etude.xlsx.style.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cell styles and fonts of a workbook, each made once. */
final class StylePool {

  private static final Map<Style.Align, String> HORIZONTAL =
      Map.of(Style.Align.LEFT, "left", Style.Align.RIGHT, "right", Style.Align.CENTRE, "center");

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
    boolean general = style.format().equals(NumberFormats.GENERAL);
    Style.Alignment alignment = style.alignment();
    Xml xml =
        new Xml()
            .empty(
                "alignment horizontal=? vertical=? wrapText=? shrinkToFit=? indent=?",
                HORIZONTAL.get(alignment.horizontal()),
                alignment.vertical().name().toLowerCase(Locale.ROOT),
                alignment.wrap() == Style.Wrap.YES,
                alignment.wrap() == Style.Wrap.SHRINK,
                alignment.indent() > 0 ? alignment.indent() : null);
    if (style.entry().isInput()) {
      xml.empty("protection locked=0");
    }
    String content = xml.close("xf").toString();
    String attributes =
        String.format(
            Locale.ROOT,
            "xf numFmtId=%d fontId=%d fillId=%d borderId=%d applyFont=1 applyNumberFormat=1%s%s",
            general ? 0 : FIRST_FORMAT + index(formats, style.format()),
            index(fonts, style.face()),
            style.fill().isEmpty() ? 0 : index(fills, fill(style.fill().getAsInt())),
            index(borders, border(style.border())),
            " applyAlignment=1" + (style.fill().isPresent() ? " applyFill=1" : ""),
            style.border().rule() == Style.Rule.NONE ? "" : " applyBorder=1");
    int name = index(names, style.name());
    if (name == named.size()) {
      named.add(new Xml().open(attributes).raw(content).toString());
    }
    boolean quoted =
        style.entry() == Style.Entry.QUOTED || style.entry() == Style.Entry.QUOTED_INPUT;
    Xml cell = new Xml().open(attributes + " xfId=? quotePrefix=?", name, quoted).raw(content);
    return index(cells, cell.toString());
  }

  private static String fill(int colour) {
    return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF"
        + Xml.hex(colour)
        + "\"/></patternFill></fill>";
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
      xml.open(name + " style=thin").empty("color rgb=?", "FF" + Xml.hex(colour)).close(name);
    } else {
      xml.empty(name);
    }
  }

  private String font(Face face) {
    Xml xml = new Xml().open("font").raw(marks(face));
    xml.val("sz", face.size()).empty("color rgb=?", "FF" + Xml.hex(face.colour()));
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
    Xml xml = Xml.document("styleSheet xmlns=?", WorkbookFrame.MAIN);
    xml.list(
        "numFmts count=?",
        formats.entrySet(),
        format ->
            xml.empty(
                "numFmt numFmtId=? formatCode=?",
                FIRST_FORMAT + format.getValue(),
                format.getKey()));
    xml.list("fonts count=?", fonts.keySet(), face -> xml.raw(font(face)));
    xml.list("fills count=?", fills.keySet(), xml::raw);
    xml.list("borders count=?", borders.keySet(), xml::raw);
    xml.list("cellStyleXfs count=?", named, xml::raw);
    xml.list("cellXfs count=?", cells.keySet(), xml::raw);
    xml.list(
        "cellStyles count=?",
        names.entrySet(),
        name ->
            xml.empty(
                "cellStyle name=? xfId=? builtinId=?",
                name.getKey().shown(),
                name.getValue(),
                builtIn(name.getKey())));
    return xml.close("styleSheet").bytes();
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
