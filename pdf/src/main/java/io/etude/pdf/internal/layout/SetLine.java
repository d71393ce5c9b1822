package io.etude.pdf.internal.layout;

import io.etude.pdf.internal.frame.ColumnFrame;
import io.etude.pdf.internal.frame.Item;
import io.etude.pdf.internal.text.ShapedText;
import java.util.List;

/**
 * A line of text that has been set.
 *
 * @param parts its phrases, each at its place
 * @param width its width
 * @param ratio adjustment ratio if it is justified, else NaN
 * @param hyphen whether it ends in a hyphen of the breaker's
 * @param text its text
 */
record SetLine(List<Part> parts, double width, double ratio, boolean hyphen, String text) {

  /**
   * A piece of a line.
   *
   * @param x its left end from the line's left end
   * @param shaped its glyphs
   * @param phrase what it is part of
   */
  record Part(double x, ShapedText shaped, Phrase phrase) {}

  SetLine {
    parts = List.copyOf(parts);
  }

  /** Paints the line with its left end at {@code x}. */
  void paint(Canvas canvas, double x, double baseline) {
    for (Part part : parts) {
      Phrase phrase = part.phrase();
      double left = x + part.x();
      for (Item.Glyphs glyphs :
          part.shaped().place(left, baseline, phrase.look().color(), phrase.voice().mark())) {
        canvas.add(glyphs);
      }
      phrase.note().ifPresent(note -> note.voice().tag());
      if (phrase.link().isPresent()) {
        Phrase.Target target = phrase.link().get();
        double size = phrase.look().size();
        canvas.add(
            new Item.Link(
                left,
                baseline - 0.8 * size,
                part.shaped().width(),
                size,
                target.target(),
                target.contents(),
                phrase.voice().mark()));
      }
    }
  }

  /** The line for the page-quality measures. */
  ColumnFrame.LineInfo info(
      double baseline, ColumnFrame.LineInfo.Kind kind, int paragraph, int index, int count) {
    return new ColumnFrame.LineInfo(baseline, kind, ratio, hyphen, paragraph, index, count, text);
  }
}
