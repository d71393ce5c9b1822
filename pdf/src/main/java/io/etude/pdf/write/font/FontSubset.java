package io.etude.pdf.write.font;

import io.etude.pdf.write.file.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A TrueType file with the outlines of some glyphs only. Glyphs keep their ids, so that content
 * streams can be written before it is known which glyphs a document needs.
 */
final class FontSubset {
  private static final int COMPONENT_WORDS = 0x0001;
  private static final int COMPONENT_SCALE = 0x0008;
  private static final int MORE_COMPONENTS = 0x0020;
  private static final int COMPONENT_XY_SCALE = 0x0040;
  private static final int COMPONENT_MATRIX = 0x0080;
  private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;

  private final TrueTypeFile font;
  private final BitSet kept;
  private final int glyphs;

  private FontSubset(TrueTypeFile font, BitSet used) {
    this.font = font;
    kept = withComponents(used);
    glyphs = kept.length();
  }

  /** The subset with those glyphs, what they are composed of, and the mandatory glyph 0. */
  static Bytes of(TrueTypeFile font, BitSet used) {
    return new FontSubset(font, used).write();
  }

  private BitSet withComponents(BitSet used) {
    BitSet all = (BitSet) used.clone();
    all.set(0);
    BitSet open = (BitSet) all.clone();
    for (int glyph = open.nextSetBit(0); glyph >= 0; glyph = open.nextSetBit(0)) {
      open.clear(glyph);
      for (int component : components(glyph)) {
        if (!all.get(component)) {
          all.set(component);
          open.set(component);
        }
      }
    }
    return all;
  }

  private List<Integer> components(int glyph) {
    TrueTypeFile.Table outline = font.outline(glyph);
    List<Integer> components = new ArrayList<>();
    if (outline.length() == 0 || font.int16(outline.offset()) >= 0) {
      return components;
    }
    int at = outline.offset() + 10;
    int flags;
    do {
      flags = font.uint16(at);
      components.add(font.uint16(at + 2));
      at += 4 + ((flags & COMPONENT_WORDS) != 0 ? 4 : 2);
      if ((flags & COMPONENT_SCALE) != 0) {
        at += 2;
      } else if ((flags & COMPONENT_XY_SCALE) != 0) {
        at += 4;
      } else if ((flags & COMPONENT_MATRIX) != 0) {
        at += 8;
      }
    } while ((flags & MORE_COMPONENTS) != 0);
    return components;
  }

  private Bytes write() {
    Bytes outlines = new Bytes(1 << 14);
    Bytes locations = new Bytes(4 * glyphs + 4);
    Bytes metrics = new Bytes(4 * glyphs);
    for (int glyph = 0; glyph < glyphs; glyph++) {
      int32(locations, outlines.size());
      boolean keep = kept.get(glyph);
      int16(metrics, keep ? font.advance(glyph) : 0);
      int16(metrics, keep ? font.bearing(glyph) : 0);
      if (keep) {
        TrueTypeFile.Table outline = font.outline(glyph);
        outlines.put(font.file(), outline.offset(), outline.length());
        pad(outlines);
      }
    }
    int32(locations, outlines.size());
    List<String> tags = new ArrayList<>();
    List<Bytes> tables = new ArrayList<>();
    copy("cvt ", tags, tables);
    copy("fpgm", tags, tables);
    add("glyf", outlines, tags, tables);
    Bytes head = copy("head", tags, tables);
    copy("hhea", tags, tables).set(35, glyphs).set(34, glyphs >> 8);
    add("hmtx", metrics, tags, tables);
    add("loca", locations, tags, tables);
    copy("maxp", tags, tables).set(5, glyphs).set(4, glyphs >> 8);
    copy("prep", tags, tables);
    for (int i = 8; i < 12; i++) {
      head.set(i, 0);
    }
    head.set(50, 0).set(51, 1);
    return assemble(tags, tables, tags.indexOf("head"));
  }

  private Bytes copy(String tag, List<String> tags, List<Bytes> tables) {
    if (!font.has(tag)) {
      return new Bytes(0);
    }
    byte[] copy = font.copy(tag);
    Bytes table = new Bytes(copy.length + 4).put(copy, 0, copy.length);
    add(tag, table, tags, tables);
    return table;
  }

  private static void add(String tag, Bytes table, List<String> tags, List<Bytes> tables) {
    tags.add(tag);
    tables.add(table);
  }

  private static Bytes assemble(List<String> tags, List<Bytes> tables, int head) {
    int count = tables.size();
    int powers = Integer.highestOneBit(count);
    int start = 12 + 16 * count;
    int total = start;
    for (Bytes table : tables) {
      total += (table.size() + 3) / 4 * 4;
    }
    Bytes file = new Bytes(total);
    int32(file, 0x00010000);
    int16(file, count);
    int16(file, powers * 16);
    int16(file, Integer.numberOfTrailingZeros(powers));
    int16(file, (count - powers) * 16);
    int at = start;
    int headAt = 0;
    for (int i = 0; i < count; i++) {
      Bytes table = tables.get(i);
      int length = table.size();
      pad(table);
      byte[] tag = tags.get(i).getBytes(StandardCharsets.US_ASCII);
      file.put(tag, 0, 4);
      int32(file, checksum(table));
      int32(file, at);
      int32(file, length);
      headAt = i == head ? at : headAt;
      at += table.size();
    }
    for (Bytes table : tables) {
      file.put(table);
    }
    int adjustment = CHECKSUM_MAGIC - checksum(file);
    for (int i = 0; i < 4; i++) {
      file.set(headAt + 8 + i, adjustment >> 24 - 8 * i);
    }
    return file;
  }

  private static int checksum(Bytes table) {
    byte[] octets = table.array();
    int sum = 0;
    for (int i = 0; i < table.size(); i += 4) {
      sum +=
          (octets[i] & 0xFF) << 24
              | (octets[i + 1] & 0xFF) << 16
              | (octets[i + 2] & 0xFF) << 8
              | octets[i + 3] & 0xFF;
    }
    return sum;
  }

  private static void pad(Bytes table) {
    while (table.size() % 4 != 0) {
      table.put(0);
    }
  }

  private static void int16(Bytes target, int value) {
    target.put(value >> 8).put(value);
  }

  private static void int32(Bytes target, int value) {
    int16(target, value >> 16);
    int16(target, value);
  }
}
