package io.etude.pdf.internal.text;

import java.util.List;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.fontbox.ttf.model.ScriptFeature;

/** Reads the one-to-one replacements of a GSUB feature. */
final class Substitutions {

  private Substitutions() {}

  static int[] single(GsubData gsub, String feature, int glyphCount) {
    int[] result = new int[glyphCount];
    for (int glyph = 0; glyph < glyphCount; glyph++) {
      result[glyph] = glyph;
    }
    ScriptFeature lookup = gsub.getFeature(feature);
    for (List<Integer> from : lookup.getAllGlyphIdsForSubstitution()) {
      if (from.size() == 1) {
        result[from.get(0)] = lookup.getReplacementForGlyphs(from);
      }
    }
    return result;
  }
}
