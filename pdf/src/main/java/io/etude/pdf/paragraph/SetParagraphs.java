package io.etude.pdf.paragraph;

import io.etude.pdf.text.Fonts;
import io.etude.pdf.text.Hyphenation;
import io.etude.pdf.text.Piece;
import io.etude.pdf.text.TextSpan;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of paragraphs that were set before: composing a report again and the reports of a batch
 * set the same ones. For one set of fonts. Thread-safe.
 */
public final class SetParagraphs {

  /** A line takes about fifty bytes a character. */
  private static final int MAX_CHARACTERS = 100_000;

  private static final int LONGEST_KEPT = 2_000;

  private record Key(
      List<TextSpan> spans, Hyphenation hyphenation, LineShape shape, ParagraphStyle style) {}

  private final Map<Key, List<Line>> kept = Collections.synchronizedMap(new HashMap<>());
  private int characters;

  /** The lines of a paragraph; none if there is nothing but spaces. */
  public List<Line> set(
      List<TextSpan> spans,
      Fonts fonts,
      Hyphenation hyphenation,
      LineShape shape,
      ParagraphStyle style) {
    Key key = new Key(List.copyOf(spans), hyphenation, shape, style);
    List<Line> known = kept.get(key);
    if (known != null) {
      return known;
    }
    Paragraph paragraph = Paragraph.of(key.spans(), fonts, hyphenation);
    List<Line> lines = List.copyOf(paragraph.set(shape, style));
    int length = spans.stream().mapToInt(span -> span.text().length()).sum();
    // what no font has must be noted each time, so that every report lists it
    if (length <= LONGEST_KEPT && isComplete(paragraph)) {
      keep(key, lines, length);
    }
    return lines;
  }

  private synchronized void keep(Key key, List<Line> lines, int length) {
    if (characters + length > MAX_CHARACTERS) {
      kept.clear();
      characters = 0;
    }
    characters += length;
    kept.put(key, lines);
  }

  private static boolean isComplete(Paragraph paragraph) {
    for (Piece piece : paragraph.tokens().pieces()) {
      if (piece != null && !piece.word().missing().isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
