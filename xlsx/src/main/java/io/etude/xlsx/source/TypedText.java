package io.etude.xlsx.source;

import io.etude.internal.MarkedText;
import io.etude.xlsx.sheet.CellDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * What a cell holds.
 *
 * @param text all of its text
 * @param pieces the text by its fonts
 * @param digest what the cell is recognised by, see {@link CellDigest}
 */
record TypedText(String text, List<Piece> pieces, String digest) {

  /** How words look, as far as that is read. */
  record Font(boolean bold, boolean italic, boolean struck) {
    static final Font PLAIN = new Font(false, false, false);
  }

  /** Words in one font. */
  record Piece(String text, Font font) {}

  /** A text or a number in a plain font. */
  static TypedText plain(String text, String digest) {
    return new TypedText(text, List.of(new Piece(text, Font.PLAIN)), digest);
  }

  /** A text in several fonts. */
  static TypedText of(List<Piece> pieces, String digest) {
    return new TypedText(joined(pieces), List.copyOf(pieces), digest);
  }

  static String joined(List<Piece> pieces) {
    if (pieces.size() == 1) {
      return pieces.get(0).text();
    }
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  /** The text with its marks, without the words that are struck out. */
  String marked() {
    MarkedText marked = new MarkedText();
    for (Piece piece : pieces) {
      if (!piece.font().struck()) {
        marked.add(new MarkedText.Run(piece.text(), piece.font().bold(), piece.font().italic()));
      }
    }
    return marked.toString();
  }

  /** The words that are struck out, with an ellipsis between those that others stand between. */
  String struck() {
    List<String> struck = new ArrayList<>();
    boolean after = false;
    for (Piece piece : pieces) {
      if (piece.font().struck()) {
        int last = struck.size() - 1;
        if (after) {
          struck.set(last, struck.get(last) + piece.text());
        } else {
          struck.add(piece.text());
        }
      }
      after = piece.font().struck();
    }
    struck.replaceAll(String::strip);
    struck.removeIf(String::isEmpty);
    return String.join(" \u2026 ", struck);
  }
}
