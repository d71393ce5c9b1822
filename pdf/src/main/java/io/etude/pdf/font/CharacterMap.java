package io.etude.pdf.font;

import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;

/** Glyphs by code point, in pages of 256, so that a look-up is two array accesses. */
final class CharacterMap {

  private static final int PAGE_BITS = 8;
  private static final int PAGE_SIZE = 1 << PAGE_BITS;

  private final char[][] pages;

  private CharacterMap(char[][] pages) {
    this.pages = pages;
  }

  static CharacterMap of(CmapLookup cmap, int glyphCount) {
    char[][] pages = new char[(Character.MAX_CODE_POINT >> PAGE_BITS) + 1][];
    for (int glyph = 1; glyph < glyphCount; glyph++) {
      List<Integer> codes = cmap.getCharCodes(glyph);
      if (codes != null) {
        for (int code : codes) {
          put(pages, code, glyph);
        }
      }
    }
    return new CharacterMap(pages);
  }

  private static void put(char[][] pages, int code, int glyph) {
    int page = code >> PAGE_BITS;
    if (code < 0 || page >= pages.length) {
      return;
    }
    if (pages[page] == null) {
      pages[page] = new char[PAGE_SIZE];
    }
    pages[page][code & (PAGE_SIZE - 1)] = (char) glyph;
  }

  int glyph(int codePoint) {
    char[] page = pages[codePoint >> PAGE_BITS];
    return page == null ? 0 : page[codePoint & (PAGE_SIZE - 1)];
  }
}
