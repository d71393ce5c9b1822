package io.etude.xlsx.sheet;

import io.etude.document.Picture;
import java.util.List;

/** What a sheet has besides the contents of its cells: links, tables, charts and the like. */
public sealed interface Overlay {

  /** A link from a cell to a worksheet, to a named cell, or to an address outside the workbook. */
  record Link(int row, int column, Kind kind, String target) implements Overlay {
    public enum Kind {
      SHEET,
      NAME,
      WEB
    }
  }

  /** An area that Excel treats as a table; its first row holds the headers. */
  record NamedTable(String name, Area area, List<String> headers, String description)
      implements Overlay {
    public NamedTable {
      headers = List.copyOf(headers);
    }
  }

  /** Neighbouring cells of a heading that are shown as one. */
  record Merged(Area area) implements Overlay {}

  /** Bars in cells of shares, from 0 to 1. */
  record ShareBars(Area area) implements Overlay {}

  /** A note that is shown when the pointer is on a cell. */
  record Remark(int row, int column, String text) implements Overlay {}

  /** The values that a cell may have. */
  record Choice(int row, int column, List<String> values) implements Overlay {
    public Choice {
      values = List.copyOf(values);
    }
  }

  /** A hint on the length of what is typed into cells. */
  record LengthHint(int row, int column, int longest, String title, String text)
      implements Overlay {}

  /** A name of a cell, by which links and readers find it. */
  record CellName(String name, int row, int column) implements Overlay {}

  /**
   * A chart over cells, its size in pixels.
   *
   * @param source the sheet with its figures
   */
  record ChartPlacement(
      int row, int column, int width, int height, NativeChart chart, String source)
      implements Overlay {}

  /** A picture over cells, its height in pixels. */
  record PicturePlacement(int row, int column, int height, Picture picture, PictureHeader header)
      implements Overlay {

    /** Its width in pixels. */
    public int width() {
      return (int) Math.round(height * (double) header.width() / header.height());
    }
  }
}
