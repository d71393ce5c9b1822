package io.etude.pdf.layout.line;

import io.etude.pdf.frame.ColumnFrame;
import io.etude.pdf.frame.Item;
import io.etude.pdf.frame.LineFill;
import io.etude.pdf.paragraph.Line;
import java.util.List;

/**
 * A line of text that has been set.
 *
 * @param line its glyphs
 * @param phrases the phrases of its paragraph, by the number of their span
 * @param dx how far it is moved to the right
 */
public record SetLine(Line line, List<Phrase> phrases, double dx) {

  /** How far below its baseline a text is underlined, in its type size. */
  private static final double UNDERLINE_DROP = 0.12;

  private static final double UNDERLINE_WEIGHT = 0.05;

  public double width() {
    return line.left() + line.width();
  }

  public SetLine moved(double distance) {
    return new SetLine(line, phrases, dx + distance);
  }

  /** The same line behind a letter that is set beside it. */
  public SetLine withInitial(String letter) {
    return new SetLine(line.withInitial(letter), phrases, dx);
  }

  /** The notes that are called on the line. */
  public List<Phrase.Note> notes() {
    return line.extents().stream()
        .map(extent -> phrases.get(extent.span()))
        .flatMap(phrase -> phrase.note().stream())
        .toList();
  }

  /** Paints the line with its left end at {@code x}. */
  public void paint(Canvas canvas, double x, double baseline) {
    double left = x + dx;
    line.fill().ifPresent(canvas::line);
    for (Line.Extent extent : line.extents()) {
      Phrase phrase = phrases.get(extent.span());
      phrase.position().mark();
      phrase.note().ifPresent(note -> note.position().tag());
    }
    for (Item.Glyphs glyphs :
        line.place(left, baseline, span -> phrases.get(span).position().mark())) {
      canvas.add(glyphs);
    }
    for (Line.Extent extent : line.extents()) {
      Phrase phrase = phrases.get(extent.span());
      if (phrase.link().isPresent() && phrase.position() != TagPosition.ARTIFACT) {
        Phrase.Target target = phrase.link().get();
        double size = phrase.style().size();
        if (target.underlined()) {
          canvas.fill(
              left + extent.left(),
              baseline + UNDERLINE_DROP * size,
              extent.right() - extent.left(),
              UNDERLINE_WEIGHT * size,
              phrase.style().color());
        }
        canvas.add(
            new Item.Link(
                left + extent.left(),
                baseline - 0.8 * size,
                extent.right() - extent.left(),
                size,
                target.target(),
                target.contents(),
                phrase.position().mark()));
      }
    }
  }

  /** The line for the page-quality measures. */
  public ColumnFrame.LineInfo info(
      double baseline, ColumnFrame.LineInfo.Kind kind, int paragraph, int index, int count) {
    return new ColumnFrame.LineInfo(
        baseline,
        kind,
        line.spaceRatio(),
        line.hyphen(),
        paragraph,
        index,
        count,
        line.fill().map(LineFill::measure).orElse(Double.NaN),
        line.text());
  }
}
