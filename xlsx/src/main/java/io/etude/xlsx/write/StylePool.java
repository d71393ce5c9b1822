package io.etude.xlsx.write;

import io.etude.xlsx.style.Face;
import io.etude.xlsx.style.Style;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/** The cell styles and fonts of a workbook, each made once. */
final class StylePool {

  private final XSSFWorkbook workbook;
  private final String family;
  private final NamedStyles named;

  /** Neighbouring cells often have one style, whose hash takes longer than the cell. */
  private Style last;

  private int lastIndex;
  private final Map<Style, Integer> indices = new HashMap<>();
  private final Map<Face, XSSFFont> fonts = new HashMap<>();

  StylePool(XSSFWorkbook workbook, String family, Style standard) {
    this.workbook = workbook;
    this.family = family;
    XSSFFont first = workbook.getFontAt(0); // the font that column widths are measured in
    set(first, standard.face());
    fonts.put(standard.face(), first);
    this.named = new NamedStyles(workbook);
  }

  String family() {
    return family;
  }

  /** The style's index in the workbook. */
  int index(Style style) {
    if (style != last) {
      lastIndex = indices.computeIfAbsent(style, added -> (int) make(added).getIndex());
      last = style;
    }
    return lastIndex;
  }

  private XSSFCellStyle make(Style style) {
    XSSFCellStyle made = workbook.createCellStyle();
    made.setFont(fonts.computeIfAbsent(style.face(), face -> set(workbook.createFont(), face)));
    made.setDataFormat(workbook.createDataFormat().getFormat(style.format()));
    made.setAlignment(
        switch (style.alignment().horizontal()) {
          case GENERAL -> HorizontalAlignment.GENERAL;
          case LEFT -> HorizontalAlignment.LEFT;
          case RIGHT -> HorizontalAlignment.RIGHT;
          case CENTRE -> HorizontalAlignment.CENTER;
        });
    made.setVerticalAlignment(
        style.alignment().vertical() == Style.Vertical.TOP
            ? VerticalAlignment.TOP
            : VerticalAlignment.BOTTOM);
    made.setWrapText(style.alignment().wrap() == Style.Wrap.YES);
    made.setShrinkToFit(style.alignment().wrap() == Style.Wrap.SHRINK);
    made.setIndention((short) style.alignment().indent());
    made.setQuotePrefixed(
        style.entry() == Style.Entry.QUOTED || style.entry() == Style.Entry.QUOTED_INPUT);
    style
        .fill()
        .ifPresent(
            ground -> {
              made.setFillPattern(FillPatternType.SOLID_FOREGROUND);
              made.setFillForegroundColor(colour(ground));
            });
    border(made, style.border());
    if (style.entry().isInput()) {
      made.setLocked(false);
    }
    named.link(made, style.name());
    return made;
  }

  private static void border(XSSFCellStyle made, Style.Border border) {
    Style.Rule rule = border.rule();
    XSSFColor colour = colour(border.colour());
    if (rule == Style.Rule.BOX) {
      made.setBorderTop(BorderStyle.THIN);
      made.setBorderColor(BorderSide.TOP, colour);
      made.setBorderRight(BorderStyle.THIN);
      made.setBorderColor(BorderSide.RIGHT, colour);
    }
    if (rule != Style.Rule.NONE && rule != Style.Rule.LEFT) {
      made.setBorderBottom(BorderStyle.THIN);
      made.setBorderColor(BorderSide.BOTTOM, colour);
    }
    if (rule != Style.Rule.NONE && rule != Style.Rule.BELOW) {
      made.setBorderLeft(BorderStyle.THIN);
      made.setBorderColor(BorderSide.LEFT, colour);
    }
  }

  private XSSFFont set(XSSFFont font, Face face) {
    font.setFontName(family);
    font.setFontHeight(face.size());
    font.setColor(colour(face.colour()));
    font.setBold(face.weight() == Face.Weight.BOLD);
    font.setItalic(face.slant() == Face.Slant.ITALIC);
    font.setUnderline(face.line() == Face.Line.UNDER ? XSSFFont.U_SINGLE : XSSFFont.U_NONE);
    return font;
  }

  static XSSFColor colour(int rgb) {
    byte[] bytes = {(byte) 0xFF, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    return new XSSFColor(bytes, null);
  }
}
