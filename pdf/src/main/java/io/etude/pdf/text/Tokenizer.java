package io.etude.pdf.text;

import io.etude.pdf.font.Features;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts spans into words and spaces. */
public final class Tokenizer {

  private final List<TextSpan> spans;
  private final Fonts fonts;
  private final Hyphenation hyphenation;
  private final String all;
  private final Bidi bidi;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<BreakableWord> words = new ArrayList<>();
  private final List<Boolean> breakable = new ArrayList<>();

  /** Whether a space here would add nothing: at the start, after a space or forced break. */
  private boolean spaced = true;

  private boolean opened;

  public Tokenizer(List<TextSpan> spans, Fonts fonts, Hyphenation hyphenation) {
    this.spans = spans;
    this.fonts = fonts;
    this.hyphenation = hyphenation;
    StringBuilder joined = new StringBuilder();
    for (TextSpan span : spans) {
      joined.append(span.text());
    }
    all = joined.toString();
    bidi = Direction.of(all).orElse(null);
  }

  public Tokens tokens() {
    int offset = 0;
    for (int i = 0; i < spans.size(); i++) {
      cut(i, offset);
      offset += spans.get(i).text().length();
    }
    dropTrailingSpace();
    boolean[] mayEnd = new boolean[pieces.size()];
    for (int i = 0; i < mayEnd.length; i++) {
      mayEnd[i] = breakable.get(i);
    }
    return new Tokens(
        pieces.toArray(Piece[]::new),
        words.toArray(BreakableWord[]::new),
        mayEnd,
        bidi != null && !bidi.baseIsLeftToRight());
  }

  private void cut(int spanIndex, int offset) {
    String text = spans.get(spanIndex).text();
    int start = 0;
    while (start < text.length()) {
      char c = text.charAt(start);
      int level = level(offset + start);
      int end = start + 1;
      if (c == TextSpan.LINE_BREAK) {
        dropTrailingSpace();
        add(null, null, false);
        spaced = true;
      } else if (Characters.elastic(c)) {
        space(spanIndex, c, level, offset + start);
      } else {
        end = wordEnd(text, start, offset, level);
        word(spanIndex, text.substring(start, end), level);
      }
      start = end;
    }
  }

  private int level(int index) {
    return bidi == null ? 0 : bidi.getLevelAt(index);
  }

  private int wordEnd(String text, int start, int offset, int level) {
    int end = start + 1;
    while (end < text.length()
        && !Characters.elastic(text.charAt(end))
        && text.charAt(end) != TextSpan.LINE_BREAK
        && (bidi == null || level(offset + end) == level)) {
      end++;
    }
    return end;
  }

  private void space(int spanIndex, char c, int level, int at) {
    boolean plain = Characters.space(c);
    if (plain && spaced) {
      return;
    }
    TextSpan span = spans.get(spanIndex);
    String shown = plain ? " " : Character.toString(c);
    ShapedWord word = fonts.word(shown, span.style(), span.features(), (level & 1) == 1);
    add(piece(word, spanIndex, level, plain || !isFixed(at)), null, plain && !opened);
    spaced = plain;
  }

  /** A no-break space before a mark, or within guillemets, keeps its width in a justified line. */
  private boolean isFixed(int at) {
    boolean opens = at > 0 && Characters.opens(all.charAt(at - 1));
    return opens || at + 1 < all.length() && Characters.clings(all.charAt(at + 1));
  }

  private void word(int spanIndex, String text, int level) {
    TextSpan span = spans.get(spanIndex);
    BreakableWord word =
        fonts.breakable(
            text,
            span.style(),
            span.features(),
            (level & 1) == 1,
            isHyphenated(span) ? span.language() : Locale.ROOT);
    if (hyphenation == Hyphenation.LONG_PARTS) {
      word = word.withLongParts(text);
    }
    if (spaced && !pieces.isEmpty() && Characters.clings(text.charAt(0))) {
      breakable.set(pieces.size() - 1, false);
    }
    add(piece(word.whole(), spanIndex, level, false), word, false);
    spaced = false;
    opened = Characters.opens(text.charAt(text.length() - 1));
  }

  /** Labels in small capitals ("TABLE 7") are read at a glance, or not at all. */
  private boolean isHyphenated(TextSpan span) {
    return hyphenation != Hyphenation.NONE
        && !span.features().set().contains(Features.Feature.SMALL_CAPITALS);
  }

  private Piece piece(ShapedWord word, int spanIndex, int level, boolean elastic) {
    TextSpan span = spans.get(spanIndex);
    double tracking = span.features().tracking() * span.size();
    return new Piece(word, span.size(), tracking, span.rise(), (byte) level, spanIndex, elastic);
  }

  private void add(Piece piece, BreakableWord word, boolean mayEnd) {
    pieces.add(piece);
    words.add(word);
    breakable.add(mayEnd);
  }

  private void dropTrailingSpace() {
    int last = pieces.size() - 1;
    if (last >= 0 && breakable.get(last)) {
      pieces.remove(last);
      words.remove(last);
      breakable.remove(last);
    }
  }
}
