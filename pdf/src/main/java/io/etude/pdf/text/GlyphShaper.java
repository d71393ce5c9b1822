package io.etude.pdf.text;

import io.etude.internal.Deadline;
import io.etude.pdf.font.Features;
import io.etude.pdf.font.Features.Feature;
import io.etude.pdf.font.Typeface;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.Arrays;
import java.util.Optional;

/** Turns characters that one typeface has into its glyphs, by the JDK's HarfBuzz. */
final class GlyphShaper {

  /** Size and height of superiors made of ordinary glyphs, in em. */
  private static final float SUPERIOR_SCALE = 0.64f;

  private static final float SUPERIOR_RISE = 0.34f;

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private GlyphShaper() {}

  /**
   * Shapes {@code shown[start, end)}.
   *
   * @param rightToLeft direction of the text
   */
  static ShapedWord.Part shape(
      Typeface face, char[] shown, int start, int end, boolean rightToLeft, Features features) {
    boolean plain = features.mask() == 0;
    int flags = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
    // The shaper looks at what surrounds the range, which belongs to another font.
    char[] range = Arrays.copyOfRange(shown, start, end);
    GlyphVector vector =
        Deadline.keepingInterrupt(
            () -> face.shaper(plain).layoutGlyphVector(EXACT, range, 0, range.length, flags));
    ShapedWord.Part part = read(face, vector, start, end);
    return plain ? part : substitute(part, features);
  }

  /** Copies the glyphs, without those for invisible characters. */
  private static ShapedWord.Part read(Typeface face, GlyphVector vector, int start, int end) {
    int count = vector.getNumGlyphs();
    float[] positions = vector.getGlyphPositions(0, count + 1, null);
    int first = atOrigin(vector, positions);
    int[] glyphs = new int[count];
    float[] advances = new float[count];
    int[] clusters = new int[count];
    float[] rises = new float[count];
    boolean raised = false;
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int at = visual(i, first);
      int next = i + 1 < count ? visual(i + 1, first) : count;
      int glyph = vector.getGlyphCode(at);
      float advance = (positions[2 * next] - positions[2 * at]) / face.unitsPerEm();
      if (glyph >= face.glyphCount()) {
        if (kept > 0) {
          advances[kept - 1] += advance;
        }
        continue;
      }
      glyphs[kept] = glyph;
      advances[kept] = advance;
      clusters[kept] = start + vector.getGlyphCharIndex(at);
      rises[kept] = -positions[2 * at + 1] / face.unitsPerEm();
      raised |= Math.abs(rises[kept]) > 1e-4f;
      kept++;
    }
    return new ShapedWord.Part(
        face,
        start,
        end,
        Arrays.copyOf(glyphs, kept),
        Arrays.copyOf(advances, kept),
        Arrays.copyOf(clusters, kept),
        raised ? Arrays.copyOf(rises, kept) : ShapedWord.Part.ON_BASELINE,
        1,
        0);
  }

  /**
   * The glyph that is at the word's left end. From right to left the marks of the last letter come
   * before it, somewhere above it.
   */
  private static int atOrigin(GlyphVector vector, float[] positions) {
    int nearest = 0;
    int cluster = vector.getNumGlyphs() == 0 ? 0 : vector.getGlyphCharIndex(0);
    for (int i = 1; i < vector.getNumGlyphs() && vector.getGlyphCharIndex(i) == cluster; i++) {
      if (Math.abs(positions[2 * i]) < Math.abs(positions[2 * nearest])) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** Index of the i-th glyph to show if that at the origin is shown first. */
  private static int visual(int i, int first) {
    if (i == 0) {
      return first;
    }
    return i <= first ? i - 1 : i;
  }

  private static ShapedWord.Part substitute(ShapedWord.Part part, Features features) {
    Typeface face = part.face();
    int[] glyphs = part.glyphs();
    float[] advances = part.advances();
    boolean[] changed = new boolean[glyphs.length];
    for (Feature feature : Feature.values()) {
      if (features.has(feature)) {
        Optional<int[]> lookup = face.substitution(feature);
        lookup.ifPresent(to -> replace(glyphs, to, changed));
      }
    }
    // Kerning was made for the glyphs before; tabular figures must not be kerned at all.
    boolean unkerned = features.has(Feature.TABULAR);
    for (int i = 0; i < glyphs.length; i++) {
      if (unkerned || changed[i]) {
        advances[i] = face.advance(glyphs[i]);
      }
    }
    return features.has(Feature.SUPERIOR) && !all(changed) ? raise(face, part, features) : part;
  }

  private static void replace(int[] glyphs, int[] to, boolean[] changed) {
    for (int i = 0; i < glyphs.length; i++) {
      int glyph = to[glyphs[i]];
      if (glyph != glyphs[i]) {
        glyphs[i] = glyph;
        changed[i] = true;
      }
    }
  }

  private static boolean all(boolean[] flags) {
    for (boolean flag : flags) {
      if (!flag) {
        return false;
      }
    }
    return true;
  }

  /** Superiors of ordinary glyphs: all of them, so that a run never mixes the two kinds. */
  private static ShapedWord.Part raise(Typeface face, ShapedWord.Part part, Features features) {
    int[] glyphs = part.glyphs();
    int[] back = face.substitution(Feature.SUPERIOR).orElse(new int[0]);
    float[] advances = new float[glyphs.length];
    for (int i = 0; i < glyphs.length; i++) {
      for (int from = 0; from < back.length; from++) {
        if (back[from] == glyphs[i] && from != glyphs[i]) {
          glyphs[i] = from;
          break;
        }
      }
      advances[i] = face.advance(glyphs[i]) * SUPERIOR_SCALE;
    }
    return new ShapedWord.Part(
        face,
        part.start(),
        part.end(),
        glyphs,
        advances,
        part.clusters(),
        ShapedWord.Part.ON_BASELINE,
        SUPERIOR_SCALE,
        SUPERIOR_RISE);
  }
}
