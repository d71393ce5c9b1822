package io.etude.pdf.frame;

/**
 * How full a line of a paragraph is, for the page-quality measures.
 *
 * @param setting how its paragraph is set
 * @param filled the part of its room that it fills
 * @param last whether its paragraph, or a forced line, ends with it
 * @param first whether its paragraph begins with it
 * @param begun how many characters of its first word are on the lines before; 0 if none
 * @param measure how many characters a full line has, on the average of its paragraph
 * @param text what it says
 * @param keptShort whether no other breaks of its paragraph leave fewer gaps in a ragged edge
 */
public record LineFill(
    Setting setting,
    double filled,
    boolean last,
    boolean first,
    int begun,
    double measure,
    String text,
    boolean keptShort) {

  /** A ragged line that fills less leaves a gap in the edge. */
  private static final double NO_GAP = 0.75;

  /** A word of fewer characters is short. */
  private static final int SHORT_WORD = 5;

  /** The end of a word that fills as much of the line is no stub. */
  private static final double END_OF_WORD = 1 / 3.0;

  /** A line that other breaks of its paragraph might fill better. */
  public LineFill(
      Setting setting,
      double filled,
      boolean last,
      boolean first,
      int begun,
      double measure,
      String text) {
    this(setting, filled, last, first, begun, measure, text, false);
  }

  /** The same line with another text. */
  public LineFill withText(String said) {
    return new LineFill(setting, filled, last, first, begun, measure, said, keptShort);
  }

  /** The same line of a paragraph whose gaps no other breaks avoid. */
  public LineFill kept() {
    return new LineFill(setting, filled, last, first, begun, measure, text, gap());
  }

  /** Whether it leaves a gap in a ragged edge. */
  public boolean gap() {
    return setting == Setting.RAGGED && !last && filled < NO_GAP;
  }

  /**
   * Whether it is a last line of one short word, or of the short end of a word. Of a word that is
   * wider than the line some end is left over anyway.
   */
  public boolean runt() {
    String word = text.strip();
    if (first || !last || word.indexOf(' ') >= 0 || setting == Setting.BALANCED) {
      return false;
    }
    if (goesOn()) {
      return filled < END_OF_WORD && begun + word.length() <= measure;
    }
    return word.chars().filter(Character::isLetterOrDigit).count() < SHORT_WORD;
  }

  /** Whether its first word began on the line before. */
  public boolean goesOn() {
    return begun > 0;
  }

  /** How a paragraph is set. */
  public enum Setting {
    /** With both edges straight. */
    JUSTIFIED,
    /** With one edge straight. */
    RAGGED,
    /** A title, in lines of about one length. */
    BALANCED
  }
}
