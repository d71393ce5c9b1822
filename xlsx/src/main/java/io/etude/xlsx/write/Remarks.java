package io.etude.xlsx.write;

import io.etude.xlsx.sheet.Area;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.Sheet;
import java.util.List;
import java.util.Optional;

/** The notes of a sheet's cells: their texts, and the boxes that Excel shows them in. */
final class Remarks {

  private static final String MICROSOFT = "urn:schemas-microsoft-com:";

  /** Excel counts the shapes of a drawing from here. */
  private static final int FIRST_SHAPE = 1025;

  private final Sheet sheet;
  private final String sheetPart;
  private final Parts parts;

  Remarks(Sheet sheet, String sheetPart, Parts parts) {
    this.sheet = sheet;
    this.sheetPart = sheetPart;
    this.parts = parts;
  }

  /** Adds the notes to the package; empty for a sheet without any, else their boxes' id for it. */
  Optional<String> write() {
    List<Overlay.Remark> remarks = sheet.overlays(Overlay.Remark.class);
    if (remarks.isEmpty()) {
      return Optional.empty();
    }
    int number = parts.next("comments");
    String texts = "xl/comments" + number + ".xml";
    String boxes = "xl/drawings/vmlDrawing" + number + ".vml";
    parts.add(texts, "spreadsheetml.comments", texts(remarks));
    parts.link(sheetPart, "comments", texts);
    parts.add(boxes, boxes(remarks));
    return Optional.of(parts.link(sheetPart, "vmlDrawing", boxes));
  }

  private static byte[] texts(List<Overlay.Remark> remarks) {
    Xml xml = Xml.document("comments xmlns=?", WorkbookFrame.MAIN);
    xml.open("authors").leaf("author", "Etude").close("authors").open("commentList");
    for (Overlay.Remark remark : remarks) {
      xml.open("comment ref=? authorId=0", Area.cellName(remark.row(), remark.column()))
          .open("text")
          .raw(CellXml.element(remark.text()))
          .close("text", "comment");
    }
    return xml.close("commentList", "comments").bytes();
  }

  private static byte[] boxes(List<Overlay.Remark> remarks) {
    Xml xml =
        Xml.document(
            "xml xmlns:v=? xmlns:o=? xmlns:x=?",
            MICROSOFT + "vml",
            MICROSOFT + "office:office",
            MICROSOFT + "office:excel");
    xml.raw("<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>");
    xml.raw("<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\"");
    xml.raw(" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>");
    xml.raw("<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
    for (int i = 0; i < remarks.size(); i++) {
      int row = remarks.get(i).row();
      int column = remarks.get(i).column();
      xml.raw("<v:shape id=\"_x0000_s" + (FIRST_SHAPE + i) + "\" type=\"#_x0000_t202\"");
      xml.raw(" style=\"position:absolute; visibility:hidden\" fillcolor=\"#ffffe1\"");
      xml.raw(" o:insetmode=\"auto\"><v:fill color=\"#ffffe1\"/>");
      xml.raw("<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>");
      xml.raw("<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/>");
      xml.raw("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>");
      xml.raw((column + 1) + ", 0, " + row + ", 0, " + (column + 5) + ", 0, " + (row + 3) + ", 0");
      xml.raw("</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + row + "</x:Row><x:Column>");
      xml.raw(column + "</x:Column></x:ClientData></v:shape>");
    }
    return xml.close("xml").bytes();
  }
}
