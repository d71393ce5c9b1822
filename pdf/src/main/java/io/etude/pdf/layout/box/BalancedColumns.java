package io.etude.pdf.layout.box;

import io.etude.pdf.layout.line.Canvas;
import io.etude.pdf.layout.line.Phrase;
import io.etude.pdf.layout.line.SetLine;
import io.etude.pdf.layout.line.TextStyle;
import java.util.List;

/**
 * Lines in columns of about the same length, filled one after the other.
 *
 * @param text the lines
 * @param columns how many columns
 * @param pitch from the left edge of one to that of the next
 */
public record BalancedColumns(TextBox text, int columns, double pitch) implements Box {

  /** Phrases in columns across a width, the notes that they call right below. */
  public static Box of(
      LayoutContext context, List<Phrase> phrases, TextStyle style, double width, int columns) {
    double gutter = context.grid.gutter() > 0 ? context.grid.gutter() : 2 * style.size();
    double each = (width - gutter * (columns - 1)) / columns;
    TextBox all = context.lines(phrases, style, each);
    Stack stack = new Stack().add(new BalancedColumns(all, columns, each + gutter));
    for (SetLine line : all.lines()) {
      for (Phrase.Note note : line.notes()) {
        stack.gap(4).add(context.lines(note.phrases(), context.styles.small, width));
      }
    }
    return stack;
  }

  private int rows() {
    return (text.lines().size() + columns - 1) / columns;
  }

  @Override
  public double height() {
    return rows() * text.style().leading();
  }

  @Override
  public void paint(Canvas canvas, double x, double y) {
    int rows = rows();
    for (int i = 0; i < text.lines().size(); i++) {
      double baseline = y + text.style().ascent() + (i % rows) * text.style().leading();
      text.lines().get(i).paint(canvas, x + (i / rows) * pitch, baseline);
    }
  }
}
