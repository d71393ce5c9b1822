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
 */
public record LineFill(
    Setting setting,
    double filled,
    boolean last,
    boolean first,
    int begun,
    double measure,
    String text) {

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
