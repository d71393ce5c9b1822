package io.etude.pdf.layout.line;

import io.etude.pdf.text.LabelPieces;
import io.etude.pdf.text.ShapedText;
import io.etude.pdf.text.WordBreaks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Short texts of tables, shaped once: the same labels and figures come back thousands of times. */
public final class Words {

  /** A cache that has grown past this is begun anew, so that verbatims don't fill the memory. */
  private static final int MAX_ENTRIES = 20_000;

  private static final Pattern NUMBER_AND_NOUN = Pattern.compile("(?<=\\d)\u00a0(?=\\p{L})");

  private static final String SOFT_HYPHEN = "\u00ad";

  private final PhraseSetter setter;
  private final Map<String, Double> divided = new HashMap<>();
  private final Map<TextStyle, Map<String, ShapedText>> shaped = new IdentityHashMap<>();
  private final Map<TextStyle, Map<String, LabelPieces>> pieces = new IdentityHashMap<>();

  public Words(PhraseSetter setter) {
    this.setter = setter;
  }

  /** A label over a narrow column: a number may leave its noun there, never its own digits. */
  public static String heading(String label) {
    return NUMBER_AND_NOUN.matcher(label).replaceAll(" ");
  }

  public ShapedText shape(String text, TextStyle style) {
    Map<String, ShapedText> cache = shaped.computeIfAbsent(style, l -> new HashMap<>());
    ShapedText known = cache.get(text);
    if (known == null) {
      if (cache.size() > MAX_ENTRIES) {
        cache.clear();
      }
      known = setter.shape(text, style);
      cache.put(text, known);
    }
    return known;
  }

  public double width(String text, TextStyle style) {
    return shape(text, style).width();
  }

  private LabelPieces pieces(String text, TextStyle style) {
    Map<String, LabelPieces> cache = pieces.computeIfAbsent(style, l -> new HashMap<>());
    LabelPieces known = cache.get(text);
    if (known == null) {
      if (cache.size() > MAX_ENTRIES) {
        cache.clear();
      }
      known = LabelPieces.of(text, piece -> width(piece, style));
      cache.put(text, known);
    }
    return known;
  }

  /** Breaks a label between its words, and within a word only if it is wider than the line. */
  public List<String> wrap(String text, TextStyle style, double width) {
    List<String> lines = new ArrayList<>();
    for (String line : pieces(text, style).lines(width)) {
      String rest = line;
      double room = width + LabelPieces.ROUNDING;
      while (width(rest, style) > room && rest.codePointCount(0, rest.length()) > 1) {
        int fits = fitting(rest, style, width);
        // words set together may be a hair wider than each by itself
        int space = rest.lastIndexOf(' ', fits);
        lines.add(rest.substring(0, space > 0 ? space : fits));
        rest = rest.substring(space > 0 ? space + 1 : fits);
      }
      lines.add(rest);
    }
    return lines;
  }

  /**
   * Breaks a label between its words, and words too wide for the line where they divide: only long
   * ones, if that is enough.
   */
  public List<String> divide(String text, TextStyle style, double width) {
    if (widestWord(text, style) <= width) {
      return wrap(text, style, width);
    }
    List<SetLine> lines = broken(text, style, width, PhraseSetter.Fill.COLUMN_NAME);
    if (!fits(text, lines, width)) {
      lines = broken(text, style, width, PhraseSetter.Fill.LABEL);
    }
    return lines.stream()
        .map(line -> line.line().text().replace(SOFT_HYPHEN, "-").strip())
        .toList();
  }

  private List<SetLine> broken(String text, TextStyle style, double width, PhraseSetter.Fill fill) {
    Phrase phrase = Phrase.of(text, style, setter.language(), TagPosition.ARTIFACT);
    return setter.set(List.of(phrase), PhraseSetter.Shape.of(width), fill);
  }

  public double widestWord(String text, TextStyle style) {
    return pieces(text, style).widest();
  }

  /** The width that a label needs for so many lines without splitting a word. */
  public double narrowest(String text, TextStyle style, int lines) {
    return pieces(text, style).narrowest(lines);
  }

  /**
   * The least width at which a label fits so many lines, its words hyphenated if need be.
   *
   * @param min the width that it has anyway
   * @param fill how words are hyphenated
   */
  public double narrowestDivided(
      String text, TextStyle style, double min, int lines, PhraseSetter.Fill fill) {
    return divided.computeIfAbsent(
        text + '\n' + min + '\n' + lines + '\n' + fill,
        key -> {
          double max = widestWord(text, style);
          double width = min;
          while (width < max && !fits(text, style, width, lines, fill)) {
            width++;
          }
          return Math.min(width, Math.max(max, min));
        });
  }

  private boolean fits(
      String text, TextStyle style, double width, int max, PhraseSetter.Fill fill) {
    List<SetLine> lines = broken(text, style, width, fill);
    return lines.size() <= max && fits(text, lines, width);
  }

  /** Whether no line is too wide, and none ends within a word where that does not divide. */
  private static boolean fits(String text, List<SetLine> lines, double width) {
    int at = 0;
    for (SetLine line : lines) {
      String part = line.line().text().strip();
      boolean hyphenated = part.endsWith(SOFT_HYPHEN);
      String own = hyphenated ? part.substring(0, part.length() - 1) : part;
      if (line.width() > width + LabelPieces.ROUNDING || !text.startsWith(own, at)) {
        return false;
      }
      at += own.length();
      int next = at;
      while (next < text.length() && Character.isSpaceChar(text.charAt(next))) {
        next++;
      }
      boolean within = next == at && at < text.length();
      boolean divides =
          hyphenated
              || !Character.isLetterOrDigit(text.charAt(at - 1))
                  && !WordBreaks.isInShortRange(text, at);
      if (within && !divides) {
        return false;
      }
      at = next;
    }
    return at == text.length();
  }

  private int fitting(String word, TextStyle style, double width) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (width(word.substring(0, next), style) > width) {
        break;
      }
      end = next;
    }
    return end;
  }
}
