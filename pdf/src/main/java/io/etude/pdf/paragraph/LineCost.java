package io.etude.pdf.paragraph;

import io.etude.pdf.text.WordBreaks;

/**
 * What makes a line, and a pair of lines, better or worse than another, in demerits. As in TeX a
 * line has (10 + badness)², where badness is 100 at ratio 1, but grows with the square of the
 * ratio: 12 100 at ratio 1. The other costs are set against that.
 */
final class LineCost {

  /** A space stretches by this part of itself at ratio 1, and shrinks by that at ratio -1. */
  static final double STRETCH = 1 / 2.0;

  static final double SHRINK = 1 / 3.0;

  /** Spaces of a ragged line shrink by so little that they still look even. */
  private static final double RAGGED_SHRINK = 1 / 5.0;

  static final byte TIGHT = 0;
  static final byte DECENT = 1;
  static final byte LOOSE = 2;
  static final byte VERY_LOOSE = 3;

  private static final double EPSILON = 1e-3;

  /** Each line past ratio 1, and past the loosest, counts more than how far past it is. */
  private static final double PAST_ONE = 2e6;

  private static final double PAST_LOOSEST = 4e6;

  /** What each line costs, so that of equally good paragraphs the shorter one wins. */
  private static final double LINE = 10;

  /** TeX's value: a hyphen is better than a line past about ratio 0.6. */
  private static final double HYPHEN = 50 * 50;

  /** Two hyphens in a word mislead the reader: only rather than a line past ratio 1. */
  private static final double HYPHEN_IN_COMPOUND = 30_000;

  /** Where the author's hyphen or a slash is, a break disturbs less than at an added hyphen. */
  private static final double OTHER_BREAK_IN_WORD = 30 * 30;

  /** Within the words of an address: rather than a line past ratio 1, or a great gap. */
  private static final double ADDRESS_WORD_BREAK = 100_000;

  /** More than a line at twice the loosest ratio: only what fits no line is broken anywhere. */
  private static final double EMERGENCY_BREAK = 1e7;

  /** TeX's values: as bad as a line at about ratio 0.9, and 0.8. */
  private static final double DOUBLE_HYPHEN = 10_000;

  private static final double FINAL_HYPHEN = 5_000;

  /** TeX's value: a tight line beside a loose one is seen at once. */
  static final double UNEQUAL_NEIGHBOURS = 10_000;

  /**
   * A last line of a word or two: this where it is empty, nothing from that part of the measure on.
   */
  private static final double SHORT_END = 20_000;

  private static final double SHORT_PART = 0.16;

  /** A little word at the end of a line that belongs to what follows. */
  private static final double LITTLE_WORD = 3_000;

  /**
   * Ragged lines cost the square of the part of them, in per cent, that is empty: 300 is a gap of
   * 17 per cent, 1 200 one of 35, 2 000 one of 45, 3 000 one of 55.
   */
  private static final double RAGGED_LITTLE_WORD = 160_000;

  private static final double TITLE_LITTLE_WORD = 1_200;
  private static final double TITLE_LISTED_WORD = 600;
  private static final double RAGGED_SHORT_END = 3_000;
  private static final double RAGGED_SHORT_PART = 0.25;
  private static final double RAGGED_HYPHEN = 200;

  /** In a name or a month: rather one of the smaller holes. */
  private static final double RAGGED_NAME = 20_000;

  /**
   * Ragged lines that leave more than these parts of the measure empty make holes in the edge: one
   * of the larger ones is worse than several hyphens, and worse the more it leaves empty; a runt is
   * about as bad as two.
   */
  static final double RAGGED_HOLE_FROM = 15;

  private static final double RAGGED_HOLE = 150_000;
  static final double RAGGED_GAP_FROM = 25;
  private static final double RAGGED_GAP = 3e6;

  /**
   * A last line of one short word, or of half a word that is shorter than that part of the measure:
   * rather any one line past ratio 1 that is not past the loosest.
   */
  static final double RUNT = 2.7e6;

  /** The same where the paragraph is set again to be rid of it: rather any two such lines. */
  private static final double RUNT_AGAIN = 6.5e6;

  private static final double RAGGED_RUNT = 7e6;
  private static final double HALF_WORD_PART = 1 / 3.0;

  /** A last line of one word that is shorter than that part. */
  private static final double SINGLE_WORD = 1e6;

  private static final double RAGGED_SINGLE_WORD = 20_000;
  private static final double SINGLE_WORD_PART = 0.2;

  /** In a title only a word that is wider than the line is broken. */
  private static final double TITLE_HYPHEN = 1e6;

  private static final double MAX_RATIO = 1_000;

  private final ParagraphStyle style;
  private final double runt;

  /** By how much spaces of a ragged line may grow and shrink, as parts of themselves. */
  private final double raggedStretch;

  private final double raggedShrink;

  private LineCost(ParagraphStyle style, boolean again) {
    this.style = style;
    this.runt = !style.justified() ? RAGGED_RUNT : again ? RUNT_AGAIN : RUNT;
    boolean elastic = style.spaces() == ParagraphStyle.Spaces.ELASTIC;
    raggedStretch = elastic && again ? STRETCH : 0;
    raggedShrink = !elastic ? 0 : again ? SHRINK : RAGGED_SHRINK;
  }

  static LineCost of(ParagraphStyle style) {
    return new LineCost(style, false);
  }

  /**
   * For a paragraph that is set again because it has a runt or a great gap: spaces of a ragged line
   * give as much as those of a justified one.
   */
  static LineCost again(ParagraphStyle style) {
    return new LineCost(style, true);
  }

  /** Whether letters or spaces give. */
  boolean gives() {
    return style.justified() || style.fitted() || raggedShrink > 0;
  }

  /** The greatest ratio allowed in each pass. */
  double[] tolerances() {
    return style.justified()
        ? new double[] {1, ParagraphStyle.LOOSEST, 2 * ParagraphStyle.LOOSEST}
        : new double[] {Double.POSITIVE_INFINITY};
  }

  /** By how much a line's spaces can shrink. */
  double shrink(double glue) {
    return glue * (style.justified() ? SHRINK : raggedShrink);
  }

  /** By how much at most the letters of a line may be widened or narrowed. */
  double letterFit(double letters) {
    return style.fitted() ? style.letterFit() * letters : 0;
  }

  /** The adjustment ratio of a line's spaces after letter-fit; 0 where it isn't justified. */
  double ratio(double slack, double glue, double letters, boolean end) {
    if (!style.justified() || end && slack >= 0) {
      return 0;
    }
    return spaceRatio(slack, glue, letterFit(letters));
  }

  /**
   * The ratio of the spaces when letter-fit of at most that much helps. It goes first: that letters
   * are wider by a hundredth nobody sees, that spaces are wider by a tenth one does.
   */
  static double spaceRatio(double slack, double glue, double fit) {
    double rest = Math.abs(slack) - fit;
    return rest <= 0 ? 0 : ratio(Math.signum(slack) * rest, glue);
  }

  /** The adjustment ratio of a justified line. */
  static double ratio(double slack, double glue) {
    double most = slack >= 0 ? glue * STRETCH : glue * SHRINK;
    if (Math.abs(slack) < 1e-6) {
      return 0;
    }
    return most <= 0 ? Math.signum(slack) * MAX_RATIO : Math.min(slack / most, MAX_RATIO);
  }

  byte fitness(double ratio) {
    if (ratio < -0.5) {
      return TIGHT;
    }
    return ratio <= 0.5 ? DECENT : ratio <= 1 ? LOOSE : VERY_LOOSE;
  }

  double line(double ratio, double slack, double glue, double width, boolean end) {
    double filled = (width - slack) / width;
    double part = style.justified() ? SHORT_PART : RAGGED_SHORT_PART;
    double shortEnd = end && filled < part ? 1 - filled / part : 0;
    if (style.justified()) {
      double size = Math.abs(ratio);
      double badness = 100 * size * size;
      double over = size > 1 + EPSILON ? PAST_ONE : 0;
      over += size > ParagraphStyle.LOOSEST + EPSILON ? PAST_LOOSEST : 0;
      return (LINE + badness) * (LINE + badness) + over + SHORT_END * shortEnd;
    }
    if (style.alignment() == ParagraphStyle.Alignment.BALANCED) {
      double empty = 100 * slack / width;
      return LINE * LINE + empty * empty + RAGGED_SHORT_END * shortEnd;
    }
    double gap = end ? 0 : gap(slack, glue, width);
    double holes = gap > RAGGED_HOLE_FROM ? RAGGED_HOLE : 0;
    holes += gap > RAGGED_GAP_FROM ? RAGGED_GAP * gap / RAGGED_GAP_FROM : 0;
    return LINE * LINE + gap * gap + holes + RAGGED_SHORT_END * shortEnd;
  }

  /** What it costs that the last line of several is a single word, or half of one. */
  double single(double filled, boolean half, boolean shortWord) {
    if (style.alignment() == ParagraphStyle.Alignment.BALANCED) {
      return 0;
    }
    if (half ? filled < HALF_WORD_PART : shortWord) {
      return runt;
    }
    boolean alone = !half && filled < SINGLE_WORD_PART;
    return !alone ? 0 : style.justified() ? SINGLE_WORD : RAGGED_SINGLE_WORD;
  }

  /** Whether what a last line costs is that of a runt. */
  boolean isRunt(double single) {
    return single >= runt;
  }

  /** What a ragged line leaves empty, in per cent; 0 in other settings. */
  double gap(double slack, double glue, double width) {
    if (style.justified() || style.alignment() == ParagraphStyle.Alignment.BALANCED) {
      return 0;
    }
    double fit = Math.min(Math.max(0, slack), letterFit(width - slack - glue));
    return 100 * (slack - fit - raggedStretch(slack - fit, glue, width)) / width;
  }

  /** By how much the spaces of a ragged line grow, so that it leaves no hole. */
  double raggedStretch(double slack, double glue, double width) {
    double hole = slack - width * RAGGED_HOLE_FROM / 100;
    return Math.min(raggedStretch * glue, Math.max(0, hole));
  }

  private double hyphen() {
    return switch (style.alignment()) {
      case JUSTIFIED -> HYPHEN;
      case START, END, CENTER -> RAGGED_HYPHEN;
      case BALANCED -> TITLE_HYPHEN;
    };
  }

  private double littleWord() {
    return switch (style.alignment()) {
      case JUSTIFIED -> LITTLE_WORD;
      case START, END, CENTER -> RAGGED_LITTLE_WORD;
      case BALANCED -> TITLE_LITTLE_WORD;
    };
  }

  double breakAt(byte kind) {
    return switch (kind) {
      case WordBreaks.HYPHEN -> hyphen();
      case WordBreaks.HYPHEN_IN_NAME ->
          style.justified() ? HYPHEN : Math.max(RAGGED_NAME, hyphen());
      case WordBreaks.HYPHEN_IN_COMPOUND -> Math.max(HYPHEN_IN_COMPOUND, hyphen());
      case Breaks.SPACE_AFTER_LITTLE -> littleWord();
      case Breaks.SPACE_AFTER_LISTED ->
          style.alignment() == ParagraphStyle.Alignment.BALANCED ? TITLE_LISTED_WORD : 0;
      case WordBreaks.SOFT_HYPHEN, WordBreaks.OWN_HYPHEN, WordBreaks.EXPLICIT, WordBreaks.ADDRESS ->
          OTHER_BREAK_IN_WORD;
      case WordBreaks.IN_ADDRESS_WORD -> ADDRESS_WORD_BREAK;
      case Breaks.EMERGENCY, Breaks.EMERGENCY_SPACE -> EMERGENCY_BREAK;
      default -> 0;
    };
  }

  double pair(byte before, byte after, boolean hyphenBefore, boolean hyphen, boolean end) {
    double sum = Math.abs(before - after) > 1 ? UNEQUAL_NEIGHBOURS : 0;
    if (hyphenBefore && hyphen) {
      sum += DOUBLE_HYPHEN;
    }
    if (hyphenBefore && end) {
      sum += FINAL_HYPHEN;
    }
    return sum;
  }
}
