package io.etude.pdf.write.font;

import io.etude.pdf.write.file.Bytes;
import io.etude.pdf.write.file.PdfFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.zip.CRC32;

/** The objects of one embedded font: a composite font whose codes are glyph ids. */
final class FontObjects {
  private static final int SYMBOLIC = 1 << 2;
  private static final int SERIF = 1 << 1;
  private static final int ITALIC = 1 << 6;
  private static final int ENTRIES_PER_BLOCK = 100;
  private static final String UNKNOWN = "\uFFFD";

  private final PdfFile file;
  private final FontUse use;
  private final TrueTypeFile font;

  /** What a font program is made of: the file, which is told apart by its array, and its glyphs. */
  private record Program(byte[] file, BitSet glyphs) {}

  FontObjects(PdfFile file, FontUse use) {
    this.file = file;
    this.use = use;
    font = use.font();
  }

  void write() {
    String name = tag() + "+" + font.name();
    int program = program();
    int map = toUnicode();
    int descriptor = file.put(descriptor(name, program));
    Bytes descendant = new Bytes(1 << 12).put("<</Type/Font/Subtype/CIDFontType2/BaseFont");
    descendant.name(name).put("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
    if (use.hasFurtherCodes()) {
      descendant.put("/CIDToGIDMap").ref(glyphsOfCodes());
    } else {
      descendant.put("/CIDToGIDMap/Identity");
    }
    descendant.put("/FontDescriptor").ref(descriptor).put("/DW 0/W[");
    widths(descendant);
    int cidFont = file.put(descendant.put("]>>"));
    Bytes dictionary = new Bytes(256).put("<</Type/Font/Subtype/Type0/BaseFont").name(name);
    dictionary.put("/Encoding/Identity-H/DescendantFonts[").ref(cidFont).put("]/ToUnicode");
    file.put(use.object(), dictionary.ref(map).put(">>"));
  }

  /** Six letters that distinguish the subsets of one font; they follow from the glyphs. */
  private String tag() {
    CRC32 checksum = new CRC32();
    checksum.update(font.name().getBytes(StandardCharsets.UTF_8));
    checksum.update(use.used().toByteArray());
    long rest = checksum.getValue();
    StringBuilder letters = new StringBuilder(6);
    for (int i = 0; i < 6; i++) {
      letters.append((char) ('A' + rest % 26));
      rest /= 26;
    }
    return letters.toString();
  }

  private int program() {
    int number = file.reserve();
    BitSet glyphs = (BitSet) use.used().clone();
    file.keptStream(
        number,
        packed -> "/Length1 " + packed.plainLength(),
        new Program(font.file(), glyphs),
        () -> FontSubset.of(font, glyphs));
    return number;
  }

  private Bytes descriptor(String name, int program) {
    TrueTypeFile.Table head = font.table("head");
    TrueTypeFile.Table hhea = font.table("hhea");
    double italicAngle =
        font.has("post") ? font.int32(font.table("post").offset() + 4) / 65536.0 : 0;
    int flags = SYMBOLIC | (italicAngle != 0 ? ITALIC : 0) | (isSerif() ? SERIF : 0);
    int ascent = font.int16(hhea.offset() + 4);
    Bytes out = new Bytes(512).put("<</Type/FontDescriptor/FontName").name(name);
    out.put("/Flags ").integer(flags).put("/FontBBox[");
    for (int i = 0; i < 4; i++) {
      out.integer(thousandths(font.int16(head.offset() + 36 + 2 * i))).put(' ');
    }
    out.put("]/ItalicAngle ").decimal(italicAngle).put("/Ascent ").integer(thousandths(ascent));
    out.put("/Descent ").integer(thousandths(font.int16(hhea.offset() + 6)));
    out.put("/CapHeight ").integer(thousandths(capHeight(ascent)));
    out.put("/StemV ").integer(stem()).put("/FontFile2").ref(program);
    return out.put(">>");
  }

  private int capHeight(int ascent) {
    if (font.has("OS/2")) {
      TrueTypeFile.Table os2 = font.table("OS/2");
      if (font.uint16(os2.offset()) >= 2 && os2.length() >= 90) {
        return font.int16(os2.offset() + 88);
      }
    }
    return ascent;
  }

  /** Whether Panose says that the latin letters have serifs. */
  private boolean isSerif() {
    if (!font.has("OS/2")) {
      return false;
    }
    int panose = font.uint16(font.table("OS/2").offset() + 32);
    int style = panose & 0xFF;
    return panose >> 8 == 2 && style >= 2 && style <= 10;
  }

  /**
   * Width of the stems as the weight suggests: what a reader without the font program would use.
   */
  private int stem() {
    int weight = font.has("OS/2") ? font.uint16(font.table("OS/2").offset() + 4) : 400;
    return 50 + weight * weight / 4225;
  }

  private long thousandths(int units) {
    return Math.round(units * 1000.0 / font.unitsPerEm());
  }

  private void widths(Bytes out) {
    BitSet used = use.codes();
    int first = used.nextSetBit(0);
    while (first >= 0) {
      int end = used.nextClearBit(first);
      out.integer(first).put('[');
      for (int glyph = first; glyph < end; glyph++) {
        out.decimal(use.width(glyph)).put(' ');
      }
      out.put(']');
      first = used.nextSetBit(end);
    }
  }

  /** Two bytes for each code: the glyph that it draws. */
  private int glyphsOfCodes() {
    int count = use.codes().length();
    Bytes map = new Bytes(2 * count);
    for (int code = 0; code < count; code++) {
      int glyph = use.glyph(code);
      map.put(glyph >> 8).put(glyph);
    }
    return keptMap("", map);
  }

  private int toUnicode() {
    Bytes map = new Bytes(1 << 12);
    map.put("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n");
    map.put("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n");
    map.put("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n");
    map.put("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
    int[] glyphs = use.codes().stream().toArray();
    for (int from = 0; from < glyphs.length; from += ENTRIES_PER_BLOCK) {
      int end = Math.min(from + ENTRIES_PER_BLOCK, glyphs.length);
      map.integer(end - from).put(" beginbfchar\n");
      for (int i = from; i < end; i++) {
        String text = use.text(glyphs[i]);
        map.put('<').hex16(glyphs[i]).put("><").utf16(text == null ? UNKNOWN : text).put(">\n");
      }
      map.put("endbfchar\n");
    }
    map.put("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
    return keptMap("/Type/CMap/CMapName/Adobe-Identity-UCS", map);
  }

  private int keptMap(String entries, Bytes map) {
    int number = file.reserve();
    file.keptStream(number, packed -> entries, ByteBuffer.wrap(map.toArray()), () -> map);
    return number;
  }
}
