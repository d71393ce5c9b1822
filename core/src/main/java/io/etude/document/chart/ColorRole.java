package io.etude.document.chart;

import static java.util.Objects.requireNonNull;

/**
 * What the colour of a mark says. A report names roles, {@link io.etude.document.ChartColors} gives
 * them a brand's colours.
 *
 * @param kind what it says
 * @param rank place among those of the same kind, from 0; of sides of a scale 0 is the outermost
 * @param of how many there are of that kind
 */
public record ColorRole(Kind kind, int rank, int of) {

  /** What a colour says. */
  public enum Kind {
    /** The mark carries the message. */
    EMPHASIS,
    /** An ordinary mark. */
    ORDINARY,
    /** A mark that is set back, without being an answer of a particular kind. */
    MUTED,
    /** An answer on the positive side of a scale. */
    POSITIVE,
    /** An answer on the negative side of a scale. */
    NEGATIVE,
    /** An answer on the first side of a scale whose good side is not known. */
    ONE_SIDE,
    /** An answer on the other side of a scale whose good side is not known. */
    OTHER_SIDE,
    /** The neutral answer of a scale. */
    NEUTRAL,
    /** Don't-know, refused, none of these. */
    NO_ANSWER,
    /** A step of an ordered scale without sides. */
    STEP,
    /** A series among equals: a group of respondents. */
    SERIES
  }

  /** The mark carries the message. */
  public static final ColorRole EMPHASIS = new ColorRole(Kind.EMPHASIS, 0, 1);

  /** An ordinary mark. */
  public static final ColorRole ORDINARY = new ColorRole(Kind.ORDINARY, 0, 1);

  /** A mark that is set back. */
  public static final ColorRole MUTED = new ColorRole(Kind.MUTED, 0, 1);

  /** The neutral answer of a scale. */
  public static final ColorRole NEUTRAL = new ColorRole(Kind.NEUTRAL, 0, 1);

  /** Don't-know, refused, none of these. */
  public static final ColorRole NO_ANSWER = new ColorRole(Kind.NO_ANSWER, 0, 1);

  /** Checks that the rank is below the number. */
  public ColorRole {
    requireNonNull(kind, "kind");
    if (rank < 0 || rank >= of) {
      throw new IllegalArgumentException("rank " + rank + " is not below " + of);
    }
  }

  /** An answer on the positive side; rank 0 is the outermost of that side. */
  public static ColorRole positive(int rank, int of) {
    return new ColorRole(Kind.POSITIVE, rank, of);
  }

  /** An answer on the negative side; rank 0 is the outermost of that side. */
  public static ColorRole negative(int rank, int of) {
    return new ColorRole(Kind.NEGATIVE, rank, of);
  }

  /** An answer on the first side of a scale whose good side is not known; rank 0 is outermost. */
  public static ColorRole oneSide(int rank, int of) {
    return new ColorRole(Kind.ONE_SIDE, rank, of);
  }

  /** An answer on the other side of a scale whose good side is not known; rank 0 is outermost. */
  public static ColorRole otherSide(int rank, int of) {
    return new ColorRole(Kind.OTHER_SIDE, rank, of);
  }

  /** A step of an ordered scale without sides. */
  public static ColorRole step(int rank, int of) {
    return new ColorRole(Kind.STEP, rank, of);
  }

  /** A series among equals. */
  public static ColorRole series(int rank, int of) {
    return new ColorRole(Kind.SERIES, rank, of);
  }

  /** Whether it is of an answer on the first side of a scale, the good one where it is known. */
  public boolean isFirstSide() {
    return kind == Kind.POSITIVE || kind == Kind.ONE_SIDE;
  }

  /** How much a mark of that colour carries of the message. */
  public ChartSpec.Emphasis emphasis() {
    return switch (kind) {
      case EMPHASIS -> ChartSpec.Emphasis.STRONG;
      case MUTED, NEUTRAL, NO_ANSWER -> ChartSpec.Emphasis.MUTED;
      default -> ChartSpec.Emphasis.NORMAL;
    };
  }
}
