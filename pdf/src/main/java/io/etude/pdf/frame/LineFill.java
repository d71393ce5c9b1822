package io.etude.pdf.frame;

/**
 * How full a line of a paragraph is, for the page-quality measures.
 *
 * @param setting how its paragraph is set
 * @param filled the part of its room that it fills
 * @param last whether its paragraph, or a forced line, ends with it
 * @param first whether its paragraph begins with it
 * @param goesOn whether its first word began on the line before
 * @param text what it says
 */
public record LineFill(
    Setting setting, double filled, boolean last, boolean first, boolean goesOn, String text) {

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
