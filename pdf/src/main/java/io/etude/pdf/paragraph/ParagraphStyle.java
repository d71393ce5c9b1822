package io.etude.pdf.paragraph;

/**
 * How a paragraph is to be set.
 *
 * @param alignment what becomes of the room that is left on a line
 * @param letterFit by how much at most, as a fraction, glyphs of a justified line may be widened or
 *     narrowed to spare its spaces, and those of a ragged line so that its end is nearer to the
 *     edge; 0 for not at all
 * @param spaces whether spaces of ragged lines give
 * @param margin where justified lines end
 * @param maxHyphens how many lines in a row may end in a hyphen
 */
public record ParagraphStyle(
    Alignment alignment, double letterFit, Spaces spaces, Margin margin, int maxHyphens) {

  /** Whether spaces of ragged lines give; those of justified ones always do. */
  public enum Spaces {
    /** All are as wide as the font has them. */
    FIXED,
    /** They shrink a little, and grow rather than that a line leaves a great gap. */
    ELASTIC
  }

  /** Where lines end. */
  public enum Margin {
    /** At the edge, to the point. */
    EXACT,
    /** Where the edge looks straight: hyphens and points protrude from it a little. */
    OPTICAL
  }

  /** The ratio that no line goes past if there is a way. */
  public static final double LOOSEST = 2;

  /** What becomes of the room that is left on a line. */
  public enum Alignment {
    /** Spaces take it, but on the last line. */
    JUSTIFIED,
    /** It stays at the end of the line: the right, or the left in a right-to-left paragraph. */
    START,
    /** It stays at the beginning of the line. */
    END,
    /** It is shared by both ends. */
    CENTER,
    /** As {@link #START}, with all lines of about one length: headings of several lines. */
    BALANCED
  }

  /** Justified. */
  public static final ParagraphStyle JUSTIFIED = of(Alignment.JUSTIFIED);

  /** Ragged at the end of lines. */
  public static final ParagraphStyle RAGGED = of(Alignment.START);

  /** For headings. */
  public static final ParagraphStyle BALANCED = of(Alignment.BALANCED);

  /** The setting with that alignment and nothing special. */
  public static ParagraphStyle of(Alignment alignment) {
    return new ParagraphStyle(alignment, 0, Spaces.FIXED, Margin.EXACT, 2);
  }

  /** The same with letter-fit, e.g. 0.02. */
  public ParagraphStyle fitting(double fraction) {
    return new ParagraphStyle(alignment, fraction, spaces, margin, maxHyphens);
  }

  /** The same with other spaces; fixed by default. */
  public ParagraphStyle with(Spaces other) {
    return new ParagraphStyle(alignment, letterFit, other, margin, maxHyphens);
  }

  /** The same with another margin. */
  public ParagraphStyle with(Margin other) {
    return new ParagraphStyle(alignment, letterFit, spaces, other, maxHyphens);
  }

  /** Whether glyphs may protrude from the column. */
  public boolean optical() {
    return justified() && margin == Margin.OPTICAL;
  }

  /** Whether letters may be widened or narrowed: never in titles. */
  boolean fitted() {
    return letterFit > 0 && alignment != Alignment.BALANCED;
  }

  boolean justified() {
    return alignment == Alignment.JUSTIFIED;
  }

  /** The same with another limit to hyphens in a row; 2 by default. The benchmarks compare both. */
  public ParagraphStyle hyphensInARow(int most) {
    return new ParagraphStyle(alignment, letterFit, spaces, margin, most);
  }
}
