package io.etude.pdf.text;

import io.etude.language.Terms;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Finds where a word, a run of text without spaces, may be split between two lines. */
public final class WordBreaks {

  /** A hyphen is added. */
  public static final byte HYPHEN = 1;

  /** A hyphen is added where the author's soft hyphen is. */
  public static final byte SOFT_HYPHEN = 2;

  /** After a dash or slash that is there anyway, or between ideographs. */
  public static final byte EXPLICIT = 3;

  /** Within a URL or an address, without a hyphen. */
  public static final byte ADDRESS = 4;

  /** After a hyphen that is there anyway. */
  public static final byte OWN_HYPHEN = 5;

  /** A hyphen is added in a part of a word that has a hyphen of its own. */
  public static final byte HYPHEN_IN_COMPOUND = 6;

  /** Between two characters of a long word of an address, without a hyphen. */
  public static final byte IN_ADDRESS_WORD = 7;

  /** A hyphen is added in a word with a capital, which is a name unless a sentence begins there. */
  public static final byte HYPHEN_IN_NAME = 8;

  /** The letters and digits of a word of an address that stay together on each side of a break. */
  private static final int ADDRESS_PART = 3;

  /** Ranges of numbers with at most so many digits stay together. */
  private static final int SHORT_NUMBER = 4;

  private static final String ADDRESS_AFTER = "/:?&=#_-@";
  private static final String ADDRESS_BEFORE = ".";

  /** The language that writes all nouns with a capital. */
  private static final String CAPITAL_NOUNS = "de";

  private static final String NOT_FIRST = "、。，．：；？！）」』】〉》”’ー々";
  private static final String NOT_LAST = "（「『【〈《“‘";

  private final String word;
  private final int[] offsets;
  private final byte[] kinds;
  private int count;

  private WordBreaks(String word) {
    this.word = word;
    this.offsets = new int[word.length() + 1];
    this.kinds = new byte[word.length() + 1];
  }

  /** A break of a kind before the character at an offset. */
  public record Break(int offset, byte kind) {}

  /** The breaks, in order; hyphenated by the patterns of a language; the root locale has none. */
  static Break[] find(String word, Locale language) {
    if (word.length() < 3) {
      return new Break[0];
    }
    WordBreaks breaks = new WordBreaks(word);
    if (isAddress(word)) {
      breaks.address();
    } else {
      breaks.punctuation(language);
      boolean nouns = language.getLanguage().equals(CAPITAL_NOUNS);
      breaks.hyphenation(Hyphenator.of(language), !nouns);
    }
    return breaks.sorted();
  }

  private static boolean isAddress(String word) {
    return word.contains("://")
        || word.startsWith("www.")
        || (word.indexOf('@') > 0 && word.indexOf('.', word.indexOf('@')) > 0);
  }

  private void add(int offset, byte kind) {
    offsets[count] = offset;
    kinds[count] = kind;
    count++;
  }

  private void address() {
    for (int i = 2; i <= word.length() - 2; i++) {
      char before = word.charAt(i - 1);
      char after = word.charAt(i);
      boolean inside = after == '/' && before == '/' || before == ':' && after == '/';
      if (!inside
          && (ADDRESS_AFTER.indexOf(before) >= 0 || ADDRESS_BEFORE.indexOf(after) >= 0)
          && ADDRESS_AFTER.indexOf(after) < 0) {
        add(i, ADDRESS);
      } else if (alphanumerics(i, -1) >= ADDRESS_PART && alphanumerics(i, 1) >= ADDRESS_PART) {
        add(i, IN_ADDRESS_WORD);
      }
    }
  }

  private void punctuation(Locale language) {
    for (int i = 1; i < word.length(); i++) {
      char before = word.charAt(i - 1);
      char after = word.charAt(i);
      if (before == Characters.SOFT_HYPHEN) {
        add(i, SOFT_HYPHEN);
      } else if (isHyphen(before)) {
        if (after != Characters.WORD_JOINER && afterHyphen(i, language)) {
          add(i, OWN_HYPHEN);
        }
      } else if (before == Characters.ZERO_WIDTH_SPACE
          || after != Characters.WORD_JOINER
              && (afterDash(before, i) || ideographs(before, after))) {
        add(i, EXPLICIT);
      }
    }
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010';
  }

  private boolean afterHyphen(int offset, Locale language) {
    int following = letters(offset, 1);
    return letters(offset - 1, -1) >= 2 && (following >= 2 || isLinking(offset, language));
  }

  /** Whether a letter such as the t of "glisse-t-elle" is here, which goes with what follows. */
  private boolean isLinking(int offset, Locale language) {
    return offset + 1 < word.length()
        && isHyphen(word.charAt(offset + 1))
        && letters(offset + 2, 1) >= 2
        && Terms.of(language).get("linkingLetter").equals(word.substring(offset, offset + 1));
  }

  private boolean afterDash(char before, int offset) {
    return switch (before) {
      case '/' -> letters(offset - 1, -1) >= 2 && letters(offset, 1) >= 2;
      case '\u2013' ->
          alphanumeric(offset - 2) && alphanumeric(offset) && !isInShortRange(word, offset);
      case '\u2014' -> alphanumeric(offset);
      case '\u2026' -> letters(offset, 1) >= 2;
      default -> false;
    };
  }

  /** Whether an offset is behind the dash between two short numbers: "16–25", "2008–2018". */
  public static boolean isInShortRange(String text, int offset) {
    if (offset < 1 || text.charAt(offset - 1) != '\u2013') {
      return false;
    }
    int before = digits(text, offset - 1, -1);
    int after = digits(text, offset, 1);
    return before > 0 && after > 0 && Math.max(before, after) <= SHORT_NUMBER;
  }

  /** Number of digits in a row from an index, or before it if the step is negative. */
  private static int digits(String text, int from, int step) {
    int n = 0;
    int i = step < 0 ? from - 1 : from;
    while (i >= 0 && i < text.length() && Character.isDigit(text.charAt(i))) {
      n++;
      i += step;
    }
    return n;
  }

  private boolean alphanumeric(int index) {
    return index >= 0 && index < word.length() && Character.isLetterOrDigit(word.charAt(index));
  }

  /** Number of letters and digits in a row from an index, or before it if the step is negative. */
  private int alphanumerics(int from, int step) {
    int n = 0;
    while (alphanumeric(step < 0 ? from - 1 - n : from + n)) {
      n++;
    }
    return n;
  }

  private int letters(int from, int step) {
    return letters(word, from, step);
  }

  /** Number of letters in a row from an index, or before it if the step is negative. */
  static int letters(String word, int from, int step) {
    int n = 0;
    int i = step < 0 ? from - 1 : from;
    while (i >= 0 && i < word.length() && Character.isLetter(word.charAt(i))) {
      n++;
      i += step;
    }
    return n;
  }

  private static boolean ideographs(char before, char after) {
    return (wide(before) || wide(after))
        && NOT_FIRST.indexOf(after) < 0
        && NOT_LAST.indexOf(before) < 0
        && !Character.isLowSurrogate(after);
  }

  private static boolean wide(char c) {
    return c >= '\u2e80' && c <= '\u9fff' || c >= '\uac00' && c <= '\ud7af';
  }

  /** Hyphenates each run of letters; not words in capitals or with figures in them. */
  private void hyphenation(Optional<Hyphenator> hyphenator, boolean names) {
    if (hyphenator.isEmpty() || word.indexOf(Characters.SOFT_HYPHEN) >= 0) {
      return;
    }
    int start = 0;
    while (start < word.length()) {
      if (!Character.isLetter(word.charAt(start))) {
        start++;
        continue;
      }
      int end = start;
      int capitals = 0;
      while (end < word.length() && inWord(word.charAt(end))) {
        capitals += Character.isUpperCase(word.charAt(end)) ? 1 : 0;
        end++;
      }
      boolean next = end < word.length() && Character.isDigit(word.charAt(end));
      boolean previous = start > 0 && Character.isDigit(word.charAt(start - 1));
      if (capitals < 2 + apostrophes(start, end) && !next && !previous) {
        for (int point : hyphenator.get().points(word, start, end)) {
          // behind a quotation mark a sentence may begin
          boolean opens = start == 0 || Character.isSpaceChar(word.charAt(start - 1));
          boolean capital = opens && Character.isUpperCase(word.charAt(start));
          boolean name = names && capital;
          add(point, inCompound(start, end) ? HYPHEN_IN_COMPOUND : name ? HYPHEN_IN_NAME : HYPHEN);
        }
      }
      start = end;
    }
  }

  /** Whether a run of letters is joined to more of them by a hyphen. */
  private boolean inCompound(int start, int end) {
    return start > 0 && isHyphen(word.charAt(start - 1)) && letters(start - 1, -1) > 0
        || end < word.length() && isHyphen(word.charAt(end)) && letters(end + 1, 1) > 0;
  }

  private int apostrophes(int start, int end) {
    int n = 0;
    for (int i = start; i < end; i++) {
      n += Character.isLetter(word.charAt(i)) ? 0 : 1;
    }
    return n;
  }

  private static boolean inWord(char c) {
    return Character.isLetter(c) || c == '\'' || c == '\u2019';
  }

  private Break[] sorted() {
    Break[] breaks = new Break[count];
    for (int i = 0; i < count; i++) {
      breaks[i] = new Break(offsets[i], kinds[i]);
    }
    Arrays.sort(breaks, (a, b) -> Integer.compare(a.offset(), b.offset()));
    return breaks;
  }
}
