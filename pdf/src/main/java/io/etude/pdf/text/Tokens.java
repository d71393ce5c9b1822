package io.etude.pdf.text;

/**
 * The words and spaces of a paragraph.
 *
 * @param pieces words, spaces, and null for a forced line break
 * @param words for each piece that is a word, where it may be split; null for the others
 * @param breakable for each piece whether it is a space that may end a line
 * @param rightToLeft the paragraph's direction
 */
public record Tokens(
    Piece[] pieces, BreakableWord[] words, boolean[] breakable, boolean rightToLeft) {

  public int count() {
    return pieces.length;
  }
}
