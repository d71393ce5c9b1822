package io.etude.pdf.paragraph;

import io.etude.pdf.text.BreakableWord;
import io.etude.pdf.text.Piece;
import io.etude.pdf.text.Tokens;
import io.etude.pdf.text.WordBreaks;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Every place where a line may end, in order, the paragraph's start and end included, with sums
 * that give the width of any line by two subtractions.
 */
final class Breaks {

  static final byte START = 10;
  static final byte SPACE = 11;

  /** At a space behind a little word that belongs to what follows. */
  static final byte SPACE_AFTER_LITTLE = 16;

  /** At a space behind a word that is to end no line of a title. */
  static final byte SPACE_AFTER_LISTED = 17;

  static final byte FORCED = 12;
  static final byte END = 13;

  /** Between two characters of what fits no line. */
  static final byte EMERGENCY = 14;

  /** At a no-break space in what fits no line. */
  static final byte EMERGENCY_SPACE = 15;

  private static final int GROWTH = 64;

  /** A word of fewer letters is short. */
  private static final int SHORT_WORD = 5;

  /** The token that the break is at or in. */
  int[] token = new int[GROWTH];

  /** Index in the word of what begins the next line; 0 if the break isn't in a word. */
  int[] offset = new int[GROWTH];

  byte[] kind = new byte[GROWTH];

  /** Width of all up to here if the line ends here, added hyphen included. */
  double[] before = new double[GROWTH];

  /** The same without what only a break here adds: it never falls from one break to the next. */
  double[] lowerBound = new double[GROWTH];

  /** Width of all up to what begins the next line. */
  double[] after = new double[GROWTH];

  /** Width of elastic spaces before the break, and up to what begins the next line. */
  double[] glueBefore = new double[GROWTH];

  double[] glueAfter = new double[GROWTH];

  /** By how much the last glyph of a line that ends here may protrude from it. */
  double[] outRight = new double[GROWTH];

  /** By how much the first glyph of a line that begins here may protrude from it. */
  private double[] outLeft = new double[GROWTH];

  int count;

  private final Tokens tokens;
  private final LittleWords littleWords;

  /** Tokens that may be broken anywhere. */
  private final BitSet fragile;

  /** The tokens at which a line must end that a short word is before. */
  private final BitSet shortEnds = new BitSet();

  private Breaks(Tokens tokens, LittleWords littleWords, BitSet fragile) {
    this.tokens = tokens;
    for (int i = 0; i <= tokens.count(); i++) {
      boolean forced = i == tokens.count() || tokens.pieces()[i] == null;
      shortEnds.set(i, forced && lettersOfWordBefore(i) < SHORT_WORD);
    }
    this.littleWords = littleWords;
    this.fragile = fragile;
    fill();
  }

  static Breaks of(Tokens tokens, LittleWords littleWords) {
    return new Breaks(tokens, littleWords, new BitSet());
  }

  /** The same and breaks in what would be wider than that. */
  Breaks withEmergencies(double width) {
    BitSet tooWide = new BitSet();
    int last = 0;
    for (int i = 1; i < count; i++) {
      // Hyphens don't count, as only so many lines in a row may end in one.
      if (!hyphen(i)) {
        if (width(last, i) > width) {
          tooWide.set(token[last], token[i] + 1);
        }
        last = i;
      }
    }
    return tooWide.isEmpty() ? this : new Breaks(tokens, littleWords, tooWide);
  }

  /** The letters and digits behind the last space before a token where a line may end. */
  private int lettersOfWordBefore(int end) {
    int last = end - 1;
    while (last >= 0 && tokens.pieces()[last] != null && tokens.words()[last] == null) {
      last--;
    }
    int letters = 0;
    for (int i = last; i >= 0 && !endsWord(i); i--) {
      if (tokens.words()[i] != null) {
        String text = tokens.words()[i].whole().text();
        letters += (int) text.chars().filter(Character::isLetterOrDigit).count();
      }
    }
    return letters;
  }

  private boolean endsWord(int index) {
    return tokens.pieces()[index] == null || tokens.breakable()[index];
  }

  /** Whether the last word before a break where a line must end is a short one. */
  boolean endsInShortWord(int index) {
    return shortEnds.get(token[index]);
  }

  /** Whether the line ends at a space that is left out of the width of both lines. */
  boolean atSpace(int index) {
    return kind[index] == SPACE
        || kind[index] == SPACE_AFTER_LITTLE
        || kind[index] == SPACE_AFTER_LISTED
        || kind[index] == EMERGENCY_SPACE;
  }

  private void fill() {
    double at = 0;
    double glue = 0;
    add(0, 0, START, 0, 0, 0, 0, 0, 0);
    double standsOut = 0;
    for (int i = 0; i < tokens.count(); i++) {
      Piece piece = tokens.pieces()[i];
      if (piece == null) {
        add(i, 0, FORCED, at, at, at, glue, glue, standsOut);
        continue;
      }
      double width = piece.width();
      if (tokens.words()[i] == null) {
        if (tokens.breakable()[i] || fragile.get(i)) {
          byte space = tokens.breakable()[i] ? littleWords.kind(i) : EMERGENCY_SPACE;
          add(i, 0, space, at, at, at + width, glue, glue + width, standsOut);
        }
        glue += piece.elastic() ? width : 0;
      } else {
        standsOut = piece.outRight(piece.word());
        word(i, piece, tokens.words()[i], at, width, glue);
      }
      at += width;
    }
    add(tokens.count(), 0, END, at, at, at, glue, glue, standsOut);
    for (int i = 0; i < count; i++) {
      int first = kind[i] == START ? 0 : token[i] + 1;
      if (offset[i] == 0 && first < tokens.count() && tokens.words()[first] != null) {
        Piece piece = tokens.pieces()[first];
        outLeft[i] = piece.outLeft(piece.word());
      }
    }
  }

  private void word(
      int index, Piece piece, BreakableWord word, double at, double width, double glue) {
    int from = 0;
    double start = at;
    for (int k = 0; k < word.offsets().length; k++) {
      int offset = word.offsets()[k];
      emergencies(index, piece, from, offset, start, glue);
      double head = piece.width(word.befores()[k]);
      double after = at + width - piece.width(word.afters()[k]);
      double lowerBound = Math.max(lowerBound(), Math.min(at + head, after));
      double standsOut = piece.outRight(word.befores()[k]);
      byte breakKind = littleWords.kind(index, word.kinds()[k]);
      add(index, offset, breakKind, at + head, lowerBound, after, glue, glue, standsOut);
      outLeft[count - 1] = piece.outLeft(word.afters()[k]);
      from = offset;
      start = after;
    }
    emergencies(index, piece, from, word.whole().text().length(), start, glue);
  }

  /** Breaks before every cluster between two offsets of a word that may be broken anywhere. */
  private void emergencies(int index, Piece piece, int from, int to, double start, double glue) {
    if (!fragile.get(index)) {
      return;
    }
    double[] widths = piece.widthsByCharacter();
    double[] kerning = piece.kerningByCharacter();
    double x = start;
    double kerned = 0;
    for (int i = from; i < to; i++) {
      boolean inside = i > from || i == 0 && from == 0 && afterWord(index);
      if (inside && widths[i] > 0) {
        add(index, i, EMERGENCY, x + kerned, Math.max(lowerBound(), x), x, glue, glue, 0);
      }
      x += widths[i];
      kerned = widths[i] > 0 ? kerning[i] : kerned;
    }
  }

  /** Whether a word follows another one without a space. */
  private boolean afterWord(int index) {
    return index > 0 && tokens.words()[index - 1] != null;
  }

  private double lowerBound() {
    return lowerBound[count - 1];
  }

  private void add(
      int atToken,
      int atOffset,
      byte breakKind,
      double widthBefore,
      double widthLowerBound,
      double widthAfter,
      double elasticBefore,
      double elasticAfter,
      double standsOut) {
    if (count == token.length) {
      grow(2 * count);
    }
    token[count] = atToken;
    offset[count] = atOffset;
    kind[count] = breakKind;
    before[count] = widthBefore;
    lowerBound[count] = widthLowerBound;
    after[count] = widthAfter;
    glueBefore[count] = elasticBefore;
    glueAfter[count] = elasticAfter;
    outRight[count] = standsOut;
    count++;
  }

  private void grow(int size) {
    token = Arrays.copyOf(token, size);
    offset = Arrays.copyOf(offset, size);
    kind = Arrays.copyOf(kind, size);
    before = Arrays.copyOf(before, size);
    lowerBound = Arrays.copyOf(lowerBound, size);
    after = Arrays.copyOf(after, size);
    glueBefore = Arrays.copyOf(glueBefore, size);
    glueAfter = Arrays.copyOf(glueAfter, size);
    outRight = Arrays.copyOf(outRight, size);
    outLeft = Arrays.copyOf(outLeft, size);
  }

  /** Whether the line ends in a hyphen, added or not. */
  boolean showsHyphen(int index) {
    return hyphen(index) || kind[index] == WordBreaks.OWN_HYPHEN;
  }

  /** Whether a hyphen is added. */
  boolean hyphen(int index) {
    return BreakableWord.addsHyphen(kind[index]);
  }

  /** Whether a line ends here only since what is there fits none. */
  boolean isEmergency(int index) {
    return kind[index] == EMERGENCY || kind[index] == EMERGENCY_SPACE;
  }

  /** Whether a line must end here. */
  boolean forced(int index) {
    return kind[index] == FORCED || kind[index] == END;
  }

  /** By how much a line that begins here protrudes from a slot to the left; indented ones don't. */
  double outLeft(int index, LineShape.Slot slot) {
    return slot.indent() == 0 ? outLeft[index] : 0;
  }

  double width(int from, int to) {
    return before[to] - after[from];
  }

  double glue(int from, int to) {
    return glueBefore[to] - glueAfter[from];
  }

  double widestUnbreakable() {
    double widest = 0;
    for (int i = 1; i < count; i++) {
      widest = Math.max(widest, width(i - 1, i));
    }
    return widest;
  }
}
