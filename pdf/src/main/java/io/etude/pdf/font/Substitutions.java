package io.etude.pdf.font;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.fontbox.ttf.model.ScriptFeature;

/**
 * Reads the one-to-one replacements of the features in use. The rest of a font's table, which takes
 * more memory than its outlines, isn't kept.
 */
final class Substitutions {

  private Substitutions() {}

  /**
   * For every feature that the font has, for every glyph the one in its place.
   *
   * @param gsub the font's table; null if it has none
   */
  static Map<Features.Feature, int[]> of(GsubData gsub, int glyphCount) {
    Map<Features.Feature, int[]> all = new EnumMap<>(Features.Feature.class);
    for (Features.Feature feature : Features.Feature.values()) {
      if (gsub != null && gsub.isFeatureSupported(feature.tag())) {
        all.put(feature, single(gsub.getFeature(feature.tag()), glyphCount));
      }
    }
    return all;
  }

  private static int[] single(ScriptFeature lookup, int glyphCount) {
    int[] result = new int[glyphCount];
    for (int glyph = 0; glyph < glyphCount; glyph++) {
      result[glyph] = glyph;
    }
    for (List<Integer> from : lookup.getAllGlyphIdsForSubstitution()) {
      if (from.size() == 1) {
        result[from.get(0)] = lookup.getReplacementForGlyphs(from);
      }
    }
    return result;
  }
}
