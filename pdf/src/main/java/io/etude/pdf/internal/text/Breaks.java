package io.etude.pdf.internal.text;

import java.util.Arrays;

/**
 * Every place where a line may end, in order, the paragraph's start and end included, with sums
 * that give the width of any line by two subtractions.
 */
final class Breaks {

  static final byte START = 10;
  static final byte SPACE = 11;
  static final byte FORCED = 12;
  static final byte END = 13;

  /** Between two characters of a word that fits no line, or after a span's own hyphen. */
  static final byte EMERGENCY = 14;

  private static final int GROWTH = 64;

  /** The token that the break is at or in. */
  int[] token = new int[GROWTH];

  /** Index in the word of what begins the next line; 0 if the break isn't in a word. */
  int[] offset = new int[GROWTH];

  byte[] kind = new byte[GROWTH];

  /** Width of all up to here if the line ends here, added hyphen included. */
  double[] before = new double[GROWTH];

  /** The same without what only a break here adds: it never falls from one break to the next. */
  double[] reached = new double[GROWTH];

  /** Width of all up to what begins the next line. */
  double[] after = new double[GROWTH];

  /** Width of elastic spaces before the break, and up to what begins the next line. */
  double[] glueBefore = new double[GROWTH];

  double[] glueAfter = new double[GROWTH];
  int count;

  private final Tokens tokens;

  /** Words wider than this between two breaks may be broken anywhere. */
  private final double limit;

  private Breaks(Tokens tokens, double limit) {
    this.tokens = tokens;
    this.limit = limit;
    fill();
  }

  static Breaks of(Tokens tokens) {
    return new Breaks(tokens, Double.POSITIVE_INFINITY);
  }

  /** The same and breaks in what would be wider than that. */
  Breaks withEmergencies(double width) {
    return widestUnbreakable() <= width ? this : new Breaks(tokens, width);
  }

  private void fill() {
    double at = 0;
    double glue = 0;
    add(0, 0, START, 0, 0, 0, 0, 0);
    for (int i = 0; i < tokens.count(); i++) {
      Piece piece = tokens.pieces()[i];
      if (piece == null) {
        add(i, 0, FORCED, at, at, at, glue, glue);
        continue;
      }
      double width = piece.width();
      if (piece.elastic()) {
        if (tokens.breakable()[i]) {
          add(i, 0, SPACE, at, at, at + width, glue, glue + width);
        }
        glue += width;
      } else {
        word(i, piece, tokens.words()[i], at, width, glue);
      }
      at += width;
    }
    add(tokens.count(), 0, END, at, at, at, glue, glue);
  }

  private void word(
      int index, Piece piece, BreakableWord word, double at, double width, double glue) {
    double start = 0;
    int from = 0;
    for (int k = 0; k < word.offsets().length; k++) {
      double head = piece.width(word.befores()[k]);
      double tail = piece.width(word.afters()[k]);
      if (head - start > limit) {
        emergencies(index, piece, from, word.offsets()[k], at, glue);
      }
      double after = at + width - tail;
      double reached = Math.max(reached(), Math.min(at + head, after));
      add(index, word.offsets()[k], word.kinds()[k], at + head, reached, after, glue, glue);
      start = width - tail;
      from = word.offsets()[k];
    }
    if (width - start > limit) {
      emergencies(index, piece, from, word.whole().text().length(), at, glue);
    }
  }

  /** Breaks before every cluster between two offsets of a word. */
  private void emergencies(int index, Piece piece, int from, int to, double at, double glue) {
    double[] widths = piece.widthsByCharacter();
    double x = at;
    for (int i = 0; i < to; i++) {
      if (i > from && widths[i] > 0) {
        add(index, i, EMERGENCY, x, Math.max(reached(), x), x, glue, glue);
      }
      x += widths[i];
    }
  }

  private double reached() {
    return reached[count - 1];
  }

  private void add(
      int atToken,
      int atOffset,
      byte breakKind,
      double widthBefore,
      double widthReached,
      double widthAfter,
      double elasticBefore,
      double elasticAfter) {
    if (count == token.length) {
      grow(2 * count);
    }
    token[count] = atToken;
    offset[count] = atOffset;
    kind[count] = breakKind;
    before[count] = widthBefore;
    reached[count] = widthReached;
    after[count] = widthAfter;
    glueBefore[count] = elasticBefore;
    glueAfter[count] = elasticAfter;
    count++;
  }

  private void grow(int size) {
    token = Arrays.copyOf(token, size);
    offset = Arrays.copyOf(offset, size);
    kind = Arrays.copyOf(kind, size);
    before = Arrays.copyOf(before, size);
    reached = Arrays.copyOf(reached, size);
    after = Arrays.copyOf(after, size);
    glueBefore = Arrays.copyOf(glueBefore, size);
    glueAfter = Arrays.copyOf(glueAfter, size);
  }

  boolean hyphen(int index) {
    return BreakableWord.addsHyphen(kind[index]);
  }

  /** Whether a line must end here. */
  boolean forced(int index) {
    return kind[index] == FORCED || kind[index] == END;
  }

  double width(int from, int to) {
    return before[to] - after[from];
  }

  double glue(int from, int to) {
    return glueBefore[to] - glueAfter[from];
  }

  double widestForced() {
    double widest = 0;
    int from = 0;
    for (int i = 1; i < count; i++) {
      if (forced(i)) {
        widest = Math.max(widest, width(from, i));
        from = i;
      }
    }
    return widest;
  }

  double widestUnbreakable() {
    double widest = 0;
    for (int i = 1; i < count; i++) {
      widest = Math.max(widest, width(i - 1, i));
    }
    return widest;
  }
}
