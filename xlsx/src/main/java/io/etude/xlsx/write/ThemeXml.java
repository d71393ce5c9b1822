package io.etude.xlsx.write;

import io.etude.document.Brand;
import io.etude.xlsx.style.Stylebook;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The theme of a workbook: the colours and the font of the brand, as Office offers them. */
final class ThemeXml {

  private static final int WHITE = 0xFFFFFF;

  private ThemeXml() {}

  /** The colours by their names in a theme, in the order of the schema. */
  static Map<String, Integer> colours(Brand brand) {
    Map<String, Integer> colours = new LinkedHashMap<>();
    colours.put("dk1", brand.ink());
    colours.put("lt1", WHITE);
    colours.put("dk2", brand.grey());
    colours.put("lt2", brand.tint());
    colours.put("accent1", brand.positive().dark());
    colours.put("accent2", brand.negative().dark());
    colours.put("accent3", brand.accent());
    colours.put("accent4", brand.positive().light());
    colours.put("accent5", brand.negative().light());
    colours.put("accent6", brand.apart());
    colours.put("hlink", brand.positive().dark());
    colours.put("folHlink", brand.grey());
    return colours;
  }

  static byte[] of(Stylebook styles) {
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    xml.append("<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"");
    xml.append(" name=\"Etude\"><a:themeElements><a:clrScheme name=\"Etude\">");
    colours(styles.brand())
        .forEach(
            (name, rgb) ->
                xml.append(
                    String.format(
                        Locale.ROOT, "<a:%s><a:srgbClr val=\"%06X\"/></a:%s>", name, rgb, name)));
    String font =
        "<a:latin typeface=\""
            + CellXml.escaped(styles.family())
            + "\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
    xml.append("</a:clrScheme><a:fontScheme name=\"Etude\"><a:majorFont>").append(font);
    xml.append("</a:majorFont><a:minorFont>").append(font);
    xml.append("</a:minorFont></a:fontScheme><a:fmtScheme name=\"Etude\">");
    String solid = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    xml.append("<a:fillStyleLst>").append(solid.repeat(3)).append("</a:fillStyleLst>");
    xml.append("<a:lnStyleLst>");
    for (int width : new int[] {6_350, 12_700, 19_050}) {
      xml.append("<a:ln w=\"").append(width).append("\">").append(solid).append("</a:ln>");
    }
    xml.append("</a:lnStyleLst><a:effectStyleLst>");
    xml.append("<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3));
    xml.append("</a:effectStyleLst><a:bgFillStyleLst>").append(solid.repeat(3));
    xml.append("</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>");
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }
}
