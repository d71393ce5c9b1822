package io.etude.xlsx.write;

import io.etude.document.Picture;
import io.etude.internal.JpegHeader;
import io.etude.xlsx.sheet.Overlay;
import io.etude.xlsx.sheet.PictureHeader;
import io.etude.xlsx.sheet.Sheet;
import io.etude.xlsx.sheet.SheetSizes;
import io.etude.xlsx.style.Stylebook;
import java.util.List;
import java.util.Optional;

/** The charts and pictures over the cells of a sheet. */
final class SheetDrawing {

  private static final String NAMESPACES = "http://schemas.openxmlformats.org/drawingml/2006/";

  private static final int EMU_PER_PIXEL = 9_525;

  private final Sheet sheet;
  private final String sheetPart;
  private final Stylebook styles;
  private final Parts parts;
  private final Xml xml =
      Xml.document(
          "xdr:wsDr xmlns:xdr=? xmlns:a=? xmlns:c=? xmlns:r=?",
          NAMESPACES + "spreadsheetDrawing",
          ChartWriter.MAIN,
          ChartWriter.CHART,
          Parts.RELATIONS);

  /** How many things are drawn so far. */
  private int drawn;

  SheetDrawing(Sheet sheet, String sheetPart, Stylebook styles, Parts parts) {
    this.sheet = sheet;
    this.sheetPart = sheetPart;
    this.styles = styles;
    this.parts = parts;
  }

  /** Adds the drawing to the package; empty for a sheet without one, else its id for the sheet. */
  Optional<String> write() {
    List<Overlay.ChartPlacement> charts = sheet.overlays(Overlay.ChartPlacement.class);
    List<Overlay.PicturePlacement> pictures = sheet.overlays(Overlay.PicturePlacement.class);
    if (charts.isEmpty() && pictures.isEmpty()) {
      return Optional.empty();
    }
    String part = "xl/drawings/drawing" + parts.next("drawing") + ".xml";
    charts.forEach(chart -> chart(chart, part));
    pictures.forEach(picture -> picture(picture, part));
    parts.add(part, "drawing", xml.close("xdr:wsDr").bytes());
    return Optional.of(parts.link(sheetPart, "drawing", part));
  }

  private void chart(Overlay.ChartPlacement placed, String part) {
    String name = "xl/charts/chart" + parts.next("chart") + ".xml";
    byte[] chart =
        new ChartWriter(styles, placed.source())
            .write(placed.chart(), placed.width(), placed.height());
    parts.add(name, "drawingml.chart", chart);
    anchor(placed.row(), placed.column(), placed.width(), placed.height());
    xml.open("xdr:graphicFrame").open("xdr:nvGraphicFramePr");
    named("Chart", placed.chart().alt(), placed.chart().title().text());
    xml.empty("xdr:cNvGraphicFramePr").close("xdr:nvGraphicFramePr").open("xdr:xfrm");
    size(placed.width(), placed.height());
    xml.close("xdr:xfrm")
        .open("a:graphic")
        .open("a:graphicData uri=?", ChartWriter.CHART)
        .empty("c:chart r:id=?", parts.link(part, "chart", name))
        .close("a:graphicData", "a:graphic", "xdr:graphicFrame");
    xml.empty("xdr:clientData").close("xdr:twoCellAnchor");
  }

  private void picture(Overlay.PicturePlacement placed, String part) {
    Picture picture = placed.picture();
    boolean png = placed.header().kind() == PictureHeader.Kind.PNG;
    String name = "xl/media/image" + parts.next("image") + (png ? ".png" : ".jpeg");
    byte[] bytes =
        JpegHeader.looksLike(picture.bytes())
            ? JpegHeader.withoutMetadata(picture.bytes(), true).orElse(picture.bytes())
            : picture.bytes();
    parts.add(name, bytes);
    anchor(placed.row(), placed.column(), placed.width(), placed.height());
    xml.open("xdr:pic").open("xdr:nvPicPr");
    named("Picture", picture.alt(), null);
    xml.open("xdr:cNvPicPr")
        .empty("a:picLocks noChangeAspect=1")
        .close("xdr:cNvPicPr", "xdr:nvPicPr")
        .open("xdr:blipFill")
        .empty("a:blip r:embed=?", parts.link(part, "image", name))
        .raw("<a:stretch><a:fillRect/></a:stretch>")
        .close("xdr:blipFill")
        .open("xdr:spPr")
        .open("a:xfrm");
    size(placed.width(), placed.height());
    xml.close("a:xfrm").raw("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
    xml.close("xdr:spPr", "xdr:pic").empty("xdr:clientData").close("xdr:twoCellAnchor");
  }

  private void named(String kind, String description, String title) {
    drawn++;
    xml.empty(
        "xdr:cNvPr id=? name=? descr=? title=?", drawn, kind + " " + drawn, description, title);
  }

  private void size(int width, int height) {
    xml.empty("a:off x=0 y=0");
    xml.empty("a:ext cx=? cy=?", width * EMU_PER_PIXEL, height * EMU_PER_PIXEL);
  }

  /** Begins what is drawn over cells; it moves with them and keeps its size. */
  private void anchor(int row, int column, int width, int height) {
    int last = sheet.columnAfter(column, width);
    double before = 0;
    for (int c = column; c < last; c++) {
      before += sheet.pixels(c);
    }
    xml.open("xdr:twoCellAnchor editAs=oneCell");
    corner("xdr:from", column, 0, row);
    int offset = (int) ((width - before) * EMU_PER_PIXEL);
    corner("xdr:to", last, offset, row + SheetSizes.rowsFor(height));
  }

  private void corner(String name, int column, int offset, int row) {
    xml.open(name).leaf("xdr:col", column).leaf("xdr:colOff", offset);
    xml.leaf("xdr:row", row).leaf("xdr:rowOff", 0).close(name);
  }
}
