package io.etude.pdf.text;

import io.etude.pdf.font.Features;
import io.etude.pdf.font.FontStyle;
import io.etude.pdf.font.Typeface;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shapes words, finding a typeface for each character, and keeps what it shaped. Thread-safe.
 *
 * <p>A character that no typeface has is shown as a box and listed in {@link ShapedWord#missing()}.
 */
final class WordShaper {

  /** Entries kept; a document seldom has more different words, and a flood of them starts anew. */
  private static final int CACHE_LIMIT = 60_000;

  private static final int[] REPLACEMENTS = {0x25A1, 0x25A0, '?'};

  private record Key(FontStyle style, int mask, boolean rightToLeft, String word) {}

  private record BreakKey(
      FontStyle style, int mask, boolean rightToLeft, Locale language, String word) {}

  private final FontChain chain;
  private final Map<Key, ShapedWord> cache = new ConcurrentHashMap<>();
  private final Map<BreakKey, BreakableWord> breakables = new ConcurrentHashMap<>();

  WordShaper(FontChain chain) {
    this.chain = chain;
  }

  ShapedWord shape(String word, FontStyle style, Features features, boolean rightToLeft) {
    Key key = new Key(style, features.mask(), rightToLeft, word);
    ShapedWord known = cache.get(key);
    if (known != null) {
      return known;
    }
    ShapedWord shaped = new Job(word, style, features, rightToLeft).run();
    if (cache.size() >= CACHE_LIMIT) {
      cache.clear();
    }
    cache.put(key, shaped);
    return shaped;
  }

  BreakableWord breakable(
      String word, FontStyle style, Features features, boolean rightToLeft, Locale language) {
    BreakKey key = new BreakKey(style, features.mask(), rightToLeft, language, word);
    BreakableWord known = breakables.get(key);
    if (known != null) {
      return known;
    }
    BreakableWord parted = part(word, style, features, rightToLeft, language);
    if (breakables.size() >= CACHE_LIMIT) {
      breakables.clear();
    }
    breakables.put(key, parted);
    return parted;
  }

  private BreakableWord part(
      String word, FontStyle style, Features features, boolean rightToLeft, Locale language) {
    WordBreaks.Break[] breaks = WordBreaks.find(word, language);
    int count = breaks.length;
    int[] offsets = new int[count];
    byte[] kinds = new byte[count];
    ShapedWord[] befores = new ShapedWord[count];
    ShapedWord[] afters = new ShapedWord[count];
    for (int i = 0; i < count; i++) {
      offsets[i] = breaks[i].offset();
      kinds[i] = breaks[i].kind();
      befores[i] = before(word, 0, breaks[i], style, features, rightToLeft);
      afters[i] = shape(word.substring(offsets[i]), style, features, rightToLeft);
    }
    ShapedWord whole = shape(word, style, features, rightToLeft);
    return new BreakableWord(whole, offsets, kinds, befores, afters);
  }

  /**
   * What ends a line that is broken in a word. The text says soft hyphen where a hyphen is added.
   */
  ShapedWord before(
      String word,
      int start,
      WordBreaks.Break end,
      FontStyle style,
      Features features,
      boolean rightToLeft) {
    String head = word.substring(start, end.offset());
    return switch (end.kind()) {
      case WordBreaks.HYPHEN, WordBreaks.HYPHEN_IN_COMPOUND, WordBreaks.HYPHEN_IN_NAME ->
          shape(head + '-', style, features, rightToLeft)
              .standingFor(head + Characters.SOFT_HYPHEN);
      case WordBreaks.SOFT_HYPHEN ->
          shape(head.substring(0, head.length() - 1) + '-', style, features, rightToLeft)
              .standingFor(head);
      default -> shape(head, style, features, rightToLeft);
    };
  }

  /** The shaping of one word: splits it by typeface, then shapes the parts. */
  private final class Job {
    private final String word;
    private final FontChain.Faces faces;
    private final Features features;
    private final boolean rightToLeft;
    private final char[] shown;
    private final List<ShapedWord.Part> parts = new ArrayList<>(1);
    private final StringBuilder missing = new StringBuilder();

    Job(String word, FontStyle style, Features features, boolean rightToLeft) {
      this.word = word;
      this.faces = chain.faces(style);
      this.features = features;
      this.rightToLeft = rightToLeft;
      this.shown = word.toCharArray();
    }

    ShapedWord run() {
      Typeface current = faces.primary();
      int start = 0;
      int i = 0;
      while (i < word.length()) {
        int codePoint = word.codePointAt(i);
        int next = i + Character.charCount(codePoint);
        if (Characters.ignorable(codePoint)) {
          hide(i, next);
        } else {
          Typeface face = choose(codePoint, i, current);
          if (face == null) {
            flush(current, start, i);
            standIn(codePoint, i, next);
            start = next;
          } else if (face != current) {
            flush(current, start, i);
            start = i;
            current = face;
          }
        }
        i = next;
      }
      flush(current, start, word.length());
      return ShapedWord.of(word, parts.toArray(ShapedWord.Part[]::new), missing.toString());
    }

    private void hide(int from, int to) {
      if (!Characters.joiner(word.charAt(from))) {
        for (int i = from; i < to; i++) {
          shown[i] = Characters.INVISIBLE;
        }
      }
    }

    /** The typeface for a character; null if none has it. */
    private Typeface choose(int codePoint, int index, Typeface current) {
      if (Characters.mark(codePoint) && current.glyph(codePoint) != 0) {
        return current;
      }
      for (int i = 0; i < faces.count(); i++) {
        Typeface face = faces.get(i);
        if (face.glyph(codePoint) != 0) {
          return face;
        }
        int equivalent = Characters.equivalent(codePoint);
        if (equivalent != codePoint && face.glyph(equivalent) != 0) {
          shown[index] = (char) equivalent;
          return face;
        }
        if (Characters.spaceWidth(codePoint) > 0) {
          return null;
        }
      }
      return null;
    }

    private void flush(Typeface face, int start, int end) {
      if (end > start) {
        parts.add(GlyphShaper.shape(face, shown, start, end, rightToLeft, features));
      }
    }

    /** A fixed space made of the word space, or the box that says that a character is missing. */
    private void standIn(int codePoint, int start, int end) {
      float space = Characters.spaceWidth(codePoint);
      if (space > 0) {
        parts.add(literal(faces.primary(), faces.primary().glyph(' '), space, start, end));
        return;
      }
      missing.appendCodePoint(codePoint);
      for (int replacement : REPLACEMENTS) {
        for (int i = 0; i < faces.count(); i++) {
          Typeface face = faces.get(i);
          int glyph = face.glyph(replacement);
          if (glyph != 0) {
            parts.add(literal(face, glyph, face.advance(glyph), start, end));
            return;
          }
        }
      }
    }

    private ShapedWord.Part literal(Typeface face, int glyph, float advance, int start, int end) {
      return new ShapedWord.Part(
          face,
          start,
          end,
          new int[] {glyph},
          new float[] {advance},
          new int[] {start},
          ShapedWord.Part.ON_BASELINE,
          1,
          0);
    }
  }
}
