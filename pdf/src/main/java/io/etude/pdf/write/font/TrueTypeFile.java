package io.etude.pdf.write.font;

import io.etude.ReportException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tables of a TrueType file, read where they lie. */
final class TrueTypeFile {
  private static final int TRUE_TYPE = 0x00010000;
  private static final int APPLE_TRUE_TYPE = 0x74727565;
  private static final int RESTRICTED_LICENCE = 0x0002;
  private static final int EMBEDDING_RIGHTS = 0x000F;

  /** Where a table lies. */
  record Table(int offset, int length) {}

  private final String name;
  private final byte[] file;
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Table metrics;
  private final Table locations;
  private final Table outlines;
  private final boolean longLocations;
  private final int glyphs;
  private final int unitsPerEm;
  private final int fullMetrics;

  TrueTypeFile(String name, byte[] file) {
    this.name = name;
    this.file = file;
    int version = int32(0);
    if (version != TRUE_TYPE && version != APPLE_TRUE_TYPE) {
      throw new ReportException(
          "font \""
              + name
              + "\" has no TrueType outlines, which is all that can be embedded;"
              + " use its .ttf version");
    }
    int count = uint16(4);
    for (int i = 0; i < count; i++) {
      int at = 12 + 16 * i;
      String tag = new String(file, at, 4, StandardCharsets.ISO_8859_1);
      tables.put(tag, new Table(int32(at + 8), int32(at + 12)));
    }
    Table head = table("head");
    unitsPerEm = uint16(head.offset() + 18);
    longLocations = uint16(head.offset() + 50) != 0;
    glyphs = uint16(table("maxp").offset() + 4);
    fullMetrics = uint16(table("hhea").offset() + 34);
    metrics = table("hmtx");
    locations = table("loca");
    outlines = table("glyf");
    refuseRestricted();
  }

  private void refuseRestricted() {
    Table os2 = tables.get("OS/2");
    if (os2 != null && (uint16(os2.offset() + 8) & EMBEDDING_RIGHTS) == RESTRICTED_LICENCE) {
      throw new ReportException("font \"" + name + "\" may not be embedded, says its licence");
    }
  }

  boolean has(String tag) {
    return tables.containsKey(tag);
  }

  Table table(String tag) {
    Table table = tables.get(tag);
    if (table == null) {
      throw new ReportException("font \"" + name + "\" has no table \"" + tag + "\"");
    }
    return checked(table);
  }

  private Table checked(Table table) {
    boolean within =
        table.offset() >= 0
            && table.length() >= 0
            && table.length() <= file.length - table.offset();
    if (!within) {
      throw damaged();
    }
    return table;
  }

  private ReportException damaged() {
    return new ReportException(
        "font \"" + name + "\" is damaged: its tables name places beyond the end of its file");
  }

  byte[] copy(String tag) {
    Table table = table(tag);
    return Arrays.copyOfRange(file, table.offset(), table.offset() + table.length());
  }

  byte[] file() {
    return file;
  }

  String name() {
    return name;
  }

  int glyphs() {
    return glyphs;
  }

  int unitsPerEm() {
    return unitsPerEm;
  }

  /** A glyph's advance in font units. */
  int advance(int glyph) {
    return uint16(metrics.offset() + 4 * Math.min(glyph, fullMetrics - 1));
  }

  /** A glyph's left side bearing in font units. */
  int bearing(int glyph) {
    return glyph < fullMetrics
        ? int16(metrics.offset() + 4 * glyph + 2)
        : int16(metrics.offset() + 4 * fullMetrics + 2 * (glyph - fullMetrics));
  }

  /** Where a glyph's outline lies in the file; of length 0 for a blank. */
  Table outline(int glyph) {
    int from = location(glyph);
    return checked(new Table(outlines.offset() + from, location(glyph + 1) - from));
  }

  private int location(int glyph) {
    return longLocations
        ? int32(locations.offset() + 4 * glyph)
        : 2 * uint16(locations.offset() + 2 * glyph);
  }

  int uint16(int at) {
    if (at < 0 || at >= file.length - 1) {
      throw damaged();
    }
    return (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
  }

  int int16(int at) {
    return (short) uint16(at);
  }

  int int32(int at) {
    return uint16(at) << 16 | uint16(at + 2);
  }
}
